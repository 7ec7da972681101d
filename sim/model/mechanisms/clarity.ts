/**
 * MEC-05, clarity and translation: P(misinterpretation) = p0 (1 - clarity) exp(-effort / e0), effort shortened by urgency.
 * A share of the lines of a misinterpreted work order is wrong, found at a check or by the customer.
 */
import { exp } from "../../kernel/index.ts";
import { parameters } from "../input/parameters.ts";

export const translation = parameters("translation", "MEC-05", {
  misreadAtWorst: {
    label: "chance to misinterpret an order with no clarity and no effort",
    unit: "probability",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  wrongShare: {
    label: "share of a misinterpreted work order's lines that go wrong",
    unit: "share",
    default: 0.125,
    low: 0,
    high: 1,
    source: "assumed (one customer's order of the eight in a tote)",
  },
  effortMinutes: {
    label: "time a manager takes to interpret a directive",
    unit: "min",
    default: 20,
    low: 0,
    high: 240,
    source: "assumed",
    scope: "unit",
  },
  effortScale: {
    label: "effort that cuts misinterpretation to 1/e",
    unit: "min",
    default: 30,
    low: 1,
    high: 240,
    source: "assumed",
  },
  passOn: {
    label: "share of orders that a manager passes on as the directive came, uninterpreted",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
});

/** Chance that an order is misinterpreted; clarity and urgency 0..1, effort in minutes. */
export function misinterpretation(
  worst: number,
  clarity: number,
  effortMinutes: number,
  urgency: number,
  scale: number,
): number {
  return worst * (1 - clarity) * exp((-effortMinutes * (1 - 0.5 * urgency)) / scale);
}
