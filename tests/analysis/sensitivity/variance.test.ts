/**
 * Shares of variance and of distribution: Sobol' indices, Shapley effects, PAWN, against exact values.
 */
import { describe, expect, test } from "vitest";
import { owenScramble } from "../../../analysis/designs/owen-scramble.ts";
import { scalePoints } from "../../../analysis/designs/points.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { luck } from "../../../analysis/luck.ts";
import { explainedVariances } from "../../../analysis/sensitivity/explained-variance.ts";
import { ishigami, ishigamiIndices } from "../../../analysis/sensitivity/known-functions.ts";
import { pawn } from "../../../analysis/sensitivity/pawn.ts";
import { saltelliPoints } from "../../../analysis/sensitivity/saltelli.ts";
import {
  shapleyByPermutations,
  shapleyFromEffects,
  shapleyFromSubsets,
} from "../../../analysis/sensitivity/shapley.ts";
import { sobolIndices } from "../../../analysis/sensitivity/sobol-indices.ts";

const circle = [-Math.PI, Math.PI] as const;

function scrambledSobol(points: number, dimensions: number, seed: number): Float64Array {
  const stream = luck(seed);
  const words = Uint32Array.from({ length: points * dimensions }, () => stream.word());
  return owenScramble(sobolPoints({ points, dimensions }), { dimensions, words });
}

function valuesOf(points: Float64Array, k: number, model: (x: Float64Array) => number): number[] {
  return Array.from({ length: points.length / k }, (_, row) =>
    model(points.subarray(row * k, (row + 1) * k)),
  );
}

describe("Sobol' indices", () => {
  test("rows are A, AB, BA, B", () => {
    const rows = saltelliPoints([1, 2, 10, 20], { dimensions: 2, pairs: "estimated" });
    expect(Array.from(rows)).toEqual([1, 2, 10, 2, 1, 20, 1, 20, 10, 2, 10, 20]);
    expect(Array.from(saltelliPoints([1, 2, 10, 20], { dimensions: 2 }))).toEqual([
      1, 2, 10, 2, 1, 20, 10, 20,
    ]);
  });

  test("Ishigami's exact indices lie in the intervals, from 2048 scrambled points", () => {
    const shape = { dimensions: 3, pairs: "estimated" } as const;
    const unit = saltelliPoints(scrambledSobol(2048, 6, 11), shape);
    const values = valuesOf(scalePoints(unit, [circle, circle, circle]), 3, (x) => ishigami(x));
    const indices = sobolIndices(values, { ...shape, resamples: 200, level: 0.999 });
    const exact = ishigamiIndices();
    const holds = (share: number, found: { interval: { low: number; high: number } | null }) => {
      expect(found.interval?.low).toBeLessThan(share + 1e-9);
      expect(found.interval?.high).toBeGreaterThan(share - 1e-9);
    };
    exact.first.forEach((share, k) => holds(share, indices!.first[k]));
    exact.total.forEach((share, k) => holds(share, indices!.total[k]));
    exact.pairs.forEach(({ share }, i) => holds(share, indices!.pairs[i]));
    expect(indices?.mean).toBeCloseTo(3.5, 1);
  });

  test("of a sum, first order and total agree and add up to 1; a dummy input has none", () => {
    const values = valuesOf(
      saltelliPoints(scrambledSobol(4096, 6, 2), { dimensions: 3 }),
      3,
      ([x, y]) => 2 * x + y,
    );
    const indices = sobolIndices(values, { dimensions: 3, resamples: 0 })!;
    [0.8, 0.2, 0].forEach((share, k) => {
      expect(indices.first[k].share).toBeCloseTo(share, 2);
      expect(indices.total[k].share).toBeCloseTo(share, 2);
    });
    expect(indices.total[2].share).toBe(0);
    expect(indices.first[0].interval).toBeNull();
  });

  test("shifting and scaling the answer changes no share", () => {
    const stream = luck(6);
    const values = Array.from({ length: 5 * 64 }, () => stream.normal());
    const shares = (of: number[]) =>
      sobolIndices(of, { dimensions: 3, resamples: 50 })!.first.map(
        ({ interval }) => interval!.low,
      );
    const moved = shares(values.map((value) => 1000 - 7 * value));
    shares(values).forEach((low, k) => expect(moved[k]).toBeCloseTo(low, 9));
  });

  test("an answer that never varies has no shares", () => {
    expect(sobolIndices([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], { dimensions: 1 })).toBeNull();
  });
});

describe("Shapley effects", () => {
  /** Y = sum of b_j X_j, X normal with covariance C: Var(E[Y | X_u]) for two inputs. */
  test("two dependent normal inputs as in Owen & Prieur (2017)", () => {
    const [b1, b2, s1, s2, rho] = [1, 2, 1.5, 0.5, 0.6];
    const [v1, v2, cross] = [b1 * s1, b2 * s2, b1 * s1 * b2 * s2 * rho];
    const all = v1 * v1 + v2 * v2 + 2 * cross;
    const explained = [0, (v1 + rho * v2) ** 2, (v2 + rho * v1) ** 2, all];
    const shares = shapleyFromSubsets(explained)!;
    expect(shares[0]).toBeCloseTo(
      (v1 * v1 * (1 - (rho * rho) / 2) + cross + (v2 * v2 * rho * rho) / 2) / all,
      14,
    );
    expect(shares[0] + shares[1]).toBeCloseTo(1, 14);
  });

  test("of Ishigami's function: first order plus half of what two inputs do together", () => {
    const { first, pairs } = ishigamiIndices();
    const together = pairs[1].share;
    // What a set explains, by bits x1, x2, x3.
    const explained = Array.from(
      { length: 8 },
      (_, mask) =>
        first.reduce((sum, share, k) => sum + ((mask >>> k) & 1) * share, 0) +
        ((mask & 5) === 5 ? together : 0),
    );
    const shares = shapleyFromSubsets(explained)!;
    [first[0] + together / 2, first[1], together / 2].forEach((share, k) =>
      expect(shares[k]).toBeCloseTo(share, 14),
    );
  });

  test("the unexplained variance of the others gives the same shares as the explained one", () => {
    const stream = luck(3);
    const explained = Array.from({ length: 32 }, (_, mask) => (mask === 0 ? 0 : stream.uniform()));
    const dual = explained.map((_, mask) => explained[31] - explained[31 - mask]);
    shapleyFromSubsets(dual)!.forEach((share, k) =>
      expect(share).toBeCloseTo(shapleyFromSubsets(explained)![k], 12),
    );
  });

  test("random orders agree with the exact value within their standard error, and sum to 1", () => {
    const stream = luck(12);
    const explained = Array.from({ length: 64 }, (_, mask) =>
      mask === 0 ? 0 : Math.min(5, stream.integer(3) + Math.log2(mask + 1)),
    );
    const exact = shapleyFromSubsets(explained)!;
    const drawn = shapleyByPermutations({
      dimensions: 6,
      explained: (mask) => explained[mask],
      permutations: 2000,
    })!;
    drawn.forEach(({ share, standardError }, k) => {
      expect(Math.abs(share - exact[k])).toBeLessThan(4 * standardError + 1e-12);
    });
    expect(drawn.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  test("effects of a two-level design share out their squares: 9 alone, 16 by halves", () => {
    const shares = shapleyFromEffects(
      [
        { mask: 1, effect: 3 },
        { mask: 3, effect: -4 },
        { mask: 2, effect: 0 },
      ],
      2,
    );
    expect(shares).toEqual([17 / 25, 8 / 25]);
    expect(shapleyFromEffects([{ mask: 1, effect: 0 }], 1)).toBeNull();
  });

  test("from runs alone: a sum of two inputs and an idle one, and a copy that shares the credit", () => {
    const stream = luck(4);
    const points = Float64Array.from({ length: 3 * 800 }, () => stream.uniform());
    const values = valuesOf(points, 3, ([x, y]) => 2 * x + y);
    const shares = shapleyFromSubsets(explainedVariances(points, values))!;
    [0.8, 0.2, 0].forEach((share, k) => expect(Math.abs(shares[k] - share)).toBeLessThan(0.05));

    // The third input repeats the first but for a trace: both carry the same news.
    const copied = points.map((x, i) => (i % 3 === 2 ? points[i - 2] + 1e-6 * x : x));
    const halves = shapleyFromSubsets(
      explainedVariances(
        copied,
        valuesOf(copied, 3, ([x, y]) => 2 * x + y),
      ),
    )!;
    [0.4, 0.2, 0.4].forEach((share, k) => expect(Math.abs(halves[k] - share)).toBeLessThan(0.05));
  });

  test("nothing explained is nothing to share", () => {
    expect(shapleyFromSubsets([0, 0, 0, 0])).toBeNull();
    expect(
      shapleyByPermutations({ dimensions: 2, explained: () => 1, permutations: 2 }),
    ).toBeNull();
  });
});

describe("PAWN", () => {
  test("by hand: two slices of an answer that equals its input", () => {
    // Slices {0, 1} and {2}; the 3 is in none. Against {0, 1, 2, 3} the gaps are 1/2 and 1/2.
    const [result] = pawn([0, 1, 2, 3], [0, 1, 2, 3], { slices: 2 });
    expect(result).toMatchObject({ distances: [0.5, 0.5], mean: 0.5, coefficientOfVariation: 0 });
  });

  test("sees an input that only widens the answer, which first-order shares do not", () => {
    const points = scrambledSobol(2048, 3, 5);
    const results = pawn(
      points,
      valuesOf(points, 3, ([x, y]) => (x - 0.5) * (1 + 8 * y)),
    );
    expect(results[1]!.maximum).toBeGreaterThan(0.25);
    expect(results[2]!.maximum).toBeLessThan(0.12);
  });

  test("an increasing change of the answer's unit changes nothing", () => {
    const points = scrambledSobol(256, 2, 6);
    const values = valuesOf(points, 2, ([x, y]) => x + y * y);
    expect(
      pawn(
        points,
        values.map((value) => Math.exp(3 * value)),
      ),
    ).toEqual(pawn(points, values));
  });

  test("an input that never varies says nothing; an answer that never varies has no distances", () => {
    expect(pawn([1, 0, 1, 1, 1, 2], [1, 2, 3])[0]).toBeNull();
    expect(pawn([0, 1, 2], [5, 5, 5])[0]).toMatchObject({
      maximum: 0,
      coefficientOfVariation: null,
    });
  });
});

test.each<[string, () => unknown, string]>([
  [
    "a table that fits no value",
    () => pawn([1, 2, 3], [1, 2]),
    "points: 3 coordinates, wants a multiple of 2 values",
  ],
  ["a missing answer", () => pawn([1, 2], [1, NaN]), "values[1]: NaN, wants a finite number"],
  ["no slice", () => pawn([1, 2], [1, 2], { slices: 0 }), "slices: 0, wants a whole number from 1"],
  [
    "rows too few",
    () => sobolIndices([1, 2], { dimensions: 3 }),
    "values: 2 values, wants at least 5",
  ],
  [
    "rows too many",
    () => sobolIndices([1, 2, 3, 4], { dimensions: 1 }),
    "values: 4, wants a multiple of 3 rows",
  ],
  [
    "sets of no number of inputs",
    () => shapleyFromSubsets([0, 1, 2]),
    "explained: 3 sets, wants 2^k",
  ],
  [
    "a set worth NaN",
    () => shapleyByPermutations({ dimensions: 1, explained: () => NaN, permutations: 2 }),
    "explained(0): NaN, wants a finite number",
  ],
  [
    "one neighbour",
    () => explainedVariances([1, 2], [1, 2], { neighbours: 1 }),
    "neighbours: 1, wants a whole number from 2 to 2",
  ],
])("%s is refused", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
