/** Utilisation of workers: share of workers' paid time that is not idle. */
import type { Measure } from "../model/state/measure.ts";

export const workerUtilisation: Measure = {
  id: "worker_utilisation",
  label: "utilisation of workers",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "share of workers' paid time that is not idle",
  perUnit: true,
  value: (view) => 1 - view.sum("idleMinutes") / view.workerMinutes,
};
