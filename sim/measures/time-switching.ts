/** Time on switching: share of workers' paid time on set-up. */
import type { Measure } from "../model/state/measure.ts";

export const timeSwitching: Measure = {
  id: "time_switching",
  label: "time on switching",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of workers' paid time on set-up",
  perUnit: true,
  value: (view) => view.sum("setupMinutes") / view.workerMinutes,
};
