/**
 * The shape of a measure: one number from a window on the log, with its unit and the direction that is better.
 */
import type { View } from "./view.ts";

export interface Measure {
  /** Column name in every table. */
  id: string;
  label: string;
  unit: string;
  /** Decimal places that make sense to a reader. */
  digits: number;
  better: "higher" | "lower" | "neither";
  what: string;
  /** Whether it also makes sense for one unit. */
  perUnit: boolean;
  /** NaN when there is nothing to measure. */
  value(view: View): number;
}
