/** Unforced changes: changes of priority that executives asked for without a need, reactions to anecdotes included. */
import type { Measure } from "../model/state/measure.ts";

export const unforcedChanges: Measure = {
  id: "unforced_changes",
  label: "unforced changes",
  unit: "changes per cycle",
  digits: 2,
  better: "lower",
  what: "changes of priority that executives asked for without a need, reactions to anecdotes included",
  perUnit: false,
  value: (view) => (view.sum("unforcedChanges") + view.sum("reactions")) / view.cycles,
};
