/** Duplicated tasks: reports of something that the CoE already works on, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const duplicatedTasks: Measure = {
  id: "duplicated_tasks",
  label: "duplicated tasks",
  unit: "reports per cycle",
  digits: 2,
  better: "lower",
  what: "reports of something that the CoE already works on, per cycle",
  perUnit: true,
  value: (view) => view.sum("duplicated") / view.cycles,
};
