/** Time idle: share of workers' paid time without work. */
import type { Measure } from "../model/state/measure.ts";

export const timeIdle: Measure = {
  id: "time_idle",
  label: "time idle",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "share of workers' paid time without work",
  perUnit: true,
  value: (view) => view.sum("idleMinutes") / view.workerMinutes,
};
