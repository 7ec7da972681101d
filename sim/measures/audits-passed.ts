/** Audits passed: share of audits with no more deviations than tolerated. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const auditsPassed: Measure = {
  id: "audits_passed",
  label: "audits passed",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of audits with no more deviations than tolerated",
  perUnit: true,
  value: (view) => ratio(view.sum("auditPassed"), view.sum("auditKnown")),
};
