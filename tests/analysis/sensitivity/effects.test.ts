/**
 * Effects of factorial designs with blocks and replicates, Lenth's margins, and Morris' screening.
 */
import { describe, expect, test } from "vitest";
import { fullFactorial } from "../../../analysis/designs/factorial.ts";
import { scalePoints } from "../../../analysis/designs/points.ts";
import { luck } from "../../../analysis/luck.ts";
import { blockEffects } from "../../../analysis/sensitivity/block-effects.ts";
import { factorialEffects } from "../../../analysis/sensitivity/factorial-effects.ts";
import { lenth } from "../../../analysis/sensitivity/lenth.ts";
import { morrisTrajectories } from "../../../analysis/sensitivity/morris-design.ts";
import { morrisEffects } from "../../../analysis/sensitivity/morris.ts";

describe("effects in complete blocks", () => {
  test("by hand: two blocks with effects 1 and 3 give 2 with Student's 12.706 times 1", () => {
    const [effect] = blockEffects(fullFactorial(1), [
      [0, 1],
      [0, 3],
    ]);
    expect(effect).toMatchObject({ name: "A", order: 1, effect: 2, share: 1 });
    expect(effect.interval.halfWidth).toBeCloseTo(12.7062, 4);
    // t = 2 with one degree of freedom: two-sided 1 - 2 atan(2) / pi.
    expect(effect.adjusted).toBeCloseTo(1 - (2 * Math.atan(2)) / Math.PI, 10);
  });

  test("what all runs of a block share does not widen an interval", () => {
    const stream = luck(4);
    const design = fullFactorial(3);
    const noise = Array.from({ length: 12 }, () =>
      Array.from({ length: 8 }, (_, run) => run + stream.normal()),
    );
    const shifted = noise.map((block, i) => block.map((value) => value + 1024 * (i % 5)));
    const widths = (blocks: number[][]) =>
      blockEffects(design, blocks).map(({ interval }) => interval.halfWidth);
    widths(shifted).forEach((width, i) => expect(width).toBeCloseTo(widths(noise)[i], 9));
  });

  test("Holm multiplies the smallest p-value of three main effects by three, pairs apart, others not at all", () => {
    const stream = luck(9);
    const blocks = Array.from({ length: 10 }, () =>
      Array.from({ length: 8 }, (_, run) => (run & 1) * 0.8 + stream.normal()),
    );
    const effects = blockEffects(fullFactorial(3), blocks);
    const alone = blockEffects(
      fullFactorial(1),
      blocks.map((block) => {
        const of = (low: 0 | 1) => block.filter((_, run) => (run & 1) === low);
        const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
        return [mean(of(0)), mean(of(1))];
      }),
    );
    expect(effects[0].adjusted).toBeCloseTo(3 * (alone[0].adjusted ?? NaN), 12);
    expect(effects.filter(({ adjusted }) => adjusted === null).map(({ name }) => name)).toEqual([
      "ABC",
    ]);
  });

  test("one block gives effects without a verdict, blocks that agree a certain one", () => {
    const [single] = blockEffects(fullFactorial(1), [[0, 1]]);
    expect(single).toMatchObject({ effect: 1, adjusted: null, interval: { halfWidth: Infinity } });
    const [sure] = blockEffects(fullFactorial(1), [
      [0, 1],
      [5, 6],
    ]);
    expect(sure).toMatchObject({ effect: 1, adjusted: 0, interval: { halfWidth: 0 } });
    const [none] = blockEffects(fullFactorial(1), [
      [1, 1],
      [5, 5],
    ]);
    expect(none).toMatchObject({ effect: 0, adjusted: 1, share: null });
  });
});

test("unequal replicates: the error of an effect is 2 / cells sqrt(s^2 sum 1/n)", () => {
  const { effects, error } = factorialEffects(fullFactorial(1), [
    [1, 3],
    [6, 6, 9],
  ]);
  expect(effects[0].effect).toBe(5);
  // Squares 2 and 6 within cells, 3 degrees of freedom.
  expect(error).toMatchObject({ variance: 8 / 3, degreesOfFreedom: 3 });
  expect(error?.standardError).toBeCloseTo(Math.sqrt((8 / 3) * (1 / 2 + 1 / 3)), 14);
  expect(factorialEffects(fullFactorial(1), [[1], [2]]).error).toBeNull();
});

describe("Lenth's margins", () => {
  test("a large effect does not widen them", () => {
    const noise = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.15];
    expect(lenth([...noise, 1000]).pseudoStandardError).toBeCloseTo(
      lenth([...noise, 5]).pseudoStandardError,
      14,
    );
  });

  test("effects of nothing but zeros have margins of zero", () => {
    expect(lenth([0, 0, 0])).toMatchObject({ pseudoStandardError: 0, margin: 0 });
  });
});

describe("Morris' screening", () => {
  test("trajectories move every input once by half the grid and stay inside it", () => {
    const points = morrisTrajectories({
      dimensions: 5,
      trajectories: 30,
      levels: 6,
      stream: luck(2),
    });
    expect(points).toHaveLength(30 * 6 * 5);
    points.forEach((x) => expect(Math.abs(x * 5 - Math.round(x * 5))).toBeLessThan(1e-12));
    expect(Math.min(...points)).toBe(0);
    expect(Math.max(...points)).toBe(1);
    const values = Array.from({ length: 180 }, () => 1);
    expect(morrisEffects(points, values).map(({ effects }) => effects.length)).toEqual([
      30, 30, 30, 30, 30,
    ]);
    for (let at = 5; at < points.length; at++) {
      const step = Math.abs(points[at] - points[at - 5]);
      const within = Math.floor(at / 5) % 6 !== 0;
      if (within && step > 0) expect(step).toBeCloseTo(3 / 5, 12);
    }
  });

  test("a sum has its slopes per range as mu and no sigma; a product has sigma", () => {
    const ranges = [
      [0, 10],
      [-1, 1],
      [5, 6],
    ] as const;
    const unit = morrisTrajectories({ dimensions: 3, trajectories: 20, stream: luck(7) });
    const points = scalePoints(unit, ranges);
    const rows = Array.from({ length: 80 }, (_, i) => points.subarray(3 * i, 3 * i + 3));
    const sum = morrisEffects(
      points,
      rows.map(([x, y]) => 3 * x - 2 * y),
      { ranges },
    );
    expect(sum.map(({ mu }) => Math.round(mu * 1e9) / 1e9)).toEqual([30, -4, 0]);
    expect(sum.map(({ muStar }) => Math.round(muStar * 1e9) / 1e9)).toEqual([30, 4, 0]);
    for (const { sigma } of sum) expect(sigma).toBeLessThan(1e-12);
    const product = morrisEffects(
      points,
      rows.map(([x, y]) => x * y),
      { ranges },
    );
    expect(product[0].sigma).toBeGreaterThan(1);
    expect(product[2].sigma).toBe(0);
  });
});

test.each<[string, () => unknown, string]>([
  [
    "a run without a value",
    () => factorialEffects(fullFactorial(1), [[1], []]),
    "cells[1]: 0 values, wants at least 1",
  ],
  [
    "a missing value",
    () => factorialEffects(fullFactorial(1), [[1], [NaN]]),
    "cells[1][0]: NaN, wants a finite number",
  ],
  [
    "too few runs",
    () => factorialEffects(fullFactorial(2), [[1], [2]]),
    "cells: 2, wants one per run of the design: 4",
  ],
  ["no block", () => blockEffects(fullFactorial(1), []), "blocks: 0 rows, wants at least 1"],
  [
    "a short block",
    () => blockEffects(fullFactorial(2), [[1, 2]]),
    "blocks[0]: 2 values, wants one per run of the design: 4",
  ],
  ["no effects", () => lenth([]), "effects: 0 values, wants at least 1"],
  [
    "odd levels",
    () => morrisTrajectories({ dimensions: 1, trajectories: 1, levels: 3, stream: luck(0) }),
    "levels: 3, wants an even number",
  ],
  [
    "two inputs moved at once",
    () => morrisEffects([0, 0, 1, 1, 0, 1], [1, 2, 3]),
    "points[1]: 2 inputs change, wants exactly one",
  ],
  [
    "one input moved twice",
    () => morrisEffects([0, 0, 1, 0, 0, 0], [1, 2, 3]),
    "moves input 0 more than once or never",
  ],
  [
    "half a trajectory",
    () => morrisEffects([0, 0, 1, 0], [1, 2]),
    "points: 2 rows, wants a multiple of 3",
  ],
  [
    "a range without width",
    () => morrisEffects([0, 1], [1, 2], { ranges: [[1, 1]] }),
    "ranges[0]: 1 to 1, wants low below high",
  ],
])("%s is refused", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
