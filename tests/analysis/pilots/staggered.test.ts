/**
 * Staggered starts: group-time effects by hand arithmetic, the two-way coefficient that hides negative weights, and
 * imputation.
 */
import { expect, test } from "vitest";
import { didOfChanges } from "../../../analysis/pilots/did.ts";
import { imputedEffects } from "../../../analysis/pilots/imputation.ts";
import { eventStudy, groupTimeEffects, overallEffect } from "../../../analysis/pilots/staggered.ts";
import { twoWayDiagnosis } from "../../../analysis/pilots/two-way.ts";
import { lcg, normals } from "../../reference/vectors.ts";

/** Unit effects, a common path that is no line, and effects that grow by 1 a period from 2 on. */
const starts = [2, 2, 4, 4, 0, 0];
const common = [0, 5, 1, 7, 2];
const outcomes = starts.map((start, i) =>
  common.map((level, t) => 10 * i + level + (start > 0 && t + 1 >= start ? 2 + t + 1 - start : 0)),
);
const panel = { outcomes, firstTreated: starts };

test("without noise every group-time effect is exact, with never or with not-yet treated controls", () => {
  for (const controls of ["never-treated", "not-yet-treated"] as const) {
    for (const { group, period, effect } of groupTimeEffects(panel, controls)) {
      expect(effect).toBeCloseTo(period < group ? 0 : 2 + period - group, 12);
    }
  }
});

test("averages weight by units: 2, 3, 4, 5 and 2, 3 make 19/6, and by time since the start", () => {
  const effects = groupTimeEffects(panel);
  expect(overallEffect(effects)?.effect).toBeCloseTo(19 / 6, 12);
  const byTime = eventStudy(effects);
  expect(byTime.map(({ sinceStart }) => sinceStart)).toEqual([-3, -2, 0, 1, 2, 3]);
  const wanted = [0, 0, 2, 3, 4, 5];
  byTime.forEach(({ average }, i) => expect(average.effect).toBeCloseTo(wanted[i], 12));
  expect(byTime[2].average.cells).toBe(2);
});

test("one start and two periods are the plain difference of changes with Welch's standard error", () => {
  const draw = normals(lcg(4));
  const rows = Array.from({ length: 9 }, () => [draw(), draw()]);
  const [only] = groupTimeEffects({
    outcomes: rows,
    firstTreated: rows.map((_, i) => (i < 4 ? 2 : 0)),
  });
  const { effect, welch } = didOfChanges({
    isTreated: rows.map((_, i) => i < 4),
    before: rows.map((row) => row[0]),
    after: rows.map((row) => row[1]),
  });
  expect(only.effect).toBeCloseTo(effect, 13);
  expect(only.standardError).toBeCloseTo(welch!.standardError, 13);
});

test("without never-treated units there are no such effects, and later ones end when the last group starts", () => {
  const noNever = { outcomes: outcomes.slice(0, 4), firstTreated: starts.slice(0, 4) };
  expect(groupTimeEffects(noNever)).toEqual([]);
  expect(overallEffect([])).toBeNull();
  const cells = groupTimeEffects(noNever, "not-yet-treated");
  expect(cells.map(({ group, period }) => [group, period])).toEqual([
    [2, 2],
    [2, 3],
  ]);
});

test("effects that are all positive can make a two-way coefficient of 0", () => {
  // Two units, starts 2 and 5, effects 2, 4, 6, 8, 10 and 2, 4 on top of 0.3 a period.
  const all = [
    [10.3, 12.6, 14.9, 17.2, 19.5, 21.8],
    [10.3, 10.6, 10.9, 11.2, 13.5, 15.8],
  ];
  const diagnosis = twoWayDiagnosis({ outcomes: all, firstTreated: [2, 5] })!;
  expect(diagnosis.coefficient).toBeCloseTo(0, 12);
  expect(diagnosis.negativeWeight).toBeCloseTo(-2 / 3, 12);
  expect(diagnosis.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test("the two-way coefficient is the weighted sum of the effects of treated cells", () => {
  const { coefficient, weights } = twoWayDiagnosis(panel)!;
  const sum = weights.reduce(
    (total, { unit, period, weight }) => total + weight * (2 + period - starts[unit - 1]),
    0,
  );
  expect(coefficient).toBeCloseTo(sum, 12);
});

test("imputation finds every effect where each period has an untreated unit", () => {
  const imputed = imputedEffects(panel);
  expect(imputed.isIdentified && imputed.effect).toBeCloseTo(
    (2 * (2 + 3 + 4 + 5) + 2 * (2 + 3)) / 12,
    11,
  );
});

test("what no comparison identifies is said in words", () => {
  const noNever = { outcomes: outcomes.slice(0, 4), firstTreated: starts.slice(0, 4) };
  expect(imputedEffects(noNever)).toEqual({
    isIdentified: false,
    reason: "no unit is untreated in period 4",
  });
  expect(imputedEffects({ outcomes, firstTreated: [1, 0, 0, 0, 0, 0] })).toEqual({
    isIdentified: false,
    reason: "unit 1 is never seen untreated",
  });
  expect(imputedEffects({ outcomes, firstTreated: starts.map(() => 0) })).toEqual({
    isIdentified: false,
    reason: "no unit is treated",
  });
  expect(twoWayDiagnosis({ outcomes, firstTreated: starts.map(() => 3) })).toBeNull();
});
