/**
 * Ranks from 1, ties at their middle rank, and what ties take from the variance of a rank statistic. Values tie when they
 * are the same number; differences that rounding alone tells apart are not ties.
 */

export interface Ranks {
  ranks: Float64Array;
  /** Sum of t^3 - t over groups of t equal values; 0 without ties. */
  ties: number;
}

export function midranks(values: ArrayLike<number>): Ranks {
  const n = values.length;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const ranks = new Float64Array(n);
  let ties = 0;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2;
    const size = to - from;
    ties += size * size * size - size;
    from = to;
  }
  return { ranks, ties };
}
