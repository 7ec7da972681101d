/** Detected violations: boundary violations that were detected, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const violationsDetected: Measure = {
  id: "violations_detected",
  label: "detected violations",
  unit: "per cycle",
  digits: 2,
  better: "neither",
  what: "boundary violations that were detected, per cycle",
  perUnit: true,
  value: (view) =>
    (view.sum("bypassDetected") + view.sum("managerViolationsDetected")) / view.cycles,
};
