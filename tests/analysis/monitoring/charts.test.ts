/**
 * Control charts against Montgomery's published examples (Introduction to Statistical Quality Control; data also in the R
 * package qcc), tables of constants and hand arithmetic.
 */
import { expect, test } from "vitest";
import { checkBaseline, lagOneAutocorrelation } from "../../../analysis/monitoring/baseline.ts";
import {
  pointsOutside,
  standardised,
  underLockedLimits,
} from "../../../analysis/monitoring/chart.ts";
import { rangeConstants } from "../../../analysis/monitoring/chart-constants.ts";
import { countChart, rateChartOf, shareChart } from "../../../analysis/monitoring/counts.ts";
import { cusumChart, ewmaChart } from "../../../analysis/monitoring/drift-charts.ts";
import { individualsChart } from "../../../analysis/monitoring/individuals.ts";
import { subgroupCharts, subgroupLimits } from "../../../analysis/monitoring/subgroups.ts";
import { lcg } from "../../reference/vectors.ts";
import { pistonRings } from "./piston-rings.ts";

test("constants of subgroups of 2, 5, 10 and 25 are those of the tables", () => {
  const tables = [
    { n: 2, d2: 1.128, d3: 0.853, a2: 1.88, low: 0, high: 3.267 },
    { n: 5, d2: 2.326, d3: 0.864, a2: 0.577, low: 0, high: 2.114 },
    { n: 10, d2: 3.078, d3: 0.797, a2: 0.308, low: 0.223, high: 1.777 },
    { n: 25, d2: 3.931, d3: 0.708, a2: 0.153, low: 0.459, high: 1.541 },
  ];
  for (const { n, d2, d3, a2, low, high } of tables) {
    const constants = rangeConstants(n);
    expect(Math.abs(constants.d2 - d2)).toBeLessThan(6e-4);
    expect(Math.abs(constants.d3 - d3)).toBeLessThan(6e-4);
    expect(Math.abs(constants.a2 - a2)).toBeLessThan(6e-4);
    expect(Math.abs(constants.rangeLow - low)).toBeLessThan(1.1e-3);
    expect(Math.abs(constants.rangeHigh - high)).toBeLessThan(1.1e-3);
  }
  // Of two values in closed form; of a hundred from Tippett's table.
  expect(rangeConstants(2).d2).toBeCloseTo(2 / Math.sqrt(Math.PI), 12);
  expect(rangeConstants(2).d3).toBeCloseTo(Math.sqrt(2 - 4 / Math.PI), 12);
  expect(rangeConstants(100).d2).toBeCloseTo(5.01519, 5);
});

test("piston rings: centre 74.001176, limits 73.988048 to 74.014304, and samples 37, 38, 39 out of control", () => {
  const limits = subgroupLimits(pistonRings.slice(0, 25));
  expect(limits.means.centre).toBeCloseTo(74.001176, 6);
  expect(limits.ranges.centre).toBeCloseTo(0.02276, 5);
  expect(limits.means.upper).toBeCloseTo(74.014304, 5);
  expect(limits.means.lower).toBeCloseTo(73.988048, 5);
  expect(limits.ranges.upper).toBeCloseTo(0.04813, 4);
  const { means, ranges } = subgroupCharts(pistonRings, limits);
  expect(pointsOutside(means)).toEqual([37, 38, 39]);
  expect(pointsOutside(ranges)).toEqual([]);
});

test("orange juice: mean share .231333, limits .052428 to .410239, samples 15 and 23 out of control", () => {
  const cans = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
    7, 13, 9, 6,
  ];
  const chart = shareChart(
    cans,
    cans.map(() => 50),
  );
  expect(chart.centre).toBeCloseTo(0.231333, 6);
  expect(chart.lower[0]).toBeCloseTo(0.052428, 6);
  expect(chart.upper[0]).toBeCloseTo(0.410239, 6);
  expect(pointsOutside(chart)).toEqual([15, 23]);
});

test("Montgomery's cumulative sums: 0.9, 5.28 at the signal of period 29", () => {
  const values = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
    9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31,
    10.52,
  ];
  const { high, low, signals } = cusumChart(values, { target: 10, sigma: 1 });
  expect(low[1]).toBeCloseTo(1.56, 12);
  expect(high[3]).toBeCloseTo(1.16, 12);
  expect(high[28]).toBeCloseTo(5.28, 12);
  expect(signals).toEqual([29, 30]);
});

test("counts on equal areas: centre +/- 3 sqrt(mean), never below 0", () => {
  const chart = countChart([2, 4, 6, 4]);
  expect(chart.centre).toBe(4);
  expect(chart.upper[0]).toBe(10);
  expect(chart.lower[0]).toBe(0);
});

test("rates on larger areas have narrower limits", () => {
  // 40 events on 10 units: centre 4; on 1 unit 4 + 3 * 2, on 4 units 4 + 3 * 1.
  const chart = rateChartOf([5, 15, 20], [1, 4, 5]);
  expect(chart.centre).toBe(4);
  expect(chart.upper[0]).toBeCloseTo(10, 12);
  expect(chart.upper[1]).toBeCloseTo(7, 12);
});

test("Laney's widening is the mean moving range of the standardised points over 1.128", () => {
  // Shares .4, .6, .4, .6 of 100 around .5 with deviation .05: z = -2, 2, -2, 2, moving ranges 4.
  const hits = [40, 60, 40, 60];
  const sizes = hits.map(() => 100);
  const { widening, upper, sigma } = shareChart(hits, sizes, { isPrimed: true });
  expect(widening).toBeCloseTo((4 * Math.sqrt(Math.PI)) / 2, 12);
  expect(sigma[0]).toBeCloseTo(0.05 * widening, 12);
  expect(upper[0]).toBeCloseTo(Math.min(1, 0.5 + 0.15 * widening), 12);
});

test("binomial counts are hardly widened, clumped ones are", () => {
  const uniform = lcg(12);
  const count = (share: number) =>
    Array.from({ length: 400 }, () => (uniform() < share ? 1 : 0)).reduce(
      (sum: number, x) => sum + x,
      0,
    );
  const plain = Array.from({ length: 200 }, () => count(0.2));
  const clumped = Array.from({ length: 200 }, () => count(uniform() < 0.5 ? 0.1 : 0.3));
  const widening = (hits: number[]) =>
    shareChart(
      hits,
      hits.map(() => 400),
      { isPrimed: true },
    ).widening;
  expect(Math.abs(widening(plain) - 1)).toBeLessThan(0.2);
  expect(widening(clumped)).toBeGreaterThan(3);
});

test("a moving average of weight 1 is the value itself, with Shewhart's limits", () => {
  const values = [3, 1, 4, 1, 5];
  const chart = ewmaChart(values, { target: 2, sigma: 0.5 }, { weight: 1, limit: 3 });
  expect(chart.values).toEqual(values);
  expect(chart.upper).toEqual(values.map(() => 3.5));
});

test("limits are locked: later points move nothing, and a baseline of equal values has limits of no width", () => {
  const baseline = [5, 7, 6, 8];
  const limits = individualsChart(baseline);
  const chart = underLockedLimits([6, 60], limits);
  expect(chart.centre).toBe(6.5);
  expect(pointsOutside(chart)).toEqual([2]);
  const flat = individualsChart([0.1, 0.1, 0.1]);
  expect([flat.lower, flat.centre, flat.upper]).toEqual([0.1, 0.1, 0.1]);
  expect(standardised(underLockedLimits([0.1, 0.2], flat))).toEqual([0, Infinity]);
});

test("the first points of a series may set the limits of a chart of shares", () => {
  const chart = shareChart([5, 5, 30], [50, 50, 50], { baseline: 2 });
  expect(chart.centre).toBe(0.1);
  expect(pointsOutside(chart)).toEqual([3]);
});

test("neighbours that are alike disqualify a baseline, and short ones too", () => {
  const walk = Array.from({ length: 40 }, (_, i) => i);
  expect(checkBaseline(walk).isAutocorrelated).toBe(true);
  expect(checkBaseline(walk.slice(0, 19)).isLongEnough).toBe(false);
  // Departures -1, 1, -1, 1: neighbours multiply to -1 three times, squares to 4.
  expect(lagOneAutocorrelation([1, 3, 1, 3])).toBe(-0.75);
  expect(lagOneAutocorrelation([2, 2, 2])).toBeNull();
});
