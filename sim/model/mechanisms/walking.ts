/** MEC-27, how the steps are walked: order, steps left out, pace, rule of the gates, stages. Part of group `deployment`. */
import { pow } from "../../kernel/index.ts";
import type { ParameterSpec } from "../input/parameters.ts";

/** Rules by which gates are read. */
export const GateRule = { None: 0, Point: 1, Chart: 2, Sequential: 3 } as const;

export const walking = {
  order: {
    label: "order of steps 1 to 4 among their permutations, 0 the given one, 24 all at once",
    unit: "place",
    default: 0,
    low: 0,
    high: 24,
    source: "DEP-S0",
    whole: true,
  },
  skip: {
    label: "steps left out: the sum of 1, 2, 4 and 8 for steps 1 to 4",
    unit: "bits",
    default: 0,
    low: 0,
    high: 15,
    source: "DEP-S1 to DEP-S4",
    whole: true,
  },
  pace: {
    label: "hours of training and length of the pilot relative to the plan's",
    unit: "ratio",
    default: 1,
    low: 0.25,
    high: 4,
    source: "DEP-W2, assumed",
  },
  paceEffect: {
    label: "exponent of the pace in what training with fewer hours leaves in use",
    unit: "1",
    default: 0.5,
    low: 0,
    high: 2,
    source: "assumed (half the hours leave .71 of it)",
  },
  gateRule: {
    label: "rule of the gates: none (0), point estimates (1), control charts (2), sequential (3)",
    unit: "kind",
    default: GateRule.Point,
    low: 0,
    high: 3,
    source: "DEP-S6",
    whole: true,
  },
  longestPilot: {
    label:
      "cycles after which a pilot under the sequential rule ends undecided and counts as missed",
    unit: "cycles",
    default: 6,
    low: 1,
    high: 24,
    source: "assumed",
    whole: true,
  },
  detoxCycles: {
    label: "cycles under a change window before the first step, in arms that calm direction first",
    unit: "cycles",
    default: 3,
    low: 0,
    high: 24,
    source: "DEP-MR3, assumed",
    whole: true,
  },
  stageCycles: {
    label: "cycles between departments, in arms that change over one by one",
    unit: "cycles",
    default: 1,
    low: 0,
    high: 12,
    source: "assumed",
    whole: true,
  },
} as const satisfies Record<string, ParameterSpec>;

/** Share of training's use that is left at a pace; more hours than planned add nothing. */
export function useAtPace(pace: number, exponent: number): number {
  return pace >= 1 ? 1 : pow(pace, exponent);
}
