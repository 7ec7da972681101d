/** Time in training: share of workers' paid time in training and coaching. */
import type { Measure } from "../model/state/measure.ts";

export const timeTraining: Measure = {
  id: "time_training",
  label: "time in training",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "share of workers' paid time in training and coaching",
  perUnit: true,
  value: (view) => view.sum("trainingMinutes") / view.workerMinutes,
};
