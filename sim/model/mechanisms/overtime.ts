/**
 * MEC-24, overtime: hours after the shift that a manager grants when work has piled up. They are outside the clock, which
 * counts working time of shifts; they are paid at a premium and stand in the decision quantity.
 */
import { parameters } from "../input/parameters.ts";

export const overtime = parameters("overtime", "MEC-24", {
  minutes: {
    label: "most overtime of a worker in an evening",
    unit: "min per worker and day",
    default: 0,
    low: 0,
    high: 240,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  backlogDays: {
    label: "waiting work, in days of the team, beyond which a manager grants overtime",
    unit: "days",
    default: 0.5,
    low: 0,
    high: 10,
    source: "assumed",
    scope: "unit",
  },
  premium: {
    label: "price of an hour of overtime in hours of a shift",
    unit: "ratio",
    default: 1.5,
    low: 1,
    high: 3,
    source: "assumed",
  },
});
