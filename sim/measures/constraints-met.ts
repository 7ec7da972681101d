/** Constraints met: share of dated constraints that the figures of their cycle met, each cycle in force. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const constraintsMet: Measure = {
  id: "constraints_met",
  label: "constraints met",
  unit: "share",
  digits: 3,
  better: "higher",
  what: "share of dated constraints that the figures of their cycle met, each cycle in force",
  perUnit: false,
  value: (view) => ratio(view.sum("constraintsMet"), view.sum("constraintsRead")),
};
