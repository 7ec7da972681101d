/**
 * Numbers of two doubles keep what sixteen digits lose: by identities whose answers are known without computing them.
 */
import { expect, test } from "vitest";
import { preciseLeastSquares } from "../../analysis/inference/precise-least-squares.ts";
import { minus, over, plus, rounded, times, twofold } from "../../analysis/twofold.ts";

test("a sum keeps a part that a double drops", () => {
  const sum = plus(twofold(1e16), twofold(0.25));
  expect(rounded(minus(sum, twofold(1e16)))).toBe(0.25);
});

test("a product has no rounding: (2^40 + 1)^2 is 2^80 + 2^41 + 1", () => {
  const square = times(twofold(2 ** 40 + 1), twofold(2 ** 40 + 1));
  expect(rounded(minus(minus(square, twofold(2 ** 80)), twofold(2 ** 41)))).toBe(1);
});

test("three thirds are one to thirty digits", () => {
  const third = over(twofold(1), twofold(3));
  const rest = minus(times(third, twofold(3)), twofold(1));
  expect(Math.abs(rounded(rest))).toBeLessThan(1e-30);
});

test("a polynomial of degree eight through its own values has its own coefficients and no residual", () => {
  const x = Array.from({ length: 21 }, (_, i) => i);
  const powers = Array.from({ length: 9 }, (_, degree) => x.map((value) => value ** degree));
  const y = x.map((_, i) => powers.reduce((sum, power) => sum + power[i], 0));
  const { coefficients, variance } = preciseLeastSquares(powers, y);
  for (const coefficient of coefficients) expect(coefficient).toBeCloseTo(1, 14);
  expect(Math.sqrt(variance ?? NaN)).toBeLessThan(1e-15);
});

test("a column that is another one's multiple but for rounding is refused by its index", () => {
  const x = Array.from({ length: 12 }, (_, i) => i + 0.1);
  const columns = [x.map(() => 1), x, x.map((value) => value / 3)];
  expect(() => preciseLeastSquares(columns, x)).toThrow("columns[2]");
});
