/** Contradictions: orders that contradict a manager's, and directives replaced before they were interpreted, per worker-week of five days. */
import type { Measure } from "../model/state/measure.ts";

export const contradictions: Measure = {
  id: "contradictions",
  label: "contradictions",
  unit: "contradictions per worker-week",
  digits: 4,
  better: "lower",
  what: "orders that contradict a manager's, and directives replaced before they were interpreted, per worker-week of five days",
  perUnit: true,
  value: (view) => view.sum("contradictions") / (view.workers * (view.dayCount / 5)),
};
