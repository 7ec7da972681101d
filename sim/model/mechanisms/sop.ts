/**
 * MEC-13, the SOP loop: reports reach the CoE, patterns become work of the CoE, a revision removes half of a cause's
 * friction with the probability of its fit, otherwise it removes none and adds a new one. Either way it must be unlearned.
 */
import { exp } from "../../kernel/index.ts";
import { parameters } from "../input/parameters.ts";

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
  hoursShare: {
    label: "share of their day that the people of the CoE are there",
    unit: "share",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-C1, assumed",
    off: 1,
  },
  analysis: {
    label: "the CoE takes patterns of reports up (1) or leaves them (0)",
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-LOOP, assumed",
    whole: true,
    off: 1,
  },
  publication: {
    label: "what the CoE has designed is published (1) or stays in its drawer (0)",
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-LOOP, assumed",
    whole: true,
    off: 1,
  },
  rollOut: {
    label: "share of the chance to adopt a new version that managers let their people use",
    unit: "share",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-LOOP, MGR-R4, assumed",
    off: 1,
  },
  feedback: {
    label:
      "reports that come in during the work on a revision count after it (1) or are taken as settled (0)",
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-LOOP, assumed",
    whole: true,
    off: 1,
  },
  managerData: {
    label: "share of managers' reports that the CoE rests a revision on",
    unit: "share",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-C6, assumed",
    off: 1,
  },
  executiveShare: {
    label:
      "share of revisions that executives write themselves and at once, at an ordinary acceptance",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "EXEC-FM3, assumed",
    off: 0,
  },
  executiveEvidence: {
    label: "share of the reports at hand that executives rest their revisions on",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "EXEC-FM3, assumed (with all of them, authorship makes no difference to the fit)",
  },
  shadow: {
    label:
      "share of work orders that the CoE gives itself, past the manager, and of its hours they take",
    unit: "share",
    default: 0,
    low: 0,
    high: 0.3,
    source: "COE-C2, COE-X2, assumed",
    off: 0,
  },
  shadowViaManager: {
    label: "orders of the CoE go through the manager (1) or past him (0)",
    unit: "switch",
    default: 0,
    low: 0,
    high: 1,
    source: "COE-C2, assumed",
    whole: true,
  },
  undocumentedShare: {
    label:
      "share of practised steps that no SOP describes: audits cannot see them, training does not teach them",
    unit: "share",
    default: 0,
    low: 0,
    high: 0.8,
    source: "KOOM-B5, assumed",
    off: 0,
  },
});

/** Probability that a revision made from n reports fits its cause. */
export function fit(reports: number, scale: number): number {
  return 1 - exp(-reports / scale);
}
