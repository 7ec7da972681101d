/** Throughput: conforming lines shipped per day. */
import type { Measure } from "../model/state/measure.ts";

export const throughput: Measure = {
  id: "throughput",
  label: "throughput",
  unit: "lines/day",
  digits: 0,
  better: "higher",
  what: "conforming lines shipped per day",
  perUnit: true,
  value: (view) => view.zoneSum("conformingLines") / view.dayCount,
};
