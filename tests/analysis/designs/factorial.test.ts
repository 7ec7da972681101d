/**
 * Two-level designs: orthogonal columns, resolution seen without the alias code, and planted effects found again.
 */
import { describe, expect, test } from "vitest";
import { aliasesOf, pairAliasGroups, resolutionOf } from "../../../analysis/designs/aliases.ts";
import { effectMask, effectName, orderOf } from "../../../analysis/designs/factor-names.ts";
import {
  fractionalFactorial,
  fullFactorial,
  type TwoLevelDesign,
} from "../../../analysis/designs/factorial.ts";
import { pairwiseDesign } from "../../../analysis/designs/resolution-five.ts";
import { factorialEffects } from "../../../analysis/sensitivity/factorial-effects.ts";

/** The column of an effect, multiplied out from the signs of the runs. */
function columnOf({ runs, factors, signs }: TwoLevelDesign, mask: number): number[] {
  return Array.from({ length: runs }, (_, run) => {
    let product = 1;
    for (let factor = 0; factor < factors; factor++) {
      if ((mask >>> factor) & 1) product *= signs[run * factors + factor];
    }
    return product;
  });
}

const dot = (left: number[], right: number[]) => left.reduce((sum, x, i) => sum + x * right[i], 0);

/** Masks of all main effects and pairs. */
function simpleEffects(factors: number): number[] {
  return Array.from({ length: 2 ** factors - 1 }, (_, i) => i + 1).filter(
    (mask) => orderOf(mask) <= 2,
  );
}

test("runs are in standard order: (1), a, b, ab", () => {
  expect(Array.from(fullFactorial(2).signs)).toEqual([-1, -1, 1, -1, -1, 1, 1, 1]);
});

test.each([
  [7, 128, null],
  [8, 64, 5],
  [9, 128, 6],
  [10, 128, 5],
  [11, 128, 5],
])("the design for %i factors has %i runs and resolution %s", (factors, runs, resolution) => {
  const design = pairwiseDesign(factors);
  expect(design.runs).toBe(runs);
  expect(resolutionOf(design)).toBe(resolution);
  // The same without words: main effects and pairs are orthogonal to each other and to the mean.
  const columns = [0, ...simpleEffects(factors)].map((mask) => columnOf(design, mask));
  columns.forEach((column, i) => {
    for (let other = 0; other < i; other++) expect(dot(column, columns[other])).toBe(0);
  });
  expect(pairAliasGroups(design).every((group) => group.length === 1)).toBe(true);
});

test.each([7, 8, 9, 10])(
  "planted main effects and pairs of %i factors are found again",
  (factors) => {
    const design = pairwiseDesign(factors);
    const planted = new Map(simpleEffects(factors).map((mask, i) => [mask, ((i * 37) % 19) - 9]));
    const values = Array.from({ length: design.runs }, () => 50);
    planted.forEach((effect, mask) => {
      columnOf(design, mask).forEach((sign, run) => (values[run] += (sign * effect) / 2));
    });
    const { mean, effects } = factorialEffects(
      design,
      values.map((value) => [value]),
    );
    expect(mean).toBe(50);
    for (const { mask, effect } of effects) expect(effect).toBeCloseTo(planted.get(mask) ?? 0, 12);
  },
);

describe("the half fraction D=ABC", () => {
  const design = fractionalFactorial(4, ["D=ABC"]);

  test("confuses every pair with its complement", () => {
    expect(pairAliasGroups(design)).toEqual([
      ["AB", "CD"],
      ["AC", "BD"],
      ["AD", "BC"],
    ]);
    expect(aliasesOf(design, effectMask("CD")).map(effectName)).toEqual(["AB", "CD"]);
    expect(resolutionOf(design)).toBe(4);
  });

  test("and its other half turns the sign of what D is in", () => {
    const other = fractionalFactorial(4, ["D=-ABC"]);
    const values = (of: TwoLevelDesign) => columnOf(of, effectMask("D")).map((sign) => [3 * sign]);
    for (const half of [design, other]) {
      const { effects } = factorialEffects(half, values(half));
      expect(effects.find(({ name }) => name === "D")?.effect).toBe(6);
    }
  });
});

test.each<[string, () => unknown, string]>([
  ["no factor", () => fullFactorial(0), "factors: 0, wants a whole number from 1 to 20"],
  [
    "a generator for a base factor",
    () => fractionalFactorial(4, ["A=BC"]),
    "generators: A=BC, wants one for D",
  ],
  [
    "a product of added factors",
    () => fractionalFactorial(4, ["D=AD"]),
    "generators: D=AD, wants a product of the first 3 factors",
  ],
  [
    "an unreadable generator",
    () => fractionalFactorial(4, ["D is ABC"]),
    "wants the form E=BCD or E=-BCD",
  ],
  [
    "a letter twice",
    () => fractionalFactorial(4, ["D=AA"]),
    "factors: AA, wants different letters",
  ],
  [
    "the letter I",
    () => effectMask("I"),
    "factors: I, wants different letters from A to Z without I",
  ],
  [
    "twelve failure modes",
    () => pairwiseDesign(12),
    "factors: 12, wants a whole number from 1 to 11",
  ],
])("%s is refused", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
