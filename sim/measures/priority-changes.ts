/** Priority changes applied: changes of priority that came into force per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const priorityChanges: Measure = {
  id: "priority_changes",
  label: "priority changes applied",
  unit: "per cycle",
  digits: 3,
  better: "lower",
  what: "changes of priority that came into force per cycle",
  perUnit: false,
  value: (view) => view.sum("priorityChanges") / view.cycles,
};
