/** Precision of checks: share of flagged lines that were defective. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const flagPrecision: Measure = {
  id: "flag_precision",
  label: "precision of checks",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of flagged lines that were defective",
  perUnit: true,
  value: (view) =>
    ratio(view.sum("foundDefects"), view.sum("foundDefects") + view.sum("falseAlarms")),
};
