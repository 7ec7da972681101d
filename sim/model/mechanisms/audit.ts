/**
 * MEC-15, audit: a sample of operations per cycle and unit, detection with a sensitivity, feedback to those sampled,
 * salience that decays. An audit passes when no more than `acceptance` deviations are found.
 */
import { parameters } from "../input/parameters.ts";

export const audit = parameters("audit", "MEC-15", {
  sample: {
    label: "operations audited per cycle",
    unit: "operations",
    default: 0,
    low: 0,
    high: 500,
    source: "assumed",
    scope: "unit",
    whole: true,
    off: 0,
  },
  sensitivity: {
    label: "chance that an audited deviation is seen",
    unit: "probability",
    default: 0.8,
    low: 0,
    high: 1,
    source: "assumed",
  },
  acceptance: {
    label: "deviations an audit tolerates",
    unit: "deviations",
    default: 2,
    low: 0,
    high: 500,
    source: "assumed",
    whole: true,
  },
  feedback: {
    label: "share of a shortcut that audit feedback removes from the worker concerned",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed (same as a reminder)",
    off: 0,
  },
  salienceHalfLife: {
    label: "half-life of audit salience",
    unit: "cycles",
    default: 2,
    low: 0.25,
    high: 20,
    source: "assumed",
  },
  minutesPerOperation: {
    label: "auditor's time for one operation",
    unit: "min",
    default: 10,
    low: 0,
    high: 120,
    source: "assumed",
    off: 0,
  },
  censored: {
    label: "chance that a finding of an audit does not leave the unit",
    unit: "probability",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed (0 to .5)",
    mechanism: "MEC-16",
    off: 0,
  },
});
