/** Rework share: share of worked, non-idle time of workers spent on rework and returns. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const reworkShare: Measure = {
  id: "rework_share",
  label: "rework share",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of worked, non-idle time of workers spent on rework and returns",
  perUnit: true,
  value: (view) => ratio(view.sum("reworkMinutes"), view.workerMinutes - view.sum("idleMinutes")),
};
