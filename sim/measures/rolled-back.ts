/** Roll-backs: times that executives took the deployment back. */
import type { Measure } from "../model/state/measure.ts";

export const rolledBack: Measure = {
  id: "rolled_back",
  label: "roll-backs",
  unit: "count",
  digits: 2,
  better: "lower",
  what: "times that executives took the deployment back",
  perUnit: false,
  value: (view) => view.sum("rolledBack"),
};
