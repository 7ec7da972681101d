/** Improvement hours: managers' hours for looking after workflows. */
import type { Measure } from "../model/state/measure.ts";

export const improvementHours: Measure = {
  id: "improvement_hours",
  label: "improvement hours",
  unit: "h",
  digits: 1,
  better: "higher",
  what: "managers' hours for looking after workflows",
  perUnit: true,
  value: (view) => view.sum("managerImprovementMinutes") / 60,
};
