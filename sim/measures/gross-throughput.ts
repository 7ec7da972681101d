/** Gross throughput: lines shipped per day, conforming or not. */
import type { Measure } from "../model/state/measure.ts";

export const grossThroughput: Measure = {
  id: "gross_throughput",
  label: "gross throughput",
  unit: "lines/day",
  digits: 0,
  better: "higher",
  what: "lines shipped per day, conforming or not",
  perUnit: true,
  value: (view) => view.zoneSum("shippedLines") / view.dayCount,
};
