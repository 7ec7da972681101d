/**
 * MEC-16, bias of reports: a manager's scorecard is the truth plus a bias that is optimistic twice as often as not.
 * Recorded misreads are what checks found and somebody wrote down.
 */
import { parameters } from "../parameters.ts";

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
});
