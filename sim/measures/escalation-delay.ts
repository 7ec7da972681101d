/** Escalation delay: mean time from the occurrence of a blocker to its escalation. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const escalationDelay: Measure = {
  id: "escalation_delay",
  label: "escalation delay",
  unit: "min",
  digits: 2,
  better: "lower",
  what: "mean time from the occurrence of a blocker to its escalation",
  perUnit: true,
  value: (view) => ratio(view.sum("escalationDelayMinutes"), view.sum("escalated")),
};
