/** Friction: friction of the workflows at the end of a cycle, mean over units and cycles. */
import type { Measure } from "../model/state/measure.ts";

export const friction: Measure = {
  id: "friction",
  label: "friction",
  unit: "ratio",
  digits: 3,
  better: "lower",
  what: "friction of the workflows at the end of a cycle, mean over units and cycles",
  perUnit: true,
  value: (view) => view.sum("friction") / (view.units.length * view.cycles),
};
