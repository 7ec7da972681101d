/** Lead time, 95th percentile: 95th percentile of the working time from arrival to shipping. */
import type { Measure } from "../model/state/measure.ts";

export const leadTimeP95: Measure = {
  id: "lead_time_p95",
  label: "lead time, 95th percentile",
  unit: "h",
  digits: 2,
  better: "lower",
  what: "95th percentile of the working time from arrival to shipping",
  perUnit: false,
  value: (view) => view.leadQuantile(0.95) / 60,
};
