/**
 * Tests and intervals for means: coverage, agreement of tests that must agree, equivalence, power and its inverses.
 */
import { expect, test } from "vitest";
import { normalCdf, normalQuantile } from "../../../analysis/distributions/normal.ts";
import { designEffect } from "../../../analysis/inference/design-effect.ts";
import { pairedEquivalence } from "../../../analysis/inference/equivalence.ts";
import { detectableDifference, powerOfT, sizeForPower } from "../../../analysis/inference/power.ts";
import { regress } from "../../../analysis/inference/regression.ts";
import { oneSampleT, pairedT, pooledT, welchT } from "../../../analysis/inference/t-test.ts";
import { lcg, normals } from "../../reference/vectors.ts";

const normal = normals(lcg(2024));
const x = Array.from({ length: 12 }, normal);
const y = Array.from({ length: 9 }, () => 2 * normal() + 1);

test("Welch's intervals hold the difference with unequal variances and sizes", () => {
  let held = 0;
  const experiments = 3000;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const { low, high } = welchT(
      Array.from({ length: 5 }, normal),
      Array.from({ length: 14 }, () => 4 * normal()),
    ).interval;
    if (low <= 0 && 0 <= high) held++;
  }
  // Welch is not exact: within a percentage point of 95 and its Monte Carlo error.
  expect(Math.abs(held / experiments - 0.95)).toBeLessThan(
    0.01 + 3.3 * Math.sqrt(0.0475 / experiments),
  );
});

test("two samples of the same size and variance leave Welch and the pooled test nothing to differ in", () => {
  const a = [1, 2, 3, 4];
  const b = [5.5, 6.5, 7.5, 8.5];
  const [welch, pooled] = [welchT(a, b), pooledT(a, b)];
  expect(welch.degreesOfFreedom).toBeCloseTo(6, 12);
  expect(welch.p).toBeCloseTo(pooled.p!, 14);
});

test("one side and the other share all there is, and two sides are twice the smaller", () => {
  const less = welchT(x, y, { alternative: "less" });
  const greater = welchT(x, y, { alternative: "greater" });
  expect(less.p! + greater.p!).toBeCloseTo(1, 14);
  expect(welchT(x, y).p).toBeCloseTo(2 * Math.min(less.p!, greater.p!), 14);
  expect([less.interval.low, greater.interval.high]).toEqual([-Infinity, Infinity]);
  // A one-sided bound of level 97.5 is an end of the two-sided interval of level 95.
  const oneSided = welchT(x, y, { alternative: "less", level: 0.975 });
  expect(oneSided.interval.high).toBeCloseTo(welchT(x, y).interval.high, 10);
});

test("the pooled test is a regression on belonging to the first sample", () => {
  const rows = [...x.map(() => [1]), ...y.map(() => [0])];
  const { coefficients, degreesOfFreedom } = regress(rows, [...x, ...y]);
  const pooled = pooledT(x, y);
  expect(coefficients[1].value).toBeCloseTo(pooled.estimate, 12);
  expect(coefficients[1].standardError).toBeCloseTo(pooled.standardError, 12);
  expect(coefficients[1].interval.low).toBeCloseTo(pooled.interval.low, 12);
  expect(degreesOfFreedom).toBe(pooled.degreesOfFreedom);
});

test("a line without noise has its coefficients and explains everything", () => {
  const rows = [
    [1, 4],
    [2, 1],
    [3, 5],
    [4, 2],
    [5, 3],
  ];
  const line = rows.map(([a, b]) => 7 + 2 * a - 3 * b);
  const { coefficients, r2, residualSd } = regress(rows, line);
  coefficients.forEach(({ value }, k) => expect(value).toBeCloseTo([7, 2, -3][k], 12));
  expect(r2).toBeCloseTo(1, 14);
  expect(residualSd).toBeLessThan(1e-12);
});

test("two one-sided tests pass exactly when the interval of level 90 lies inside the margins", () => {
  for (let round = 0; round < 200; round++) {
    const a = Array.from({ length: 10 }, normal);
    const b = a.map((value) => value + 0.4 * normal());
    const margins = { low: -0.3, high: 0.25 };
    const { low, high } = pairedT(a, b, { level: 0.9 }).interval;
    const isInside = margins.low < low && high < margins.high;
    expect(pairedEquivalence(a, b, margins).p! < 0.05).toBe(isInside);
  }
});

test("size, detectable difference and power undo each other", () => {
  for (const design of ["two-sample", "one-sample", "paired"] as const) {
    for (const sides of [1, 2] as const) {
      const plan = { design, sides, sd: 1.7, alpha: 0.03 };
      const size = sizeForPower(0.9, 0.85, plan);
      expect(powerOfT(0.9, size, plan)).toBeCloseTo(0.85, 11);
      expect(detectableDifference(size, 0.85, plan)).toBeCloseTo(0.9, 10);
    }
  }
});

test("with many values power is that of the normal approximation, and without effect it is alpha on one side", () => {
  const shift = 0.02 / Math.sqrt(2 / 40000);
  const approximation = normalCdf(shift - normalQuantile(0.975));
  expect(powerOfT(0.02, 40000, { sd: 1 })).toBeCloseTo(approximation, 4);
  expect(powerOfT(0, 10, { sd: 1, sides: 1 })).toBeCloseTo(0.05, 12);
});

test("power is the share of experiments that reject", () => {
  const experiments = 4000;
  let rejected = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    if (oneSampleT(Array.from({ length: 8 }, () => normal() + 1)).p! < 0.05) rejected++;
  }
  const power = powerOfT(1, 8, { design: "one-sample", sd: 1 });
  const error = Math.sqrt((power * (1 - power)) / experiments);
  expect(Math.abs(rejected / experiments - power)).toBeLessThan(3.5 * error);
});

test("values alike within departments cost as many values as there are departments at most", () => {
  expect(designEffect({ size: 12, correlation: 1 })).toBe(12);
  expect(designEffect({ size: 12, correlation: 0 })).toBe(1);
});
