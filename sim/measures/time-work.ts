/** Time on work: share of workers' paid time on service. */
import type { Measure } from "../model/state/measure.ts";

export const timeWork: Measure = {
  id: "time_work",
  label: "time on work",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "share of workers' paid time on service",
  perUnit: true,
  value: (view) => view.sum("workMinutes") / view.workerMinutes,
};
