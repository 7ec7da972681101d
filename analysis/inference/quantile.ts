/**
 * Sample quantiles of the nine types of Hyndman & Fan (1996). Type 7 is the default here, in R and in d3: linear between
 * order statistics, the smallest value at 0 and the largest at 1. Type 1 is the inverse of the empirical distribution, 8 is
 * median-unbiased whatever the distribution.
 */

export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Sorts a copy; NaN values (undefined in a replication) are left out. NaN without values. */
export function quantiles(
  values: ArrayLike<number>,
  probabilities: readonly number[],
  type: QuantileType = 7,
): number[] {
  const sorted = Float64Array.from(
    Array.from(values).filter((value) => !Number.isNaN(value)),
  ).sort();
  return probabilities.map((probability) => quantileSorted(sorted, probability, type));
}

/** The middle value, or halfway between the middle two. NaN values are left out. */
export function median(values: ArrayLike<number>): number {
  return quantiles(values, [0.5], 2)[0];
}

/** `sorted` ascending, without NaN. */
export function quantileSorted(
  sorted: ArrayLike<number>,
  probability: number,
  type: QuantileType = 7,
): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability: ${probability}, wants a number from 0 to 1`);
  }
  const n = sorted.length;
  if (n === 0) return NaN;
  if (type !== 7) return between(sorted, ...placeOf[type](n, probability));
  const position = probability * (n - 1);
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, n - 1)];
  // At the ends of an interval the neighbour must not be touched: it may be infinite.
  if (position === below || low === high) return low;
  // From an infinite neighbour there is no step to take.
  if (low === -Infinity) return low;
  return low + (position - below) * (high - low);
}

/** A rank from 1, and the share of the way from there to the next rank. */
type Place = readonly [rank: number, share: number];

const placeOf: Record<Exclude<QuantileType, 7>, (n: number, p: number) => Place> = {
  // The first three jump at whole positions, and take a position as it is.
  1(n, p) {
    const rank = Math.floor(n * p);
    return [rank, n * p > rank ? 1 : 0];
  },
  2(n, p) {
    const rank = Math.floor(n * p);
    return [rank, n * p > rank ? 1 : 0.5];
  },
  // To the nearest rank, halves to the even one.
  3(n, p) {
    const rank = Math.floor(n * p - 0.5);
    return [rank, n * p - 0.5 > rank || rank % 2 !== 0 ? 1 : 0];
  },
  4: (n, p) => split(n * p),
  5: (n, p) => split(n * p + 0.5),
  6: (n, p) => split((n + 1) * p),
  8: (n, p) => split((n + 1 / 3) * p + 1 / 3),
  9: (n, p) => split((n + 1 / 4) * p + 3 / 8),
};

/** A position that rounding alone keeps from a whole rank is that rank (R: 4 machine epsilons). */
function split(position: number): Place {
  const rank = Math.floor(position + 4 * Number.EPSILON);
  const share = position - rank;
  return [rank, Math.abs(share) < 4 * Number.EPSILON ? 0 : share];
}

/** Ranks below 1 are the smallest value, beyond n the largest. */
function between(sorted: ArrayLike<number>, rank: number, share: number): number {
  const n = sorted.length;
  const low = sorted[Math.min(Math.max(rank, 1), n) - 1];
  const high = sorted[Math.min(Math.max(rank + 1, 1), n) - 1];
  if (share === 0 || low === high) return low;
  return share === 1 ? high : (1 - share) * low + share * high;
}
