/**
 * The interval of a mean over time from one long replication, by batch means. Non-overlapping (NBM): batch averages are
 * taken as independent, Student with k - 1 degrees of freedom. Overlapping (OBM; Meketon & Schmeiser 1984): every run of
 * m neighbours is a batch, which estimates the same variance with half as much variance again in its degrees of freedom.
 * Independent replications need neither and come first.
 */
import { finiteValues, wholeNumber } from "../checks.ts";
import type { MeanInterval } from "../inference/interval.ts";
import { meanInterval, studentCritical } from "../inference/interval.ts";
import { batchAverages, serialDependence } from "./batches.ts";

export interface BatchMeans extends MeanInterval {
  batches: number;
  batchSize: number;
  /** Values behind the last full batch, left out. */
  leftOut: number;
  /** Of the batch averages; null when they do not vary. */
  lag1: number | null;
  vonNeumann: number | null;
  /** Neighbouring batches still depend on each other (|lag1| > 0.1): the interval is then too narrow. */
  isDependent: boolean;
}

/** `batches` from 2 to the number of values; about 20 is usual. */
export function batchMeans(
  values: ArrayLike<number>,
  { batches, level = 0.95 }: { batches: number; level?: number },
): BatchMeans {
  finiteValues("values", values, 2);
  wholeNumber("batches", batches, 2, values.length);
  const batchSize = Math.floor(values.length / batches);
  const averages = batchAverages(values, batchSize).subarray(0, batches);
  const dependence = serialDependence(averages);
  return {
    ...meanInterval(averages, { level }),
    batches,
    batchSize,
    leftOut: values.length - batches * batchSize,
    lag1: dependence?.lag1 ?? null,
    vonNeumann: dependence?.vonNeumann ?? null,
    isDependent: Math.abs(dependence?.lag1 ?? 0) > 0.1,
  };
}

export interface OverlappingBatchMeans {
  mean: number;
  halfWidth: number;
  low: number;
  high: number;
  level: number;
  /** Variance of the mean itself. */
  variance: number;
  /** 1.5 (n / m - 1). */
  degreesOfFreedom: number;
}

/** `batchSize` from 2 to half the number of values, n: V = n m / ((n - m + 1)(n - m)) mean-square of batch - mean, / n. */
export function overlappingBatchMeans(
  values: ArrayLike<number>,
  { batchSize, level = 0.95 }: { batchSize: number; level?: number },
): OverlappingBatchMeans {
  const n = finiteValues("values", values, 4).length;
  const m = wholeNumber("batchSize", batchSize, 2, Math.floor(n / 2));
  const first = values[0];
  // Sums of departures from the first value: a common offset costs no digits, equal values give exactly 0.
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i] + (values[i] - first);
  const offset = sums[n] / n;
  let squares = 0;
  for (let i = 0; i + m <= n; i++) {
    const departure = (sums[i + m] - sums[i]) / m - offset;
    squares += departure * departure;
  }
  const variance = (m * squares) / ((n - m + 1) * (n - m));
  const degreesOfFreedom = 1.5 * (n / m - 1);
  const halfWidth = studentCritical(level, degreesOfFreedom) * Math.sqrt(variance);
  const mean = first + offset;
  return {
    mean,
    halfWidth,
    low: mean - halfWidth,
    high: mean + halfWidth,
    level,
    variance,
    degreesOfFreedom,
  };
}
