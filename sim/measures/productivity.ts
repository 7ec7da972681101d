/** Productivity: conforming lines per worked, non-idle hour of workers. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const productivity: Measure = {
  id: "productivity",
  label: "productivity",
  unit: "lines/h",
  digits: 2,
  better: "higher",
  what: "conforming lines per worked, non-idle hour of workers",
  perUnit: false,
  value: (view) =>
    ratio(view.zoneSum("conformingLines"), (view.workerMinutes - view.sum("idleMinutes")) / 60),
};
