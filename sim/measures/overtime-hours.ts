/** Overtime: hours worked outside the shifts. */
import type { Measure } from "../model/state/measure.ts";

export const overtimeHours: Measure = {
  id: "overtime_hours",
  label: "overtime",
  unit: "h",
  digits: 1,
  better: "lower",
  what: "hours worked outside the shifts",
  perUnit: true,
  value: (view) => view.sum("overtimeMinutes") / 60,
};
