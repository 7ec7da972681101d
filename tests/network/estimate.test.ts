/** The ratio estimator by hand arithmetic, and batches that are too short. */
import { expect, test } from "vitest";
import { masterKey, normal } from "../../sim/kernel/index.ts";
import { ratioEstimate } from "../../sim/network/estimate.ts";

const pairs = (numerators: number[], denominators: number[]) => ({
  numerators: Float64Array.from(numerators),
  denominators: Float64Array.from(denominators),
});

test("estimate and standard error of three batches, by hand", () => {
  // R = 12/6 = 2; residuals 1, -2, 1; s^2 = 6/2 = 3; standard error sqrt(3) sqrt(3) / 6 = .5
  const { estimate, standardError } = ratioEstimate([pairs([3, 2, 7], [1, 2, 3])]);
  expect(estimate).toBe(2);
  expect(standardError).toBeCloseTo(0.5, 14);
});

test("batches of several replications count alike", () => {
  const one = ratioEstimate([pairs([3, 2, 7], [1, 2, 3])]);
  expect(ratioEstimate([pairs([3], [1]), pairs([2, 7], [2, 3])])).toEqual(one);
});

test("a single batch says nothing about spread, no observation nothing at all", () => {
  expect(ratioEstimate([pairs([3], [2])])).toEqual({ estimate: 1.5, standardError: NaN });
  expect(ratioEstimate([pairs([0, 0], [0, 0])]).estimate).toBeNaN();
});

test("correlated neighbours are merged until the standard error is honest", () => {
  // x(t) = .9 x(t - 1) + e(t): the standard error of the mean is 1/(1 - .9) sd(e)/sqrt(n) = 10/sqrt(n)
  const [k0, k1] = masterKey("correlated");
  const n = 20_000;
  const values: number[] = [];
  let x = 0;
  for (let i = 0; i < n; i++) values.push((x = 0.9 * x + normal(k0, k1, i, 0)));
  const { standardError } = ratioEstimate([
    pairs(
      values,
      values.map(() => 1),
    ),
  ]);
  const honest = 10 / Math.sqrt(n);
  expect(standardError / honest).toBeGreaterThan(0.75);
  expect(standardError / honest).toBeLessThan(1.25);
});

test("independent neighbours keep their batches", () => {
  const [k0, k1] = masterKey("independent");
  const values = Array.from({ length: 2000 }, (_, i) => normal(k0, k1, i, 0));
  const { standardError } = ratioEstimate([
    pairs(
      values,
      values.map(() => 1),
    ),
  ]);
  expect(standardError * Math.sqrt(2000)).toBeGreaterThan(0.94);
  expect(standardError * Math.sqrt(2000)).toBeLessThan(1.06);
});
