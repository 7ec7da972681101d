/** Where many mixtures hit the target, the smallest ridge decides, and to the last digit. */
import { expect, test } from "vitest";
import { nearestMixture } from "../../../analysis/pilots/nearest-point.ts";

test.each([1e-4, 1e-9, 1e-12, 1e-15, 1e-18])(
  "with a ridge of %d of the mixtures that hit the target the most even one is found",
  (ridge) => {
    // Smallest sum of squares with sum 1 and mean position 1 of 0, 1, 2, 3: on a line, .25 - .1 (x - 1.5).
    const weights = nearestMixture([[0], [1], [2], [3]], [1], ridge);
    [0.4, 0.3, 0.2, 0.1].forEach((weight, j) => {
      expect(Math.abs(weights[j] - weight)).toBeLessThan(ridge + 1e-9);
    });
  },
);

test("equal points share their weight evenly under any ridge", () => {
  const weights = nearestMixture(
    [
      [3, 1],
      [3, 1],
      [0, 0],
      [1, 4],
      [1, 4],
    ],
    [1.5, 1.5],
    1e-14,
  );
  expect(Math.abs(weights[0] - weights[1])).toBeLessThan(1e-9);
  expect(Math.abs(weights[3] - weights[4])).toBeLessThan(1e-9);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});
