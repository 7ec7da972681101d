/** Lots, methods and judgement on invented panels, by hand. */
import { expect, test } from "vitest";
import { methodFigures, realisedEffect } from "../../../analysis/reports/designs/judge.ts";
import { methods, type Panel } from "../../../analysis/reports/designs/methods.ts";
import {
  assignments,
  treatedCycles,
  type TrialArm,
  trialArms,
} from "../../../analysis/reports/designs/plan.ts";
import { regressionFigures } from "../../../analysis/reports/designs/regression.ts";
import { luck } from "../../../analysis/luck.ts";

const shape = { departments: 12, before: 12, after: 12 };
const lots = assignments(shape, 7);

/** Departments of different levels on a common trend, with a little luck; `effect` where treated. */
function panel(arm: TrialArm, effect: number, noise = 0.1): Panel {
  const stream = luck(3);
  return lots[arm].map((row, unit) =>
    row.map((is, t) => 10 + unit + 0.2 * t + effect * is + noise * stream.normal()),
  );
}

test("lots treat whom the design says, when it says, and nobody before the start", () => {
  for (const arm of trialArms) {
    for (const row of lots[arm]) expect(row.slice(0, shape.before)).toEqual(Array(12).fill(0));
  }
  expect(treatedCycles(lots.nobody)).toBe(0);
  expect(treatedCycles(lots["one department"])).toBe(12);
  expect(treatedCycles(lots["half of them"])).toBe(6 * 12);
  // waves of three departments start after 0, 3, 6 and 9 cycles: 3 * (12 + 9 + 6 + 3)
  expect(treatedCycles(lots["stepped wedge"])).toBe(90);
  // one cycle of each pair, everywhere
  expect(treatedCycles(lots.switchback)).toBe(12 * 6);
  expect(treatedCycles(lots.everybody)).toBe(12 * 12);
});

test("the same seed gives the same lots, another one others", () => {
  expect(assignments(shape, 7)).toEqual(lots);
  expect(assignments(shape, 8)).not.toEqual(lots);
});

test.each(methods.map((method) => [method.id, method] as const))(
  "%s finds a constant effect under a common trend, but for designs without controls",
  (id, method) => {
    const { effect } = method.estimate(panel(method.arm, 3), lots[method.arm], shape);
    // twelve cycles of a trend of 0.2 are 2.4, which only a comparison or a model of the trend takes off
    const expected = id === "before-after" ? 3 + 2.4 : 3;
    // pairs of neighbouring cycles lie one step of the trend apart, in an order by lot
    const slack = id === "switchback" ? 0.25 : id === "its" ? 0.4 : 0.2;
    expect(Math.abs(effect - expected)).toBeLessThan(slack);
  },
);

test("with one of twelve treated no rearrangement can speak against no effect, with half of them it can", () => {
  const never = Object.fromEntries(methods.map((method) => [method.id, method.never(shape)]));
  expect(never.permutation).toContain("0.08");
  expect(never["synthetic-control"]).toContain("0.08");
  expect(never["randomised-permutation"]).toBeNull();
});

test("the truth is the mean difference over treated departments and cycles alone", () => {
  expect(
    realisedEffect(
      [
        [1, 5, 6],
        [1, 1, 1],
      ],
      [
        [1, 2, 2],
        [1, 1, 9],
      ],
      [
        [0, 1, 1],
        [0, 0, 0],
      ],
    ),
  ).toBe(3.5);
});

test("bias, error, coverage, power and false go are counted as they are said", () => {
  const estimate = (effect: number, low: number, high: number) => ({
    effect,
    interval: { low, high },
    rejects: low > 0 || high < 0,
  });
  const figures = methodFigures(
    "did",
    [
      { estimate: estimate(-3, -4, -2), idle: estimate(-1, -2, -0.5), truth: -2, everybody: -1 },
      { estimate: estimate(-1, -2, 1), idle: estimate(1, 0.5, 2), truth: -2, everybody: -1 },
      { estimate: estimate(2, 1, 3), idle: estimate(0, -1, 1), truth: -2, everybody: -1 },
      { estimate: null, idle: null, truth: -2, everybody: -1 },
    ],
    -1,
  );
  expect(figures.trials).toBe(3);
  // errors -1, 1 and 4
  expect(figures.bias!.value).toBeCloseTo(4 / 3, 14);
  expect(figures.rmse!.value).toBeCloseTo(Math.sqrt(18 / 3), 14);
  expect(figures.biasForAll!.value).toBeCloseTo(1 / 3, 14);
  expect(figures.coverage).toMatchObject({ count: 2, n: 3 });
  // the third speaks for an effect on the wrong side
  expect(figures.power).toMatchObject({ count: 1, n: 3 });
  expect(figures.falseAlarm).toMatchObject({ count: 2, n: 3 });
  expect(figures.falseGo).toMatchObject({ count: 1, n: 3 });
  expect(figures.medianWidth).toBe(2);
});

test("a method that never worked leaves its figures unknown, never NaN", () => {
  const { bias, rmse, coverage, power, medianWidth } = methodFigures(
    "did",
    [{ estimate: null, idle: null, truth: NaN, everybody: NaN }],
    1,
  );
  expect([bias, rmse, coverage, power.share, medianWidth]).toEqual([null, null, null, null, null]);
});

test("the worst of late improves by itself: by hand for two departments and a lot", () => {
  // less is better; before: 4, 1 and 1, after: 2, 1 and 2 in each of two cycles
  const panel = [
    [4, 4, 2, 2],
    [1, 1, 1, 1],
    [1, 1, 2, 2],
  ];
  const [worst, lot] = regressionFigures([{ panel, lot: 2 }], { before: 2, after: 2, better: -1 });
  expect(worst).toMatchObject({ chosen: "the worst", cycles: 2 });
  expect(worst.beforeAfter!.value).toBe(-2);
  // the others changed by 0 and 1
  expect(worst.difference!.value).toBe(-2.5);
  expect(lot.beforeAfter!.value).toBe(1);
  expect(lot.difference!.value).toBe(2);
});
