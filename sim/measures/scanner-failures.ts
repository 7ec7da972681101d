/** Scanner failures: failed scanners per day. */
import type { Measure } from "../model/state/measure.ts";

export const scannerFailures: Measure = {
  id: "scanner_failures",
  label: "scanner failures",
  unit: "per day",
  digits: 2,
  better: "lower",
  what: "failed scanners per day",
  perUnit: true,
  value: (view) => view.sum("scannerFailures") / view.dayCount,
};
