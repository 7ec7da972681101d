/** Switches: changes of the class of work per worker and day. */
import type { Measure } from "../model/state/measure.ts";

export const switches: Measure = {
  id: "switches",
  label: "switches",
  unit: "per worker and day",
  digits: 3,
  better: "lower",
  what: "changes of the class of work per worker and day",
  perUnit: true,
  value: (view) => view.sum("classSwitches") / (view.workers * view.dayCount),
};
