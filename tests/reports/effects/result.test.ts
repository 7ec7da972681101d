/** The arithmetic of the effect table on invented burrows whose effects are known by hand. */
import { expect, test } from "vitest";
import {
  armKey,
  distinctArms,
  type EffectArm,
  effectArms,
} from "../../../analysis/reports/effects/design.ts";
import { effectsResult } from "../../../analysis/reports/effects/result.ts";
import {
  additivity,
  effectWord,
  harmOf,
  worstPartner,
} from "../../../analysis/reports/effects/words.ts";

type Answer = (arm: EffectArm, block: number) => number;

function resultOf(guards: readonly boolean[], answer: Answer, blocks = 3) {
  const arms = effectArms(guards);
  const values = new Map(
    distinctArms(arms).map((arm) => [
      armKey(arm),
      Array.from({ length: blocks }, (_, block) => answer(arm, block)),
    ]),
  );
  return effectsResult(arms, values);
}

const has = ({ on }: EffectArm, mode: number) => (on >>> mode) & 1;

test("two modes that cost 10 and 4, and 6 more together: every figure by hand", () => {
  // the luck of a block moves all its arms alike, so it leaves no trace in any effect
  const result = resultOf([true, false], (arm, block) => {
    const guarded = arm.guarded === 0 ? 7 : 0;
    const both = has(arm, 0) * has(arm, 1);
    return 100 + 13 * block - 10 * has(arm, 0) - 4 * has(arm, 1) - 6 * both + guarded;
  })!;
  const [first, second] = result.modes;
  expect(first.alone).toEqual({ mean: -10, low: -10, high: -10 });
  expect(second.alone.mean).toBe(-4);
  expect(first.guarded!.mean).toBe(-3);
  expect(second.guarded).toBeNull();
  // with the other off and on: (-10 - 16) / 2 and (-4 - 10) / 2
  expect(first.average.mean).toBe(-13);
  expect(second.average.mean).toBe(-7);
  expect(result.pairs).toHaveLength(1);
  expect(result.pairs[0]).toMatchObject({ modes: [0, 1], mean: -6, adjusted: 0 });
  expect(result.together.all.mean).toBe(-20);
  expect(result.together.sum.mean).toBe(-14);
  expect(result.together.onTop.mean).toBe(-6);
  // contrasts -13, -7 and -3: squares 169, 49, 9 of 227
  expect(first.share).toBeCloseTo(169 / 227, 12);
  expect(first.shapley).toBeCloseTo((169 + 4.5) / 227, 12);
  expect(first.shapley + second.shapley).toBeCloseTo(1, 12);
});

test("the heaviest mode is told only where blocks agree that it is: those that may weigh as much are named", () => {
  // in every block the first costs 10 and the third 1; the second costs 4 and 14 by turns, 9 on average
  const uneven: Answer = (arm, block) =>
    100 - 10 * has(arm, 0) - (block % 2 === 0 ? 4 : 14) * has(arm, 1) - has(arm, 2);
  expect(resultOf([false, false, false], uneven, 8)!.heaviest).toEqual({ mode: 0, alike: [1] });
  const even: Answer = (arm, block) =>
    100 + block - 10 * has(arm, 0) - 9 * has(arm, 1) - has(arm, 2);
  expect(resultOf([false, false, false], even, 8)!.heaviest).toEqual({ mode: 0, alike: [] });
});

test("effects that multiply add up on the scale of ratios: factors .5 and .8, nothing on top", () => {
  const result = resultOf(
    [false, false],
    (arm, block) => (80 + block) * 0.5 ** has(arm, 0) * 0.8 ** has(arm, 1),
  )!;
  expect(result.log!.factors.map(({ mean }) => mean)).toEqual([
    expect.closeTo(0.5, 12),
    expect.closeTo(0.8, 12),
  ]);
  expect(result.log!.onTop.mean).toBeCloseTo(1, 12);
  expect(additivity(result.together.onTop, "higher")).toBe("less");
});

test("a measure that reaches 0 has no scale of ratios", () => {
  expect(resultOf([false], (arm) => 1 - has(arm, 0))!.log).toBeNull();
});

test("eight modes take 64 cells, and single effects of each are found whatever the others do", () => {
  const guards = Array.from({ length: 8 }, () => true);
  const arms = effectArms(guards);
  expect(arms.design.runs).toBe(64);
  const result = resultOf(guards, (arm) => {
    let value = 1000;
    for (let mode = 0; mode < 8; mode++) value -= (mode + 1) * has(arm, mode);
    return value - 5 * has(arm, 2) * has(arm, 6);
  })!;
  expect(result.modes.map(({ alone }) => -alone.mean)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const pair = result.pairs.find(({ modes }) => modes[0] === 2 && modes[1] === 6)!;
  expect(pair.mean).toBeCloseTo(-5, 9);
  expect(
    Math.max(...result.pairs.map((own) => (own === pair ? 0 : Math.abs(own.mean)))),
  ).toBeLessThan(1e-9);
  expect(result.modes.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1, 12);
});

test("a block in which something was not measured is left out; fewer than two whole ones give no table", () => {
  const gap: Answer = (arm, block) => (block === 1 && arm.on === 0 ? NaN : arm.on + block);
  expect(resultOf([false], gap)).toMatchObject({ blocks: 2, leftOut: 1 });
  expect(resultOf([false], gap, 2)).toBeNull();
});

test("more than eleven modes have no design", () => {
  expect(() => effectArms(Array.from({ length: 12 }, () => false))).toThrow(RangeError);
});

test("words follow what is better, and what is not clear is not told", () => {
  const down = { mean: -3, low: -5, high: -1, adjusted: 0.01 };
  expect(effectWord(down, "higher")).toBe("worse");
  expect(effectWord(down, "lower")).toBe("better");
  expect(effectWord(down, "neither")).toBe("lower");
  expect(effectWord({ ...down, adjusted: 0.06 }, "higher")).toBe("cannot tell");
  expect(harmOf(-3, "higher")).toBe(3);
  expect(additivity({ mean: -3, low: -5, high: -1 }, "higher")).toBe("more");
  expect(additivity({ mean: -3, low: -7, high: 1 }, "higher")).toBe("cannot tell");
});

test("the worst partner is the one that harms most on top, or none", () => {
  const pairs = [
    { modes: [0, 1] as const, mean: -2 },
    { modes: [0, 2] as const, mean: -9 },
    { modes: [1, 2] as const, mean: 4 },
  ];
  expect(worstPartner(0, pairs, "higher")).toBe(2);
  expect(worstPartner(1, pairs, "higher")).toBe(0);
  expect(worstPartner(1, pairs, "lower")).toBe(2);
  expect(worstPartner(0, pairs, "lower")).toBeNull();
});
