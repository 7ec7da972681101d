/** Throughput variation: coefficient of variation of daily conforming lines. */
import type { Measure } from "../model/state/measure.ts";
import { mean, ratio, standardDeviation } from "../model/state/view.ts";

export const throughputVariation: Measure = {
  id: "throughput_variation",
  label: "throughput variation",
  unit: "CV",
  digits: 3,
  better: "lower",
  what: "coefficient of variation of daily conforming lines",
  perUnit: false,
  value(view) {
    const days = view.days("conformingLines");
    return ratio(standardDeviation(days), mean(days));
  },
};
