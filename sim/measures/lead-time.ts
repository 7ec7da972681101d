/** Lead time: mean working time from arrival of an order to shipping. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const leadTime: Measure = {
  id: "lead_time",
  label: "lead time",
  unit: "h",
  digits: 2,
  better: "lower",
  what: "mean working time from arrival of an order to shipping",
  perUnit: true,
  value: (view) => ratio(view.zoneSum("leadMinutes"), view.zoneSum("shippedTotes")) / 60,
};
