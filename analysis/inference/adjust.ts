/**
 * P-values adjusted for having asked several questions at once: reject where the adjusted value is at most alpha. Holm
 * needs no assumption and is the default for several paired comparisons; Hochberg and Hommel need independent or positively
 * dependent tests; Benjamini & Hochberg (1995) and Yekutieli (2001) bound the share of false findings, for screening.
 */
import { probability } from "../checks.ts";

export type Adjustment = "bonferroni" | "holm" | "hochberg" | "hommel" | "bh" | "by";

/** In the order of `values`; each at least its own p-value and at most 1. */
export function adjustP(values: ArrayLike<number>, method: Adjustment): number[] {
  const n = values.length;
  for (let i = 0; i < n; i++) probability(`values[${i}]`, values[i]);
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const ascending = order.map((i) => values[i]);
  const adjusted = adjustments[method](ascending);
  const result = Array.from({ length: n }, () => 1);
  order.forEach((i, rank) => (result[i] = Math.min(1, adjusted[rank])));
  return result;
}

/** From p-values in ascending order; values above 1 are cut by the caller. */
const adjustments: Record<Adjustment, (ascending: readonly number[]) => number[]> = {
  bonferroni: (p) => p.map((value) => p.length * value),
  holm: (p) => risingFromSmallest(p.map((value, rank) => (p.length - rank) * value)),
  hochberg: (p) => cappedByLarger(p.map((value, rank) => (p.length - rank) * value)),
  hommel,
  bh: (p) => cappedByLarger(p.map((value, rank) => (p.length / (rank + 1)) * value)),
  by(p) {
    let harmonic = 0;
    for (let i = 1; i <= p.length; i++) harmonic += 1 / i;
    return cappedByLarger(p.map((value, rank) => ((harmonic * p.length) / (rank + 1)) * value));
  },
};

/** Step down: once a hypothesis stands, those with larger p-values stand with it. */
function risingFromSmallest(values: number[]): number[] {
  for (let i = 1; i < values.length; i++) values[i] = Math.max(values[i], values[i - 1]);
  return values;
}

/** Step up: once a hypothesis falls, those with smaller p-values fall with it. */
function cappedByLarger(values: number[]): number[] {
  for (let i = values.length - 2; i >= 0; i--) values[i] = Math.min(values[i], values[i + 1]);
  return values;
}

/** Hommel (1988) by the algorithm of Wright (1992): the closed test that uses Simes's inequality for every subset. */
function hommel(p: readonly number[]): number[] {
  const n = p.length;
  const simes = Math.min(...p.map((value, rank) => (n * value) / (rank + 1)));
  const adjusted = p.map((value) => Math.max(value, simes));
  for (let size = n - 1; size >= 2; size--) {
    const split = n - size + 1;
    let smallest = Infinity;
    for (let i = split; i < n; i++) {
      smallest = Math.min(smallest, (size * p[i]) / (i - split + 2));
    }
    for (let i = 0; i < n; i++) {
      const bound = Math.min(size * p[Math.min(i, split - 1)], smallest);
      adjusted[i] = Math.max(adjusted[i], bound);
    }
  }
  return adjusted;
}
