/** Decision latency: mean time from escalation to an answer. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const decisionLatency: Measure = {
  id: "decision_latency",
  label: "decision latency",
  unit: "min",
  digits: 1,
  better: "lower",
  what: "mean time from escalation to an answer",
  perUnit: true,
  value: (view) => ratio(view.sum("decisionMinutes"), view.sum("answered")),
};
