/** Worst shortfall: the deepest cycle of the window, against the baseline. */
import type { Measure } from "../model/state/measure.ts";
import { shortfalls } from "../model/state/shortfall.ts";

export const worstShortfall: Measure = {
  id: "worst_shortfall",
  label: "worst shortfall",
  unit: "share of demand",
  digits: 3,
  better: "lower",
  what: "largest fall, in a cycle, of conforming lines shipped in time per line ordered, below the baseline's",
  perUnit: false,
  value: (view) => Math.max(...shortfalls(view)),
};
