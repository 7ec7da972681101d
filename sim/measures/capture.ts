/** Capture: share of found misreads that were recorded. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const capture: Measure = {
  id: "capture",
  label: "capture",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of found misreads that were recorded",
  perUnit: true,
  value: (view) => ratio(view.sum("recordedDefects"), view.sum("foundDefects")),
};
