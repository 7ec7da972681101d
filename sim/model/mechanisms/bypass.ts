/**
 * MEC-04, dual command: an executive hands work to a worker directly. The order jumps the worker's queue, is less clear,
 * is unknown to the manager, skips checks half the time and contradicts what the worker was taught.
 */
import { parameters } from "../input/parameters.ts";

export const bypass = parameters("bypass", "MEC-04", {
  share: {
    label: "share of work orders executives try to give past the manager",
    unit: "share",
    default: 0,
    low: 0,
    high: 0.6,
    source: "assumed; no published base rate found",
    scope: "unit",
    off: 0,
  },
  acceptance: {
    label: "chance that a worker accepts a direct order",
    unit: "probability",
    default: 0.9,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  clarityFactor: {
    label: "clarity of a direct order relative to a directive",
    unit: "ratio",
    default: 0.6,
    low: 0,
    high: 1,
    source: "assumed",
    off: 1,
  },
  jumps: {
    label: "a direct order stands in a queue of its own (1) or in the unit's, as others do (0)",
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source: "EXEC-FM2, assumed",
    whole: true,
  },
  skipCheck: {
    label: "chance that a direct order skips the checks",
    unit: "probability",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  contradictionsPerLine: {
    label:
      "chance per line that a direct order contradicts a manager's order; one exception a tote at most",
    unit: "1/line",
    default: 0.01,
    low: 0,
    high: 0.05,
    source: "assumed (about .3 a work order)",
    off: 0,
  },
});
