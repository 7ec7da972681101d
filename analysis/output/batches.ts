/**
 * A series of one long replication, cut into batches: averages of neighbours depend on each other far less than the
 * neighbours do. Values behind the last full batch are left out.
 */
import { finiteValues, wholeNumber } from "../checks.ts";
import { moments } from "../inference/moments.ts";

/** The mean of each full batch of `size` values, in order. */
export function batchAverages(values: ArrayLike<number>, size: number): Float64Array {
  finiteValues("values", values);
  wholeNumber("size", size, 1, values.length);
  const averages = new Float64Array(Math.floor(values.length / size));
  for (let batch = 0; batch < averages.length; batch++) {
    let sum = 0;
    for (let i = batch * size; i < (batch + 1) * size; i++) sum += values[i];
    averages[batch] = sum / size;
  }
  return averages;
}

export interface SerialDependence {
  /** Correlation of neighbours: sum (x_i - m)(x_i+1 - m) / sum (x_i - m)^2. */
  lag1: number;
  /** Von Neumann's ratio, sum (x_i+1 - x_i)^2 / sum (x_i - m)^2: near 2 when neighbours do not depend on each other. */
  vonNeumann: number;
}

/** null when undefined: fewer than two values, or values that do not vary. */
export function serialDependence(values: ArrayLike<number>): SerialDependence | null {
  finiteValues("values", values);
  const { mean } = moments(values);
  let squares = 0;
  let products = 0;
  let steps = 0;
  for (let i = 0; i < values.length; i++) {
    const departure = values[i] - mean;
    squares += departure * departure;
    if (i === 0) continue;
    const before = values[i - 1] - mean;
    products += before * departure;
    steps += (departure - before) * (departure - before);
  }
  return squares > 0 ? { lag1: products / squares, vonNeumann: steps / squares } : null;
}
