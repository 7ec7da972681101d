/**
 * MEC-10, human error by HEART (Williams 1986): HEP = GTT x product of ((EPC - 1) APOA + 1), capped at .5.
 * This is the only source of errors besides wrong orders (MEC-05), hand keying (MEC-11) and ignored exceptions (MEC-06).
 */
import { parameters } from "../input/parameters.ts";

export const errors = parameters("errors", "MEC-10", {
  base: {
    label: "error probability per line of a task done by the SOP (generic task F)",
    unit: "probability",
    default: 0.003,
    low: 0,
    high: 0.1,
    source: "williams1988 (generic task type F)",
    scope: "unit",
    off: 0,
  },
  pressureApoa: {
    label: "assessed proportion of time shortage (x11) at full load; 0 below a load of .8",
    unit: "share",
    default: 0.3,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  unlearnApoa: {
    label: "assessed proportion of the need to unlearn (x6) right after a change of the SOP",
    unit: "share",
    default: 0.3,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  ambiguityApoa: {
    label: "assessed proportion of ambiguous standards (x5) when the SOP has no clarity",
    unit: "share",
    default: 0.4,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  sopClarity: {
    label: "clarity of the SOP",
    unit: "0 to 1",
    default: 0.8,
    low: 0,
    high: 1,
    source: "assumed",
    scope: "unit",
  },
});

/** Maximum effects of the error-producing conditions (Williams 1988). */
export const errorProducing = { timeShortage: 11, unlearning: 6, ambiguousStandards: 5 } as const;

/** One HEART condition: factor (maximum - 1) x assessed proportion + 1. */
export function condition(maximum: number, proportion: number): number {
  return (maximum - 1) * proportion + 1;
}

/** Time shortage begins at a load of .8 and is full at 1 (assumed). */
export function timeShortage(load: number): number {
  return Math.max(0, Math.min(1, (load - 0.8) / 0.2));
}

/** Probability whose odds are `ratio` times those of p. */
export function withOdds(p: number, ratio: number): number {
  const weighted = ratio * p;
  return weighted / (1 - p + weighted);
}
