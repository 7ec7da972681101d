/** Fragmentation: entropy of the variants of a workflow practised in a unit, mean over units and cycles. */
import type { Measure } from "../model/state/measure.ts";

export const fragmentation: Measure = {
  id: "fragmentation",
  label: "fragmentation",
  unit: "bits",
  digits: 3,
  better: "lower",
  what: "entropy of the variants of a workflow practised in a unit, mean over units and cycles",
  perUnit: true,
  value: (view) => view.sum("fragmentation") / (view.units.length * view.cycles),
};
