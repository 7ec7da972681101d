/**
 * Whether a baseline can carry a chart: enough points, and values that do not remember their neighbours. Limits from
 * neighbours that are alike come out too narrow; above a lag-1 autocorrelation of 0.25 chart residuals instead.
 */
import { finiteValues } from "../checks.ts";
import { moments } from "../inference/moments.ts";

export const leastBaseline = 20;
export const mostAutocorrelation = 0.25;

export interface BaselineCheck {
  n: number;
  isLongEnough: boolean;
  /** Autocorrelation of neighbours; null where it is undefined: fewer than three values, or no spread. */
  lagOne: number | null;
  isAutocorrelated: boolean;
}

export function checkBaseline(values: ArrayLike<number>): BaselineCheck {
  finiteValues("values", values);
  const lagOne = lagOneAutocorrelation(values);
  return {
    n: values.length,
    isLongEnough: values.length >= leastBaseline,
    lagOne,
    isAutocorrelated: lagOne !== null && Math.abs(lagOne) > mostAutocorrelation,
  };
}

/** Sum of products of neighbouring departures from the mean over the sum of squares (Box & Jenkins). */
export function lagOneAutocorrelation(values: ArrayLike<number>): number | null {
  const n = finiteValues("values", values, 0).length;
  const { mean } = moments(values);
  let products = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    squares += (values[i] - mean) * (values[i] - mean);
    if (i > 0) products += (values[i] - mean) * (values[i - 1] - mean);
  }
  return n < 3 || !(squares > 0) ? null : products / squares;
}
