/** Orphaned tasks: patterns that the CoE did not take up and questions that executives did not answer in time, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const orphanedTasks: Measure = {
  id: "orphaned_tasks",
  label: "orphaned tasks",
  unit: "tasks per cycle",
  digits: 2,
  better: "lower",
  what: "patterns that the CoE did not take up and questions that executives did not answer in time, per cycle",
  perUnit: true,
  value: (view) => view.sum("orphaned") / view.cycles,
};
