/**
 * MEC-16, bias of reports: a manager's scorecard is the truth plus a bias that is optimistic twice as often as not.
 * Recorded misreads are what checks found and somebody wrote down.
 */
import { parameters } from "../input/parameters.ts";

export const reporting = parameters("reporting", "MEC-16", {
  biasedShare: {
    label: "share of scorecard figures that are biased, at a truth climate of .5",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 1,
    source: "snow2007 (60 % in the low-truth regime); 10 % high truth, assumed",
    off: 0,
  },
  optimism: {
    label: "share of biased figures that flatter",
    unit: "share",
    default: 0.667,
    low: 0,
    high: 1,
    source: "snow2007 (twice as often optimistic)",
  },
  size: {
    label: "size of a biased figure's bias",
    unit: "share",
    default: 0.04,
    low: 0,
    high: 0.5,
    source: "assumed",
    off: 0,
  },
  capture: {
    label: "share of found misreads that are recorded",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "oig2025 (51 %); oig2012: 14 %",
  },
  captureEffect: {
    label: "log odds of recording a found misread per unit of safety climate above .5",
    unit: "log odds",
    default: 3.6,
    low: 0,
    high: 8,
    source: "oig2012 (14 % at climate 0), oig2025 (51 % at .5), assumed",
    off: 0,
  },
  opticsEffect: {
    label: "share of honest figures that become biased when only their looks are judged",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed (sign: EXEC-I3)",
    off: 0,
  },
  blameEffect: {
    label: "share of honest figures that become biased when every question is met with blame",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  hide: {
    label:
      "share of a shortfall against plan that a flattering figure hides when only its looks are judged",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed (MGR-X2)",
    off: 0,
  },
});

/** Chance of a bias when a share is biased anyway, and pressure of two kinds turns the honest rest. */
export function biased(share: number, byOptics: number, byBlame: number): number {
  if (byOptics === 0 && byBlame === 0) return share;
  return 1 - (1 - share) * (1 - byOptics) * (1 - byBlame);
}
