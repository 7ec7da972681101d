/** Disputes: disputes between departments that are open on a day, on average. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const disputes: Measure = {
  id: "disputes",
  label: "open disputes",
  unit: "disputes",
  digits: 2,
  better: "lower",
  what: "disputes between departments open on a day, on average",
  perUnit: false,
  value: (view) => ratio(view.sum("disputeDays"), view.dayCount),
};
