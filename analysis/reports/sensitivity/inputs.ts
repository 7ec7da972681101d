/**
 * What is varied, over which range, and how a design of the unit cube becomes rows of values. A row is both arms under the
 * same values and the same luck; its answer is the difference B - A of the decision quantity, one per replication.
 */

export interface Input {
  id: string;
  /** What the arms state, or the registered default. */
  base: number;
  low: number;
  high: number;
  isWhole: boolean;
}

export interface Row {
  /** One per input. */
  values: readonly number[];
  /** Replications from to - 1. */
  from: number;
  to: number;
}

/** @returns by row, the difference of every replication */
export type Evaluate = (rows: readonly Row[], note: string) => Promise<Float64Array[]>;

/** Equal shares of the unit interval for whole numbers, otherwise straight. */
export function valueAt({ low, high, isWhole }: Input, unit: number): number {
  if (isWhole) return low + Math.min(high - low, Math.floor(unit * (high - low + 1)));
  return low + unit * (high - low);
}

/** One row of values per row of a unit-cube design with at least as many columns as inputs. */
export function valuesOf(
  inputs: readonly Input[],
  points: ArrayLike<number>,
  dimensions = inputs.length,
): number[][] {
  return Array.from({ length: points.length / dimensions }, (_, row) =>
    inputs.map((input, k) => valueAt(input, points[row * dimensions + k])),
  );
}

export function basePoint(inputs: readonly Input[]): number[] {
  return inputs.map(({ base }) => base);
}
