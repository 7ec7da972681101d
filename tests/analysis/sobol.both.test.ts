/**
 * Sobol' points against scipy bit for bit, their balance, and the shift.
 */
import { expect, test } from "vitest";
import { maxSobolDimensions, scalePoints, sobolPoints } from "../../analysis/sobol.ts";
import far from "../reference/sobol_far.json";
import sobolSequence from "../reference/sobol_sequence.json";
import { lcg, referenceCase } from "../reference/vectors.ts";

test("the first 32 points of 20 dimensions equal scipy's and SALib's", () => {
  const { inputs, expected } = referenceCase<{ n: number; dims: number }, { points: number[][] }>(
    sobolSequence,
    "first32-dims1-20",
  );
  const points = sobolPoints({ points: inputs.n, dimensions: inputs.dims });
  expect(Array.from(points)).toEqual(expected.points.flat());
});

test.each(["point-1023", "point-4095"])("64 dimensions equal scipy's far out (%s)", (id) => {
  const { inputs, expected } = referenceCase<{ index: number; dims: number }, { point: number[] }>(
    far,
    id,
  );
  const points = sobolPoints({ points: inputs.index + 1, dimensions: inputs.dims });
  expect(Array.from(points.subarray(inputs.index * inputs.dims))).toEqual(expected.point);
});

test.each([undefined, lcg(5)])(
  "every dimension has one of 128 points in each 128th (shift %#)",
  (uniform) => {
    const dimensions = maxSobolDimensions;
    const shift =
      uniform && Array.from({ length: dimensions }, () => Math.floor(uniform() * 2 ** 32) | 0);
    const points = sobolPoints({ points: 128, dimensions, shift });
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const cells = new Set<number>();
      for (let point = 0; point < 128; point++) {
        cells.add(Math.floor(points[point * dimensions + dimension] * 128));
      }
      expect(cells.size).toBe(128);
    }
  },
);

test("points are scaled to their ranges", () => {
  const points = sobolPoints({ points: 3, dimensions: 2 });
  const scaled = scalePoints(points, [
    [0, 20],
    [-1, 1],
  ]);
  expect(Array.from(scaled)).toEqual([0, -1, 10, 0, 15, -0.5]);
});

test("more dimensions than the table holds are refused", () => {
  expect(() => sobolPoints({ points: 1, dimensions: 65 })).toThrow(
    "dimensions: 65, wants a whole number from 1 to 64",
  );
  expect(() => sobolPoints({ points: 0, dimensions: 1 })).toThrow("points: 0");
  expect(() => sobolPoints({ points: 1, dimensions: 3, shift: [1, 2] })).toThrow(
    "shift: 2 words, wants 3",
  );
});
