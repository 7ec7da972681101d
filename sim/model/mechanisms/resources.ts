/**
 * MEC-24, resources under dated constraints: executives compare what time sheets and scorecards show with a target and
 * cut while they are above it. What is cut is policy; what a cut leads to has to emerge. Rates of cost change no behaviour.
 */
import { parameters } from "../input/parameters.ts";

const later = { afterDecision: true };

export const constraints = parameters(
  "constraints",
  "MEC-24",
  {
    overhead: {
      label: "overhead share is to fall by this share of the baseline's (0: no target)",
      unit: "share",
      default: 0,
      low: 0,
      high: 0.5,
      source: "RACC-E1 (.12)",
      off: 0,
    },
    leadTime: {
      label: "mean lead time is to fall by this share of the baseline's (0: no target)",
      unit: "share",
      default: 0,
      low: 0,
      high: 0.5,
      source: "claims 4 (.15)",
      off: 0,
    },
    outOfSpecification: {
      label: "recorded defects per line shipped are to stay below this (0: no target)",
      unit: "share",
      default: 0,
      low: 0,
      high: 0.5,
      source: "claims 2 (.03)",
      off: 0,
    },
    headcount: {
      label: "no headcount may be added: no people in the CoE beyond the present ones",
      unit: "switch",
      default: 0,
      low: 0,
      high: 1,
      source: "claims 1",
      whole: true,
      off: 0,
    },
    fromCycle: {
      label: "cycles after the decision date from which the constraints are acted on",
      unit: "cycles",
      default: 0,
      low: 0,
      high: 240,
      source: "assumed",
      whole: true,
    },
  },
  later,
);

export const resources = parameters(
  "resources",
  "MEC-24",
  {
    cutPrevention: {
      label:
        "share of a cut that falls on prevention: CoE, audits, coaching, rounds (0: nothing is cut)",
      unit: "share",
      default: 1,
      low: 0,
      high: 1,
      source: "assumed",
      off: 0,
    },
    cutStep: {
      label: "further cut per cycle in which the overhead share is above its target",
      unit: "share per cycle",
      default: 0.2,
      low: 0,
      high: 1,
      source: "assumed",
      off: 0,
    },
  },
  later,
);

export const cost = parameters(
  "cost",
  "MEC-24",
  {
    workerRate: {
      label: "cost of a worker's hour",
      unit: "currency per h",
      default: 20,
      low: 0,
      high: 500,
      source: "assumed",
    },
    managerRate: {
      label: "cost of a manager's hour",
      unit: "currency per h",
      default: 30,
      low: 0,
      high: 500,
      source: "assumed",
    },
    staffRate: {
      label: "cost of an hour of other staff, and of an hour bought",
      unit: "currency per h",
      default: 40,
      low: 0,
      high: 500,
      source: "assumed",
    },
    failure: {
      label: "cost of a misread that reached the customer",
      unit: "currency",
      default: 10,
      low: 0,
      high: 1000,
      source: "assumed",
    },
  },
  later,
);

/** Most that may be cut of prevention. */
export const deepestCut = 0.9;

/** The cut in force after a cycle whose overhead share was compared with its target. */
export function nextCut(cut: number, share: number, target: number, step: number): number {
  return share > target ? Math.min(deepestCut, cut + step) : cut;
}
