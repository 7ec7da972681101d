/**
 * Sample quantiles of type 7 (Hyndman & Fan 1996), the default of R and d3: linear between order statistics,
 * the smallest value at 0 and the largest at 1.
 */

/** Sorts a copy; NaN values (undefined in a replication) are left out. NaN without values. */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(
    Array.from(values).filter((value) => !Number.isNaN(value)),
  ).sort();
  return probabilities.map((probability) => quantileSorted(sorted, probability));
}

/** `sorted` ascending, without NaN. */
export function quantileSorted(sorted: ArrayLike<number>, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability: ${probability}, wants a number from 0 to 1`);
  }
  const n = sorted.length;
  if (n === 0) return NaN;
  const position = probability * (n - 1);
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, n - 1)];
  // At the ends of an interval the neighbour must not be touched: it may be infinite.
  return position === below ? low : low + (position - below) * (high - low);
}
