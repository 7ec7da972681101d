/** Time on rework: share of workers' paid time on rework and returns. */
import type { Measure } from "../model/state/measure.ts";

export const timeRework: Measure = {
  id: "time_rework",
  label: "time on rework",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of workers' paid time on rework and returns",
  perUnit: true,
  value: (view) => view.sum("reworkMinutes") / view.workerMinutes,
};
