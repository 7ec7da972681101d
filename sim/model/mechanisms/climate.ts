/**
 * MEC-17, climate, and MEC-26, readiness. Each layer has four traits in 0..1. They enter no outcome; they set hazards.
 * They move only by logged events and only by their difference from the layer's own mix in the baseline,
 * and return towards their start otherwise.
 */
import { parameters } from "../input/parameters.ts";

export const Layer = { Executives: 0, Managers: 1, Workers: 2 } as const;
export const layers = 3;
export const Trait = { Acceptance: 0, Commitment: 1, Efficacy: 2, Truth: 3 } as const;
export const traitsPerLayer = 4;

const trait = (label: string) =>
  ({
    label,
    unit: "0 to 1",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
  }) as const;

export const traits = parameters("traits", "MEC-26", {
  acceptance: trait(
    "boundary acceptance of every layer at the start: sets the hazard of violations",
  ),
  commitment: trait("commitment at the start: sets attendance at training and its use"),
  efficacy: trait("efficacy at the start: sets the rate of adoption"),
  truth: trait("truth climate at the start: sets blame and the bias of reports"),
  halfLifeCycles: {
    label: "half-life with which a trait returns to its start",
    unit: "cycles",
    default: 12,
    low: 3,
    high: 60,
    source: "assumed",
  },
  answered: {
    label:
      "rise of the climate by an escalation answered in time (an ignored one costs three times as much)",
    unit: "1/event",
    default: 0.004,
    low: 0,
    high: 0.02,
    source: "assumed",
    mechanism: "MEC-17",
    off: 0,
  },
  blame: {
    label: "chance that an escalation is punished, at a truth climate of .5",
    unit: "probability",
    default: 0.05,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-17",
    off: 0,
  },
  coaching: {
    label: "share of the way to 1 that a trait moves per hour of coaching a head",
    unit: "share per h",
    default: 0.05,
    low: 0,
    high: 0.3,
    source: "assumed (range .02 to .15)",
    off: 0,
  },
  rollBack: {
    label: "loss of every trait by a roll-back",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 0.5,
    source: "assumed",
  },
});

/** Hazard factor of a trait: 1 at .5, 0 at 1, 2 at 0. */
export function hazardFactor(value: number): number {
  return 2 * (1 - value);
}
