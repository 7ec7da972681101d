/**
 * MEC-26, the assessment of readiness: red flags read with noise and flattery against thresholds, on what is observed.
 * What was done past the organisation is asked for in a survey; how honest its answers are is the bias of reports (MEC-16).
 */
import type { ParameterSpec } from "../parameters.ts";

/** Parameters of the assessment; they belong to the group `deployment`. */
export const assessment = {
  assessmentNoise: {
    label: "standard deviation of a flag's reading",
    unit: "0 to 1",
    default: 0.05,
    low: 0,
    high: 0.3,
    source: "assumed (reliability about .9)",
    mechanism: "MEC-26",
  },
  desirability: {
    label: "flattering bias of a flag's reading, in standard deviations",
    unit: "SD",
    default: 0.3,
    low: 0,
    high: 2,
    source: "assumed",
    mechanism: "MEC-26",
  },
  redSlack: {
    label: "RF1 is red when less than this share of managers' hours is free",
    unit: "share",
    default: 0.15,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-26",
  },
  redAcceptance: {
    label: "RF2 is red when the lowest boundary acceptance of a layer reads below this",
    unit: "0 to 1",
    default: 0.55,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-26",
  },
  redBypass: {
    label: "RF3 is red when the bypass share reads above this",
    unit: "share",
    default: 0.05,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-26",
  },
  redRewrites: {
    label: "RF4 is red when undocumented manager changes per manager and cycle read above this",
    unit: "1/cycle",
    default: 0.4,
    low: 0,
    high: 10,
    source: "assumed",
    mechanism: "MEC-26",
  },
  redEscalation: {
    label: "RF5 is red when the share of exceptions escalated or reported reads below this",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-26",
  },
  surveyShare: {
    label: "share of those whom an incident concerned who are asked about it in an assessment",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-26",
  },
  surveyRecall: {
    label: "share of the last cycle's incidents that those who are asked remember",
    unit: "share",
    default: 0.85,
    low: 0.3,
    high: 1,
    source:
      "assumed; with six in ten reports biased about half is told, as captured in oig2025 (51 %)",
    mechanism: "MEC-26",
  },
} as const satisfies Record<string, ParameterSpec>;

/** Share of the incidents asked about that are told: remembered, and not left out of a flattering answer. */
export function told(recall: number, flattering: number): number {
  return recall * (1 - flattering);
}
