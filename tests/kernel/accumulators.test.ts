/** Accumulators against hand arithmetic. */
import { describe, expect, test } from "vitest";
import {
  BatchMeans,
  Columns,
  Histogram,
  Tally,
  TimeAverage,
  normal,
  quantile,
} from "../../sim/kernel/index.ts";

function tallyOf(values: number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

describe("a tally", () => {
  test("of 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and sample variance 32/7", () => {
    const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect([tally.count, tally.mean, tally.min, tally.max, tally.sum]).toEqual([8, 5, 2, 9, 40]);
    expect(tally.variance).toBeCloseTo(32 / 7, 14);
    expect(tally.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  test("keeps the variance of values a billion away from 0", () => {
    expect(tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
  });

  test("of nothing has no mean, of one value no variance", () => {
    expect(new Tally().mean).toBeNaN();
    expect(tallyOf([3]).mean).toBe(3);
    expect(tallyOf([3]).variance).toBeNaN();
  });

  test("merged from parts equals the whole", () => {
    const values = Array.from({ length: 1000 }, (_, i) => normal(1, 1, i, 0));
    const merged = tallyOf(values.slice(0, 300));
    merged.merge(new Tally());
    merged.merge(tallyOf(values.slice(300)));
    const whole = tallyOf(values);
    expect(merged.count).toBe(1000);
    expect(merged.mean).toBeCloseTo(whole.mean, 14);
    expect(merged.variance).toBeCloseTo(whole.variance, 12);
    expect([merged.min, merged.max]).toEqual([whole.min, whole.max]);
    const empty = new Tally();
    empty.merge(whole);
    expect(empty.mean).toBe(whole.mean);
  });

  test("in a column is held by a snapshot", () => {
    const columns = new Columns();
    const tally = new Tally(columns.float64("wait", Tally.cells));
    tally.add(1);
    tally.add(3);
    const snapshot = columns.snapshot();
    tally.add(100);
    columns.restore(snapshot);
    expect([tally.count, tally.mean, tally.variance]).toEqual([2, 2, 2]);
  });
});

describe("a time average", () => {
  test("of 0 until 2, 3 until 4 and 1 until 10 is 1.2", () => {
    const level = new TimeAverage();
    level.set(2, 3);
    level.change(4, -2);
    expect(level.area(10)).toBe(12);
    expect(level.mean(10)).toBe(1.2);
    expect([level.value, level.max]).toEqual([1, 3]);
  });

  test("forgets the warm-up and keeps the value", () => {
    const level = new TimeAverage(5);
    level.set(6, 4);
    level.restart(10);
    level.set(12, 1);
    expect(level.mean(14)).toBe((2 * 4 + 2 * 1) / 4);
    expect(level.max).toBe(4);
  });

  test("over no time is undefined", () => {
    expect(new TimeAverage(3).mean(3)).toBeNaN();
  });
});

describe("batch means", () => {
  test("of 1 to 7 in batches of 2 are 1.5, 3.5, 5.5; the rest waits", () => {
    const batches = new BatchMeans(2);
    for (let value = 1; value <= 7; value++) batches.add(value);
    expect([batches.batches, batches.mean]).toEqual([3, 3.5]);
    expect(batches.standardError).toBeCloseTo(2 / Math.sqrt(3), 14);
  });

  test("tell the precision of a mean of dependent values, where single values would not", () => {
    // an autoregression with coefficient .9: the mean of n values has variance (1/.1^2)/n per unit of noise
    const batches = new BatchMeans(500);
    const singles = new Tally();
    let value = 0;
    for (let i = 0; i < 100_000; i++) {
      value = 0.9 * value + normal(2, 1, i, 0);
      batches.add(value);
      singles.add(value);
    }
    const exact = 10 / Math.sqrt(100_000);
    expect(batches.standardError / exact).toBeGreaterThan(0.85);
    expect(batches.standardError / exact).toBeLessThan(1.15);
    expect(singles.sd / Math.sqrt(100_000) / exact).toBeLessThan(0.3);
  });

  test("refuse a batch size that is no whole number", () => {
    expect(() => new BatchMeans(2.5)).toThrow("batchSize: 2.5 observations, wants a whole number");
  });
});

describe("a histogram", () => {
  test("counts bins, and what lies beside them", () => {
    const histogram = new Histogram(0, 10, 5);
    for (const value of [-1, 0, 1.9, 2, 9.99, 10, 50]) histogram.add(value);
    expect(histogram.count).toBe(7);
    expect([0, 1, 2, 3, 4].map((bin) => histogram.countOf(bin))).toEqual([2, 1, 0, 0, 1]);
  });

  test("has quantiles by straight lines within bins", () => {
    const histogram = new Histogram(0, 4, 4);
    for (const value of [0.5, 1.5, 1.5, 2.5]) histogram.add(value);
    expect(histogram.quantile(0.25)).toBe(1);
    expect(histogram.quantile(0.5)).toBe(1.5);
    expect(histogram.quantile(1)).toBe(3);
    expect(new Histogram(0, 1, 1).quantile(0.5)).toBeNaN();
  });

  test("says when a quantile lies outside its bins", () => {
    const histogram = new Histogram(0, 1, 1);
    for (const value of [-1, -1, 0.5, 2, 2]) histogram.add(value);
    expect([0.1, 0.5, 0.9].map((p) => histogram.quantile(p))).toEqual([-Infinity, 0.5, Infinity]);
  });

  test("refuses a range or a number of bins that is none", () => {
    expect(() => new Histogram(1, 1, 3)).toThrow("histogram.high: 1, wants more than low (1)");
    expect(() => new Histogram(0, 1, 0)).toThrow("histogram.bins: 0 bins, wants a whole number");
    expect(() => new Histogram(0, 1, 3, new Float64Array(3))).toThrow("histogram.counts: 3 cells");
  });
});

test("quantiles of 1, 2, 3, 4 interpolate between order statistics", () => {
  const sorted = [1, 2, 3, 4];
  expect([0, 0.25, 0.5, 0.85, 1].map((p) => quantile(sorted, p))).toEqual([1, 1.75, 2.5, 3.55, 4]);
  expect(quantile([], 0.5)).toBeNaN();
  expect(quantile([7], 0.9)).toBe(7);
});
