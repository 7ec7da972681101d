/** The estimates of an invented pilot, worked by hand. */
import { expect, test } from "vitest";
import { estimate, estimates } from "../../../analysis/reports/pilot/estimates.ts";
import type { PilotPanel } from "../../../analysis/reports/pilot/panel.ts";

/** Changes: treated 6, the others 0, 1, 2, 3: mean 1.5, squares about it 5. */
const panel: PilotPanel = {
  units: ["a", "b", "c", "d", "e"],
  isTreated: [true, false, false, false, false],
  before: [
    [10, 12],
    [10, 12],
    [9, 11],
    [11, 13],
    [8, 10],
  ],
  after: [
    [16, 18],
    [10, 12],
    [10, 12],
    [13, 15],
    [11, 13],
  ],
};

test("the main estimate is the treated change less the mean of the others, with Student's t over units less 2", () => {
  const main = estimate("changes", panel);
  expect(main.effect).toBeCloseTo(4.5, 12);
  // s² = 5 / 3 (the treated unit is its own mean), standard error √(5/3 · (1 + 1/4)), t(.975; 3) = 3.182446
  const halfWidth = 3.182446305 * Math.sqrt((5 / 3) * 1.25);
  expect(main.low).toBeCloseTo(4.5 - halfWidth, 6);
  expect(main.high).toBeCloseTo(4.5 + halfWidth, 6);
});

test("no permutation of one of five units gets below a fifth", () => {
  const { p, smallestP, low, high } = estimate("permutation", panel);
  expect(smallestP).toBeCloseTo(1 / 5, 12);
  expect(p).toBeCloseTo(1 / 5, 12);
  expect([low, high]).toEqual([null, null]);
});

test("before and after alone takes the department's own 6 for the effect", () => {
  expect(estimate("before-after", panel).effect).toBeCloseTo(6, 12);
});

test("clustering by unit gives the same effect with an interval that is too narrow for one treated unit", () => {
  const [main, clustered] = ["changes", "clustered"] as const;
  const [wide, narrow] = [main, clustered].map((id) => estimate(id, panel));
  expect(narrow.effect).toBeCloseTo(wide.effect!, 9);
  expect(narrow.high! - narrow.low!).toBeLessThan(wide.high! - wide.low!);
});

test("two departments give no interval but say why, and a missing one too; nothing is NaN", () => {
  const pair = {
    units: ["a", "b"],
    isTreated: [true, false],
    before: panel.before.slice(0, 2),
    after: panel.after.slice(0, 2),
  };
  for (const each of estimates(pair).filter(({ estimator }) => estimator !== "before-after"))
    expect(each.why).toContain("too few units: 1 treated, 1 comparable");
  const gap = { ...panel, after: [[NaN, NaN], ...panel.after.slice(1)] };
  expect(estimate("changes", gap).why).toContain("nothing measured");
  const cycle = { ...panel, after: [[16, NaN], ...panel.after.slice(1)] };
  expect(estimate("changes", cycle).effect).toBeCloseTo(3.5, 12);
  expect(estimate("synthetic", cycle).why).toContain("missing");
  expect(JSON.stringify([estimates(pair), estimates(gap), estimates(cycle)])).not.toContain("NaN");
});

test("departments that all change alike give an effect without an interval, and say why", () => {
  const still = {
    ...panel,
    after: panel.before.map((row, unit) => row.map((value) => value + (unit === 0 ? 2 : 1))),
  };
  for (const estimator of ["changes", "synthetic", "clustered"] as const) {
    const { effect, ...figures } = estimate(estimator, still);
    expect(effect).toBeCloseTo(1, 12);
    expect(figures).toMatchObject({ low: null, high: null, p: null });
    expect(figures.why).toContain("nothing varies");
  }
  expect(JSON.stringify(estimates(still))).not.toContain("NaN");
});
