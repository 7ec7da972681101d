/** Lead-time variation: coefficient of variation of the lead time. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const leadTimeVariation: Measure = {
  id: "lead_time_variation",
  label: "lead-time variation",
  unit: "CV",
  digits: 3,
  better: "lower",
  what: "coefficient of variation of the lead time",
  perUnit: true,
  value(view) {
    const n = view.zoneSum("shippedTotes");
    const average = ratio(view.zoneSum("leadMinutes"), n);
    const square = ratio(view.zoneSum("leadMinutesSquared"), n);
    return Math.sqrt(Math.max(0, square - average * average)) / average;
  },
};
