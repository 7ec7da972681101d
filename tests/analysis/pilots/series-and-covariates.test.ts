/** Interrupted series, covariates known beforehand, and spill-over: by hand arithmetic and by what must hold. */
import { expect, test } from "vitest";
import { controlVariate, cuped } from "../../../analysis/pilots/covariates.ts";
import { dilution, exposures, spillOver } from "../../../analysis/pilots/exposure.ts";
import { interruptedSeries } from "../../../analysis/pilots/interrupted-series.ts";
import { leastSquares } from "../../../analysis/inference/least-squares.ts";
import { lcg, normals } from "../../reference/vectors.ts";

test("a series made of two straight lines gives both of them exactly", () => {
  const values = Array.from({ length: 30 }, (_, i) => {
    const t = i + 1;
    return 10 + 0.5 * t + (t >= 13 ? 4 - 0.25 * (t - 13) : 0);
  });
  const fit = interruptedSeries(values, { firstAfter: 13 });
  expect(fit.level.value).toBeCloseTo(10, 10);
  expect(fit.trend.value).toBeCloseTo(0.5, 11);
  expect(fit.step.value).toBeCloseTo(4, 10);
  expect(fit.slopeChange.value).toBeCloseTo(-0.25, 11);
  // 18 periods: the step, and on average 8.5 periods of the change of slope
  expect(fit.average.value).toBeCloseTo(4 - 0.25 * 8.5, 10);
  expect(fit.counterfactual.length).toBe(18);
  expect(fit.counterfactual[0]).toBeCloseTo(16.5, 10);
  expect(fit.durbinWatson).toBeNull();
  expect(fit.isLongEnough).toBe(true);
});

test("without autocorrelation the error of the average effect is that of its own regression", () => {
  const draw = normals(lcg(5));
  const values = Array.from({ length: 24 }, draw);
  const { average } = interruptedSeries(values, { firstAfter: 13 });
  // the same model with the slope counted from the middle of the time after: the step is then the average
  const times = values.map((_, i) => i + 1);
  const { coefficients, inverseGram, variance } = leastSquares(
    [
      times.map(() => 1),
      times,
      times.map((t) => (t >= 13 ? 1 : 0)),
      times.map((t) => (t >= 13 ? t - 18.5 : 0)),
    ],
    values,
  );
  expect(average.value).toBeCloseTo(coefficients[2], 11);
  expect(average.standardError).toBeCloseTo(Math.sqrt(variance! * inverseGram[2][2]), 11);
});

test("a series with fewer than twelve points on a side says so", () => {
  const draw = normals(lcg(2));
  const values = Array.from({ length: 20 }, draw);
  expect(interruptedSeries(values, { firstAfter: 11 }).isLongEnough).toBe(false);
});

test("a covariate that explains everything leaves the effect without noise", () => {
  const before = [1, 4, 2, 8, 5, 7];
  const isTreated = [true, false, true, false, true, false];
  // Outcomes are twice the covariate, both arms alike.
  const { theta, adjusted, unexplained, varianceRatio } = cuped({
    outcome: before.map((x) => 2 * x),
    before,
    isTreated,
  });
  expect(theta).toBeCloseTo(2, 13);
  expect(adjusted.difference).toBeCloseTo(0, 12);
  expect(unexplained).toBeLessThan(1e-24);
  expect(varianceRatio).toBeLessThan(1e-24);
});

test("the units of the covariate do not matter to the adjusted difference", () => {
  const draw = normals(lcg(6));
  const before = Array.from({ length: 20 }, draw);
  const outcome = before.map((x) => x + draw());
  const isTreated = before.map((_, i) => i % 2 === 0);
  const { adjusted } = cuped({ outcome, before, isTreated });
  const scaled = cuped({ outcome, before: before.map((x) => 100 - 7 * x), isTreated });
  expect(scaled.adjusted.difference).toBeCloseTo(adjusted.difference, 12);
  expect(scaled.adjusted.standardError).toBeCloseTo(adjusted.standardError, 12);
});

test("a control variate at its own mean changes no mean, and intervals at the known mean hold the truth", () => {
  const draw = normals(lcg(31));
  const x = [1, 2, 3, 4, 5, 9];
  const y = [2, 1, 4, 4, 6, 7];
  expect(controlVariate(y, x, { knownMean: 4 }).mean).toBeCloseTo(4, 13);
  let held = 0;
  for (let round = 0; round < 400; round++) {
    const known = Array.from({ length: 12 }, draw);
    const outcomes = known.map((value) => 5 + 2 * value + draw());
    const { interval } = controlVariate(outcomes, known, { knownMean: 0 });
    if (interval.low <= 5 && 5 <= interval.high) held++;
  }
  // 95 of 100, 400 rounds: three standard errors are 3.3 points.
  expect(held / 400).toBeGreaterThan(0.917);
});

test("exposure is the share of ties that lead to treated units", () => {
  const ties = [
    [9, 3, 1],
    [2, 0, 2],
    [0, 0, 5],
  ];
  expect(exposures(ties, [true, false, false])).toEqual([0, 0.5, 0]);
  expect(exposures(ties, [false, true, true])).toEqual([1, 0.5, 0]);
});

test("direct and spill-over effects come apart where exposure differs among the untreated", () => {
  // Changes: 1 for all, -2 by own treatment, -3 at full exposure.
  const isTreated = [true, true, false, false, false, false];
  const exposure = [0.5, 0, 0, 0.25, 0.5, 1];
  const changes = isTreated.map((own, i) => 1 - (own ? 2 : 0) - 3 * exposure[i]);
  const found = spillOver(changes, { isTreated, exposure })!;
  expect(found.direct).toBeCloseTo(-2, 12);
  expect(found.spillOver).toBeCloseTo(-3, 12);
  expect(found.total).toBeCloseTo(-5, 12);
});

test("two departments with one decision-maker cannot tell their own effect from spill-over", () => {
  // The plain difference is 0 (both went from 5.0 to 2.5) although treating everybody takes 3.3 off.
  const isTreated = [true, false];
  const exposure = exposures(
    [
      [0, 1],
      [1, 0],
    ],
    isTreated,
  );
  expect(exposure).toEqual([0, 1]);
  expect(spillOver([-2.5, -2.5], { isTreated, exposure })).toBeNull();
  expect(dilution(1, 8)).toBe(0.125);
});
