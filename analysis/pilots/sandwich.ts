/**
 * Variances of least-squares coefficients that do not trust equal, independent errors: HC1 (MacKinnon & White 1985),
 * clustered CR1, clustered CR2 with Satterthwaite's degrees of freedom (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018)
 * and Newey & West 1987. With one treated cluster every clustered variance is far too small: use unit changes instead.
 */
import { sameLength, wholeNumber } from "../checks.ts";
import type { LeastSquares } from "../inference/least-squares.ts";
import { inverseRoot } from "./symmetric-root.ts";
import { dot } from "../sums.ts";

/** A regression: the columns of its design and its fit. */
export interface Regression {
  columns: readonly ArrayLike<number>[];
  fit: LeastSquares;
}

type Matrix = number[][];

/** Heteroscedasticity only, times n / (n - k). Rows of the covariance matrix of the coefficients, as everywhere here. */
export function hc1(regression: Regression): Matrix {
  const n = regression.fit.residuals.length;
  return sandwich(regression, scoresOf(regression), n / degreesOfFreedom(regression));
}

/** Clusters are labels, one per observation; factor G/(G - 1) (n - 1)/(n - k). Wants at least two clusters. */
export function cr1(regression: Regression, clusters: ArrayLike<number>): Matrix {
  const members = membersOf(regression, clusters);
  const scores = scoresOf(regression);
  const sums = members.map((rows) =>
    regression.columns.map((_, k) => rows.reduce((sum, i) => sum + scores[i][k], 0)),
  );
  const n = scores.length;
  const factor = (members.length / (members.length - 1)) * ((n - 1) / degreesOfFreedom(regression));
  return sandwich(regression, sums, factor);
}

export interface ReducedBias {
  standardError: number;
  degreesOfFreedom: number;
}

/**
 * CR2 of coefficient `k`, working model independent errors of equal variance. null when it is undefined: every cluster
 * that carries the coefficient is fitted without residual.
 */
export function cr2(
  regression: Regression,
  clusters: ArrayLike<number>,
  k: number,
): ReducedBias | null {
  const { columns, fit } = regression;
  wholeNumber("k", k, 0, columns.length - 1);
  const inverse = fit.inverseGram;
  const rowOf = (i: number) => columns.map((column) => column[i]);
  let variance = 0;
  // Of each cluster: a = A X M c, the weights of its residuals, as a square and as X'a.
  const squares: number[] = [];
  const pulls: number[][] = [];
  for (const rows of membersOf(regression, clusters)) {
    const x = rows.map(rowOf);
    const lifted = x.map((row) => inverse.map((line) => dot(line, row)));
    const rest = x.map((row, i) => lifted.map((other, j) => (i === j ? 1 : 0) - dot(row, other)));
    const along = lifted.map((row) => row[k]);
    const weights = inverseRoot(rest).map((line) => dot(line, along));
    const score = rows.reduce((sum, i, j) => sum + weights[j] * fit.residuals[i], 0);
    variance += score * score;
    squares.push(dot(weights, weights));
    pulls.push(columns.map((_, c) => x.reduce((sum, row, j) => sum + weights[j] * row[c], 0)));
  }
  let trace = 0;
  let total = 0;
  for (let g = 0; g < pulls.length; g++) {
    const carried = inverse.map((line) => dot(line, pulls[g]));
    for (let h = 0; h < pulls.length; h++) {
      const product = (g === h ? squares[g] : 0) - dot(carried, pulls[h]);
      if (g === h) trace += product;
      total += product * product;
    }
  }
  if (!(trace > 0)) return null;
  return { standardError: Math.sqrt(variance), degreesOfFreedom: (trace * trace) / total };
}

/** Autocorrelation up to `lags` in the order of the observations: Bartlett weights, times n / (n - k). */
export function neweyWest(regression: Regression, lags: number): Matrix {
  const scores = scoresOf(regression);
  const n = scores.length;
  wholeNumber("lags", lags, 0, n - 1);
  const size = regression.columns.length;
  const middle = zeros(size);
  for (let lag = 0; lag <= lags; lag++) {
    const weight = 1 - lag / (lags + 1);
    for (let t = lag; t < n; t++) {
      for (let a = 0; a < size; a++) {
        for (let b = 0; b < size; b++) {
          const product = scores[t][a] * scores[t - lag][b];
          middle[a][b] += weight * product;
          if (lag > 0) middle[b][a] += weight * product;
        }
      }
    }
  }
  return between(regression.fit.inverseGram, middle, n / degreesOfFreedom(regression));
}

/** Square roots of the diagonal. */
export function standardErrors(covariance: readonly (readonly number[])[]): number[] {
  return covariance.map((row, k) => Math.sqrt(Math.max(0, row[k])));
}

/** Each observation's row of the design times its residual. */
function scoresOf({ columns, fit }: Regression): Matrix {
  return fit.residuals.map((residual, i) => columns.map((column) => column[i] * residual));
}

function sandwich({ columns, fit }: Regression, scores: Matrix, factor: number): Matrix {
  const middle = zeros(columns.length);
  for (const score of scores) {
    for (let a = 0; a < score.length; a++) {
      for (let b = 0; b < score.length; b++) middle[a][b] += score[a] * score[b];
    }
  }
  return between(fit.inverseGram, middle, factor);
}

function between(bread: Matrix, middle: Matrix, factor: number): Matrix {
  const left = bread.map((row) =>
    middle.map((_, b) =>
      dot(
        row,
        middle.map((line) => line[b]),
      ),
    ),
  );
  return left.map((row) => bread.map((line) => factor * dot(row, line)));
}

function degreesOfFreedom({ fit }: Regression): number {
  return wholeNumber("observations less coefficients", fit.degreesOfFreedom, 1);
}

/** Indices of the observations of each cluster, in order of first appearance. */
function membersOf({ fit }: Regression, clusters: ArrayLike<number>): number[][] {
  sameLength("residuals", fit.residuals, "clusters", clusters);
  const members = new Map<number, number[]>();
  for (let i = 0; i < clusters.length; i++) {
    const known = members.get(clusters[i]);
    if (known === undefined) members.set(clusters[i], [i]);
    else known.push(i);
  }
  if (members.size < 2) throw new RangeError(`clusters: ${members.size}, wants at least 2`);
  return [...members.values()];
}

function zeros(size: number): Matrix {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
}
