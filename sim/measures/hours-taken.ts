/** Deployment hours taken from the shift: hours of workers and managers in training and coaching. */
import type { Measure } from "../model/state/measure.ts";

export const hoursTaken: Measure = {
  id: "hours_taken",
  label: "deployment hours taken from the shift",
  unit: "h",
  digits: 1,
  better: "lower",
  what: "hours of workers and managers in training and coaching",
  perUnit: true,
  value: (view) => view.sum("takenMinutes") / 60,
};
