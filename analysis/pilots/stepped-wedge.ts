/**
 * Stepped wedge roll-out: all clusters start untreated and cross over in random order, wave by wave (Hussey & Hughes,
 * Contemporary Clinical Trials 28, 2007). Model: period effects, one treatment effect, a random cluster effect of variance
 * `between`, independent errors of variance `within` per observation; cell means of `cellSize` observations.
 */
import { finite, positive, properShare, wholeNumber } from "../checks.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import { sumOf } from "../sums.ts";

/** One row per cluster, one entry per period: 1 treated, 0 not. */
export type WedgeDesign = readonly ArrayLike<number>[];

export interface WedgeVariances {
  between: number;
  within: number;
  /** Observations per cluster and period. */
  cellSize: number;
}

export interface WedgePower {
  /** Of the estimated treatment effect. */
  variance: number;
  standardError: number;
  /** Of the two-sided test, the far side neglected as in the paper. */
  power: number;
}

/** The classic design: one period more than waves, wave k treated from period k + 2 on (1-based). */
export function wedgeDesign(waves: number, clustersPerWave: number): number[][] {
  wholeNumber("waves", waves, 1);
  wholeNumber("clustersPerWave", clustersPerWave, 1);
  return Array.from({ length: waves * clustersPerWave }, (_, cluster) => {
    const wave = Math.floor(cluster / clustersPerWave);
    return Array.from({ length: waves + 1 }, (_, t) => (t > wave ? 1 : 0));
  });
}

/** `effect` in units of the outcome. */
export function wedgePower(
  design: WedgeDesign,
  { effect, error = 0.05, ...variances }: WedgeVariances & { effect: number; error?: number },
): WedgePower {
  finite("effect", effect);
  properShare("error", error);
  const variance = wedgeVariance(design, variances);
  const standardError = Math.sqrt(variance);
  const power = normalCdf(Math.abs(effect) / standardError + normalQuantile(error / 2));
  return { variance, standardError, power };
}

/** The variance of the generalised least-squares estimate in closed form (their equation 8). */
export function wedgeVariance(
  design: WedgeDesign,
  { between, within, cellSize }: WedgeVariances,
): number {
  const { clusters, periods } = checkDesign(design);
  if (finite("between", between) < 0) {
    throw new RangeError(`between: ${between}, wants a finite number from 0`);
  }
  positive("within", within);
  positive("cellSize", cellSize);
  const cell = within / cellSize;
  const byCluster = design.map((row) => sumOf(Array.from(row)));
  const byPeriod = Array.from(design[0], (_, t) => sumOf(design.map((row) => row[t])));
  const u = sumOf(byCluster);
  const v = sumOf(byCluster.map((sum) => sum * sum));
  const w = sumOf(byPeriod.map((sum) => sum * sum));
  const information =
    (clusters * u - w) * cell +
    (u * u + clusters * periods * u - periods * w - clusters * v) * between;
  if (!(information > 0)) {
    throw new RangeError(
      "design: every period treats all clusters or none, wants one that differs",
    );
  }
  return (clusters * cell * (cell + periods * between)) / information;
}

/** Refuses anything but a rectangle of zeros and ones. */
export function checkDesign(design: WedgeDesign): { clusters: number; periods: number } {
  wholeNumber("design clusters", design.length, 2);
  const periods = wholeNumber("design periods", design[0].length, 2);
  design.forEach((row, i) => {
    if (row.length !== periods) {
      throw new RangeError(`design[${i}]: ${row.length} periods, wants ${periods}`);
    }
    for (let t = 0; t < periods; t++) wholeNumber(`design[${i}][${t}]`, row[t], 0, 1);
  });
  return { clusters: design.length, periods };
}
