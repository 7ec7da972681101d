/** Lead-time variation: coefficient of variation of the lead time. */
import type { Measure } from "../model/state/measure.ts";

export const leadTimeVariation: Measure = {
  id: "lead_time_variation",
  label: "lead-time variation",
  unit: "CV",
  digits: 3,
  better: "lower",
  what: "coefficient of variation of the lead time",
  perUnit: true,
  value: (view) => view.leadVariation,
};
