/** Start delay: time from a change of direction until a manager has interpreted it. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const startDelay: Measure = {
  id: "start_delay",
  label: "delay of the start",
  unit: "min",
  digits: 1,
  better: "lower",
  what: "mean time from a change of direction to its interpretation by a unit's manager",
  perUnit: true,
  value: (view) => ratio(view.sum("startDelayMinutes"), view.sum("directionsStarted")),
};
