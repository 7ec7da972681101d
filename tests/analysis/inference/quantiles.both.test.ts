/**
 * Quantiles and their intervals, and the bootstrap: what theory says of them where the reference vectors say nothing.
 */
import { expect, test } from "vitest";
import {
  overAllResamples,
  bootstrapIntervals,
} from "../../../analysis/inference/bootstrap-intervals.ts";
import {
  bcaFromResamples,
  bcaInterval,
  bcaOfStatistic,
} from "../../../analysis/inference/bootstrap.ts";
import { harrellDavis } from "../../../analysis/inference/harrell-davis.ts";
import { moments } from "../../../analysis/inference/moments.ts";
import { quantileInterval } from "../../../analysis/inference/quantile-interval.ts";
import { median, quantiles, type QuantileType } from "../../../analysis/inference/quantile.ts";
import { lcg } from "../../reference/vectors.ts";

const uniform = lcg(77);

test("the median is the middle value or, bit for bit, half the sum of the middle two", () => {
  for (let n = 1; n <= 12; n++) {
    const values = Array.from({ length: n }, uniform);
    const sorted = values.toSorted((a, b) => a - b);
    const [low, high] = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)]];
    expect(median(values)).toBe((low + high) / 2);
  }
  expect(median([])).toBeNaN();
});

test("every type stays within the values, rises with the probability and turns round with the signs", () => {
  const values = Array.from({ length: 9 }, uniform);
  const probabilities = Array.from({ length: 41 }, (_, i) => i / 40);
  const symmetric: QuantileType[] = [2, 5, 6, 7, 8, 9];
  for (const type of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const) {
    const found = quantiles(values, probabilities, type);
    expect(Math.min(...found)).toBe(Math.min(...values));
    expect(Math.max(...found)).toBe(Math.max(...values));
    found.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(found[Math.max(0, i - 1)]));
    if (!symmetric.includes(type)) continue;
    const turned = quantiles(
      values.map((value) => -value),
      probabilities,
      type,
    );
    found.forEach((value, i) => expect(-turned[40 - i]).toBeCloseTo(value, 13));
  }
});

test("order statistics hold the quantile as often as their exact coverage says", () => {
  const experiments = 4000;
  let held = 0;
  let coverage = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const interval = quantileInterval(Array.from({ length: 15 }, uniform), 0.3, { level: 0.9 });
    if (interval.low <= 0.3 && 0.3 <= interval.high) held++;
    coverage = interval.coverage;
  }
  expect(coverage).toBeGreaterThanOrEqual(0.9);
  const error = Math.sqrt((coverage * (1 - coverage)) / experiments);
  expect(Math.abs(held / experiments - coverage)).toBeLessThan(3.3 * error);
});

test("a sample too small for a bound has none, rather than its largest value", () => {
  // All of 5 values lie below the 95th percentile with chance .77.
  expect(quantileInterval([3, 1, 4, 1, 5], 0.95)).toMatchObject({ high: Infinity, highRank: 6 });
  expect(quantileInterval([7], 0.5)).toMatchObject({ low: -Infinity, high: Infinity, coverage: 1 });
});

test("Harrell and Davis give the middle of symmetric values and the value of equal ones", () => {
  expect(harrellDavis([-4, -1, 0, 1, 4], 0.5)).toBeCloseTo(0, 15);
  expect(harrellDavis([2.5, 2.5, 2.5], 0.9)).toBeCloseTo(2.5, 14);
  expect(harrellDavis([6], 0.2)).toBe(6);
});

test("the spread of a mean over all resamples is the population standard deviation over root n", () => {
  const values = [2, 3, 7, 1.5];
  const means = overAllResamples(values, (resample) => moments(resample).mean);
  expect(means.length).toBe(256);
  const { mean, standardError, bias } = bootstrapIntervals(3.375, means, { resamples: "all" });
  expect([mean, bias]).toEqual([3.375, 0]);
  // Squares around 3.375: 1.890625 + .140625 + 13.140625 + 3.515625 = 18.6875; / 4 values / 4 of the mean.
  expect(standardError).toBeCloseTo(Math.sqrt(18.6875 / 16), 13);
});

test("without skewness and bias BCa with ties by half is the percentile interval", () => {
  const values = [-3, -1, 0, 1, 3];
  const means = overAllResamples(values, (resample) => moments(resample).mean);
  const details = bcaFromResamples(values, means, { ties: "midrank", scale: "step", level: 0.9 })!;
  expect(details.z0).toBeCloseTo(0, 14);
  expect(details.acceleration).toBe(0);
  const { percentile } = bootstrapIntervals(0, means, { scale: "step", level: 0.9 });
  expect(details.interval.low).toBeCloseTo(percentile.low, 14);
  expect(details.interval.high).toBeCloseTo(percentile.high, 14);
});

test("the mean as any statistic has the interval of the mean", () => {
  const values = Array.from({ length: 8 }, () => uniform() ** 2);
  const means = Array.from(
    { length: 500 },
    () => moments(values.map(() => values[Math.floor(uniform() * 8)])).mean,
  );
  const asMean = bcaFromResamples(values, means)!;
  const any = bcaOfStatistic(values, (some) => moments(some).mean, { resampled: means })!;
  expect(any.acceleration).toBeCloseTo(asMean.acceleration, 12);
  expect(any.interval.low).toBeCloseTo(asMean.interval.low, 12);
});

test("equal data give equal intervals, and values without spread give none", () => {
  const values = [1, 5, 2, 8, 3];
  expect(bcaInterval(values)).toEqual(bcaInterval(values));
  expect([bcaInterval([4, 4, 4]), bcaInterval([4]), bcaInterval([])]).toEqual([null, null, null]);
});
