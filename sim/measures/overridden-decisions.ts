/** Overridden decisions: work orders given past the manager, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const overriddenDecisions: Measure = {
  id: "overridden_decisions",
  label: "overridden decisions",
  unit: "orders per cycle",
  digits: 1,
  better: "lower",
  what: "work orders given past the manager, per cycle",
  perUnit: true,
  value: (view) => view.sum("overridden") / view.cycles,
};
