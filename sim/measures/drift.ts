/** Drift: share of executed steps that were shortcuts. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const drift: Measure = {
  id: "drift",
  label: "drift",
  unit: "share of steps",
  digits: 4,
  better: "lower",
  what: "share of executed steps that were shortcuts",
  perUnit: true,
  value: (view) => ratio(view.sum("drift"), view.sum("visitLines")),
};
