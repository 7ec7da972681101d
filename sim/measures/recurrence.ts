/** Recurrence: patterns taken up again after a revision, per revision. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const recurrence: Measure = {
  id: "recurrence",
  label: "recurrence",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "patterns taken up again after a revision, per revision",
  perUnit: true,
  value: (view) => ratio(view.sum("recurrences"), view.sum("revisions")),
};
