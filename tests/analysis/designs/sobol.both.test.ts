/**
 * Sobol' points against scipy bit for bit, their balance, and the shift.
 */
import { expect, test } from "vitest";
import { maxSobolDimensions, sobolPoints } from "../../../analysis/designs/sobol.ts";
import far from "../../reference/sobol_far.json";
import sobolSequence from "../../reference/sobol_sequence.json";
import { lcg, referenceCase } from "../../reference/vectors.ts";

test("the first 32 points of 20 dimensions equal scipy's and SALib's", () => {
  const { inputs, expected } = referenceCase<{ n: number; dims: number }, { points: number[][] }>(
    sobolSequence,
    "first32-dims1-20",
  );
  const points = sobolPoints({ points: inputs.n, dimensions: inputs.dims });
  expect(Array.from(points)).toEqual(expected.points.flat());
});

test.each(["point-1023", "point-4095", "point-2047-of-100"])(
  "far points equal scipy's (%s)",
  (id) => {
    const { inputs, expected } = referenceCase<
      { index: number; dims: number },
      { point: number[] }
    >(far, id);
    const points = sobolPoints({ points: inputs.index + 1, dimensions: inputs.dims });
    expect(Array.from(points.subarray(inputs.index * inputs.dims))).toEqual(expected.point);
  },
);

test("a design may begin anywhere in the sequence", () => {
  const whole = sobolPoints({ points: 100, dimensions: 7 });
  for (const first of [0, 1, 37, 64]) {
    const part = sobolPoints({ points: 36, dimensions: 7, first });
    expect(part).toEqual(whole.slice(first * 7, (first + 36) * 7));
  }
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

test("more dimensions than the table holds are refused", () => {
  expect(() => sobolPoints({ points: 1, dimensions: 101 })).toThrow(
    "dimensions: 101, wants a whole number from 1 to 100",
  );
  expect(() => sobolPoints({ points: 0, dimensions: 1 })).toThrow("points: 0");
  expect(() => sobolPoints({ points: 1, dimensions: 3, shift: [1, 2] })).toThrow(
    "shift: 2 words, wants 3",
  );
});
