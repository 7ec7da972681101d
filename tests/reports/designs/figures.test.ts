/** Lots, methods and judgement on invented panels, by hand. */
import { expect, test } from "vitest";
import { methodFigures, realisedEffect } from "../../../analysis/reports/designs/judge.ts";
import type { Estimate, Panel } from "../../../analysis/reports/designs/estimating.ts";
import { methods } from "../../../analysis/reports/designs/methods.ts";
import { closestOf } from "../../../analysis/reports/designs/closest.ts";
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
    const expected = id.endsWith("before-after") ? 3 + 2.4 : 3;
    // pairs of neighbouring cycles lie one step of the trend apart, in an order by lot
    const slack = id === "switchback" ? 0.25 : id.endsWith("its") ? 0.4 : 0.2;
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

test("a trial whose effect on everybody is unknown counts for everything else", () => {
  const estimate = { effect: 3, interval: { low: 2, high: 4 }, rejects: true };
  const known = { estimate, idle: null, truth: 2, everybody: 1 };
  const figures = methodFigures("did", [known, { ...known, everybody: NaN }], 1);
  expect(figures).toMatchObject({ trials: 2, trialsForAll: 1 });
  expect(figures.bias!.value).toBe(1);
  expect(figures.biasForAll!.value).toBe(2);
});

test("the smallest error is held against the others trial by trial: those within luck are named, clear ones are not", () => {
  const trials = 40;
  const errorsOf = (size: (trial: number) => number) =>
    Array.from({ length: trials }, (_, trial) => size(trial));
  const alarm = { effect: 1, interval: { low: 0.5, high: 2 }, rejects: true };
  const figuresOf = (
    method: string,
    errors: readonly number[],
    { half = 9, idle = null as Estimate | null } = {},
  ) =>
    methodFigures(
      method,
      errors.map((effect) => ({
        estimate: { effect, interval: { low: effect - half, high: effect + half }, rejects: false },
        idle,
        truth: 0,
        everybody: 0,
      })),
      1,
    );
  // squares 0 and 4 by turns, against always 2.25: better by .25 on average, with a spread of 2
  const best = errorsOf((trial) => (trial % 2 === 0 ? 0 : 2));
  const level = errorsOf(() => 1.5);
  const far = errorsOf((trial) => (trial % 2 === 0 ? 3 : 5));
  const narrow = errorsOf(() => 0.1);
  const errors = [best, level, far, narrow, narrow];
  const figures = [
    figuresOf("best", best),
    figuresOf("level", level),
    figuresOf("far", far),
    // the smallest errors of all: but no interval of one holds the truth, and the other finds what is not there
    figuresOf("narrow", narrow, { half: 0.01 }),
    figuresOf("alarming", narrow, { idle: alarm }),
  ];
  expect(closestOf(figures, errors)).toEqual({ method: "best", alike: ["level"] });
  expect(closestOf(figures.slice(3), errors.slice(3))).toBeNull();
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
