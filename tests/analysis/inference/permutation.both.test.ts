/**
 * Exact permutation tests: Fisher's tea, the smallest p-value a design allows, and sampled arrangements against all.
 */
import { expect, test } from "vitest";
import { sampleSigns, sampleTwoSamples } from "../../../analysis/inference/permutation-sampled.ts";
import { sampledP } from "../../../analysis/inference/permutation-tally.ts";
import {
  flipSigns,
  permuteTreated,
  permuteTwoSamples,
} from "../../../analysis/inference/permutation.ts";

test("the lady who tells all eight cups apart does by luck what happens once in 70 (Fisher 1935)", () => {
  // 1 where she says milk first: four cups had it, and she names all four.
  const { total, p, smallest } = permuteTwoSamples([1, 1, 1, 1], [0, 0, 0, 0]);
  expect(total).toBe(70);
  expect(p.greater).toBeCloseTo(1 / 70, 15);
  expect(smallest).toBeCloseTo(0.0142857, 7);
});

test("with three of four cups right she would have 17 of 70", () => {
  // 16 ways with three right and one with four.
  expect(permuteTwoSamples([1, 1, 1, 0], [1, 0, 0, 0]).p.greater).toBeCloseTo(17 / 70, 15);
});

test("one treated department of eight can never show a p-value below one in eight", () => {
  const { p, smallest } = permuteTreated([100, 0, 1, -1, 2, -2, 3, -3], [0]);
  expect([p.twoSided, smallest]).toEqual([0.125, 0.125]);
});

test("equal values leave every arrangement as extreme as the observed one", () => {
  const { observed, p } = permuteTwoSamples([0.1, 0.1, 0.1], [0.1, 0.1]);
  expect(observed).toBeCloseTo(0, 15);
  expect(p).toEqual({ less: 1, greater: 1, twoSided: 1 });
  expect(flipSigns([0, 0, 0]).p.twoSided).toBe(1);
});

test("sums that differ by rounding alone are ties", () => {
  // 0.1 + 0.2 and 0.3 + 0 arrange to the same sum, which doubles do not know.
  const { asExtreme } = permuteTwoSamples([0.1, 0.2], [0.3, 0]);
  expect(asExtreme).toBe(6);
});

test("sampled arrangements come to the exact p-value, within their own error", () => {
  const [x, y] = [
    [27, 31, 25, 35, 29],
    [22, 24, 28, 21, 20],
  ];
  const exact = permuteTwoSamples(x, y).p.twoSided;
  const sampled = sampleTwoSamples(x, y, { resamples: 20000, seed: 7 }).p.twoSided;
  const error = Math.sqrt((exact * (1 - exact)) / 20000);
  expect(Math.abs(sampled - exact)).toBeLessThan(4 * error + 1 / 20000);

  const differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29];
  const flips = flipSigns(differences).p.twoSided;
  const some = sampleSigns(differences, { resamples: 20000, seed: 7 }).p.twoSided;
  expect(Math.abs(some - flips)).toBeLessThan(4 * Math.sqrt((flips * (1 - flips)) / 20000) + 1e-4);
  expect(sampleSigns(differences, { seed: 3 })).toEqual(sampleSigns(differences, { seed: 3 }));
});

test("a sampled p-value is never 0, and more arrangements than anyone can visit are refused", () => {
  expect(sampledP(0, 999)).toBe(0.001);
  expect(sampleTwoSamples([9, 9.5, 9.9], [1, 2, 3], { resamples: 99 }).smallest).toBe(0.01);
  const many = Array.from({ length: 20 }, (_, i) => i);
  expect(() => permuteTwoSamples(many, many)).toThrow("arrangements: 137846528820, wants at most");
  expect(() => flipSigns(Array.from({ length: 40 }, (_, i) => i))).toThrow("sample them");
  // As many values, but one treated: 40 arrangements.
  expect(permuteTreated([...many, ...many], [3]).total).toBe(40);
});
