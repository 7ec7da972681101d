/**
 * Spearman's rank correlation over the points of a design, with its sampling noise. The intervals are those of points
 * drawn at random; Sobol' points are spread more evenly, so for them the intervals are rather too wide.
 */
import { studentCritical } from "../../analysis/inference/interval.ts";

/** Two-sided 95 % of the normal law. */
const NORMAL = 1.959963984540054;

export interface RankCorrelation {
  rho: number;
  low: number;
  high: number;
}

/**
 * Interval of level 95 % by Fisher's transformation with the variance (1 + rho^2 / 2) / (n - 3) of Bonett & Wright
 * (2000, Psychometrika 65, 23-28).
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): RankCorrelation {
  const n = x.length;
  const [rx, ry] = [ranksOf(x), ranksOf(y)];
  const squares = rx.reduce((sum, rank, i) => sum + (rank - ry[i]) * (rank - ry[i]), 0);
  const rho = 1 - (6 * squares) / (n * (n * n - 1));
  const half = NORMAL * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  const centre = Math.atanh(rho);
  return { rho, low: Math.tanh(centre - half), high: Math.tanh(centre + half) };
}

/**
 * How large the largest of `inputs` rank correlations may be by chance: when none has anything to do with the result, all
 * stay below it with a chance of at least 95 % (Student's t of n - 2 degrees of freedom for each, Bonferroni).
 */
export function largestByChance(n: number, inputs: number): number {
  const t = studentCritical(1 - 0.05 / inputs, n - 2);
  return t / Math.sqrt(n - 2 + t * t);
}

/** 0 for the smallest value; values without ties. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).toSorted((a, b) => values[a] - values[b]);
  const ranks: number[] = [];
  order.forEach((i, rank) => (ranks[i] = rank));
  return ranks;
}
