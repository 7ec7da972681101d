/**
 * Control charts and sequential tests as an organisation would compute them from its own figures: individuals and moving
 * ranges, cumulative sums, Wald's test of a share of deviations. Pure arithmetic.
 */
import { log } from "../../kernel/index.ts";

/** Natural limits of a chart of individuals lie this many mean moving ranges from the centre (3 / 1.128). */
export const individualsLimit = 2.66;
/** Upper limit of a chart of moving ranges, in mean moving ranges. */
export const rangeLimit = 3.267;
/** Mean moving range of a normal sample, in its standard deviations. */
const rangePerDeviation = 1.128;

/** Reference value and decision limit of the cumulative sums, in standard deviations (detects a shift of one soon). */
export const reference = 0.5;
export const decisionLimit = 4;

export interface Chart {
  centre: number;
  meanRange: number;
}

/** Centre and mean moving range of values in their order; a range of 0 where there are fewer than two. */
export function individuals(values: readonly number[]): Chart {
  const ranges = movingRanges(values);
  return { centre: meanOf(values), meanRange: ranges.length > 0 ? meanOf(ranges) : 0 };
}

/** Standard deviation as a chart of individuals estimates it. */
export function deviationOf({ meanRange }: Chart): number {
  return meanRange / rangePerDeviation;
}

export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - values[i]));
}

/** Largest value that the upper cumulative sum of standardised values reaches. */
export function cusum(values: readonly number[], k: number): number {
  let sum = 0;
  let largest = 0;
  for (const value of values) {
    sum = Math.max(0, sum + value - k);
    largest = Math.max(largest, sum);
  }
  return largest;
}

/** What a sequential test says of a share: it is the lower one, it is not, or more must be seen. */
export const Decision = { Open: 0, Lower: 1, NotLower: 2 } as const;

/**
 * Wald's test of a share of deviations, p0 against the lower p1 with 0 < p1 < p0 < 1: `alpha` is the chance to call p0
 * lower, `beta` the chance to miss p1.
 */
export function sprt(
  hits: number,
  n: number,
  p0: number,
  p1: number,
  alpha: number,
  beta: number,
): number {
  const ratio = hits * log(p1 / p0) + (n - hits) * log((1 - p1) / (1 - p0));
  if (ratio >= log((1 - beta) / alpha)) return Decision.Lower;
  return ratio <= log(beta / (1 - alpha)) ? Decision.NotLower : Decision.Open;
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
