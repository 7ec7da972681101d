/**
 * MEC-13, the SOP loop: reports reach the CoE, patterns become work of the CoE, a revision removes half of a cause's
 * friction with the probability of its fit, otherwise it removes none and adds a new one. Either way it must be unlearned.
 */
import { exp } from "../../kernel/index.ts";
import { parameters } from "../parameters.ts";

/** Causes of friction per workflow. */
export const causes = 4;

export const sop = parameters("sop", "MEC-13", {
  initialFriction: {
    label: "friction of a workflow at the start, relative to the calibrated 1",
    unit: "ratio",
    default: 1,
    low: 0,
    high: 4,
    source: "assumed",
    scope: "unit",
  },
  frictionInflow: {
    label: "new friction per workflow and cycle",
    unit: "1/cycle",
    default: 0.033,
    low: 0,
    high: 0.5,
    source: "calibrated: holds friction of the untreated baseline near 1 (npm run calibrate)",
    scope: "unit",
    off: 0,
  },
  people: {
    label: "active people in the CoE",
    unit: "people",
    default: 1,
    low: 0,
    high: 12,
    source: "assumed (3 people; one active before a deployment)",
    whole: true,
    off: 0,
  },
  analysisDays: {
    label: "analysis of a pattern",
    unit: "days",
    default: 2,
    low: 0.25,
    high: 40,
    source: "assumed",
  },
  designDays: {
    label: "design of a revision",
    unit: "days",
    default: 3,
    low: 0.25,
    high: 40,
    source: "assumed",
  },
  patternReports: {
    label: "reports within the window that make a pattern",
    unit: "reports",
    default: 3,
    low: 1,
    high: 100,
    source: "assumed",
    whole: true,
  },
  evidenceScale: {
    label: "reports at which a revision fits with probability 1 - 1/e",
    unit: "reports",
    default: 5,
    low: 0.5,
    high: 100,
    source: "assumed",
  },
  reportLoss: {
    label: "chance that a report does not reach the CoE",
    unit: "probability",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed",
    off: 1,
  },
  removal: {
    label: "share of a cause's friction that a fitting revision removes",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  misfitFriction: {
    label: "friction that a revision without fit adds",
    unit: "ratio",
    default: 0.045,
    low: 0,
    high: 0.5,
    source: "assumed",
    off: 0,
  },
});

/** Probability that a revision made from n reports fits its cause. */
export function fit(reports: number, scale: number): number {
  return 1 - exp(-reports / scale);
}
