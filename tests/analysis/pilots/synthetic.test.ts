/**
 * Synthetic control and synthetic difference in differences: California's tobacco programme of 1989 (Proposition 99)
 * against published figures, the weights against a second solver, and what must hold on any panel.
 */
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { nearestMixture } from "../../../analysis/pilots/nearest-point.ts";
import { meanPath, noiseOf } from "../../../analysis/pilots/panel.ts";
import {
  fitOf,
  leaveOneOut,
  placebos,
  predictorWeights,
  syntheticControl,
} from "../../../analysis/pilots/synthetic-control.ts";
import { placeboError, syntheticDid } from "../../../analysis/pilots/synthetic-did.ts";
import panels from "../../reference/synthetic_control.json";
import { lcg, normals } from "../../reference/vectors.ts";

const outcomes = panels.cases[0].inputs as { units: string[]; years: number[]; Y: number[][] };
const states = outcomes.Y.slice(0, 38);
const california = outcomes.Y[38];
const before = 19;

const withCovariates = panels.cases[1].inputs as {
  donors: string[];
  X0: number[][];
  X1: number[];
  V: number[];
  Y0_by_year: number[][];
  Y1_by_year: number[];
};

test("the raw means of Proposition 99 fall from 116.2 to 60.4 packs, and from 130.6 to 102.1 elsewhere", () => {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const elsewhere = meanPath(states);
  expect(mean(california.slice(0, before))).toBeCloseTo(116.2105, 4);
  expect(mean(california.slice(before))).toBeCloseTo(60.35, 2);
  expect(mean(elsewhere.slice(0, before))).toBeCloseTo(130.5695, 4);
  expect(mean(elsewhere.slice(before))).toBeCloseTo(102.0581, 4);
});

test("Proposition 99: synthetic difference in differences -15.6, plain -27.3, synthetic control -19.6", () => {
  const fit = syntheticDid({ controls: states, treated: [california], before });
  expect(fit.effect).toBeCloseTo(-15.6054, 4);
  expect(fit.did).toBeCloseTo(-27.34911, 5);
  // The package stops its search early at -19.61966; the exact optimum lies within 0.11 of it.
  const control = syntheticControl({ donors: states, treated: california, before });
  expect(Math.abs(control.effect - -19.61966)).toBeLessThan(0.11);
  const weight = (state: string) => control.weights[outcomes.units.indexOf(state)];
  expect(weight("Utah")).toBeCloseTo(0.396, 2);
  expect(weight("Montana")).toBeCloseTo(0.232, 2);
  expect(weight("Nevada")).toBeCloseTo(0.204, 2);
  expect(Math.abs(weight("Connecticut") - 0.105)).toBeLessThan(0.01);
  expect(weight("New Hampshire")).toBeCloseTo(0.045, 2);
});

test("Proposition 99 with Abadie's covariates: five donor states, near the published weights, -19 packs", () => {
  const { donors, X0, X1, V } = withCovariates;
  const weights = predictorWeights({ donors: X0, treated: X1, importance: V });
  const published: Record<string, number> = {
    Utah: 0.334,
    Nevada: 0.234,
    Montana: 0.199,
    Colorado: 0.164,
    Connecticut: 0.069,
  };
  expect(donors.filter((_, j) => weights[j] > 1e-9).toSorted()).toEqual(
    Object.keys(published).toSorted(),
  );
  donors.forEach((donor, j) => {
    expect(Math.abs(weights[j] - (published[donor] ?? 0))).toBeLessThan(0.05);
  });
  const byName = outcomes.units.slice(0, 38).map((unit) => weights[donors.indexOf(unit)]);
  const { effect, rmspeBefore } = fitOf({ donors: states, treated: california, before }, byName);
  expect(effect).toBeGreaterThan(-20.5);
  expect(effect).toBeLessThan(-18);
  expect(rmspeBefore).toBeLessThan(1.8);
});

test("of 39 states treated in turn California's errors grow most: p = 1/39, the smallest there is", () => {
  const { X0, X1, V, Y0_by_year, Y1_by_year, donors } = withCovariates;
  const panel = {
    donors: donors.map((_, j) => Y0_by_year.map((row) => row[j])),
    treated: Y1_by_year,
    before,
  };
  const { p, smallestP, fits } = placebos(panel, { donors: X0, treated: X1, importance: V });
  expect(fits.length).toBe(38);
  expect(p).toBe(1 / 39);
  expect(smallestP).toBe(1 / 39);
});

test("the placebo standard error of Proposition 99 is near the published 8.4", () => {
  const error = placeboError({ controls: states, treated: [california], before });
  expect(error?.effects.length).toBe(38);
  // Published from 200 draws; here every state serves once. A spread from 200 heavy-tailed draws is sure to 8 % or so.
  expect(Math.abs(error!.standardError - 8.4)).toBeLessThan(1.5);
});

test("without each weighty donor the effect of Proposition 99 stays negative", () => {
  const without = leaveOneOut({ donors: states, treated: california, before });
  expect(without.length).toBe(6);
  for (const { fit } of without) expect(fit.effect).toBeLessThan(-10);
});

test("the weights are those of a dual quadratic program where that one is definite", () => {
  const { solveQP } = createRequire(import.meta.url)("quadprog") as {
    solveQP: (...program: unknown[]) => { solution: number[] };
  };
  const ridge = 10.226232571491238 ** 2 * before;
  const centred = (values: readonly number[]) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return values.map((x) => x - mean);
  };
  const points = states.map((state) => centred(state.slice(0, before)));
  const target = centred(california.slice(0, before));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((s, x, i) => s + x * b[i], 0);
  // Indices from 1, as in the Fortran original: one equality, then every weight at or above 0.
  const d = points.map((p, i) => [0, ...points.map((q, j) => dot(p, q) + (i === j ? ridge : 0))]);
  const a = points.map((_, i) => [0, 1, ...points.map((_, j) => (i === j ? 1 : 0))]);
  const { solution } = solveQP(
    [[], ...d],
    [0, ...points.map((p) => dot(p, target))],
    [[], ...a],
    [0, 1, ...points.map(() => 0)],
    1,
  );
  nearestMixture(points, target, ridge).forEach((weight, j) => {
    expect(Math.abs(weight - solution[j + 1])).toBeLessThan(1e-12);
  });
});

test("a target that is a mixture is found, and every other point gets nothing", () => {
  const draw = normals(lcg(11));
  const points = Array.from({ length: 6 }, () => Array.from({ length: 12 }, draw));
  const target = points[0].map((_, t) => 0.25 * points[1][t] + 0.75 * points[4][t]);
  const weights = nearestMixture(points, target);
  [0, 0.25, 0, 0, 0.75, 0].forEach((weight, j) => expect(weights[j]).toBeCloseTo(weight, 12));
});

test("weights are at or above 0, add to 1, and no exchange between two donors comes nearer", () => {
  const draw = normals(lcg(5));
  for (const [count, length, ridge] of [
    [3, 10, 0],
    [30, 8, 0],
    [30, 8, 0.5],
    [12, 1, 0],
    [40, 40, 1e-9],
  ]) {
    const points = Array.from({ length: count }, () => Array.from({ length }, draw));
    const target = Array.from({ length }, draw);
    const weights = nearestMixture(points, target, ridge);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 13);
    const rest = target.map((y, t) => weights.reduce((sum, w, j) => sum + w * points[j][t], -y));
    const slope = points.map((p, j) => p.reduce((s, x, t) => s + x * rest[t], ridge * weights[j]));
    const used = slope.filter((_, j) => weights[j] > 0);
    // At the optimum all donors in use have one slope, and no other donor a smaller one.
    expect(Math.max(...used) - Math.min(...slope)).toBeLessThan(1e-12);
  }
});

test("equal donors, more donors than periods and a perfect fit do no harm", () => {
  const twins = [
    [1, 2, 3, 4],
    [1, 2, 3, 4],
    [5, 5, 5, 5],
    [1, 2, 3, 4],
  ];
  const weights = nearestMixture(twins, [2, 2.75, 3.5, 4.25]);
  expect(weights[2]).toBeCloseTo(0.25, 12);
  expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 14);
  expect(
    nearestMixture(
      [
        [7, 7],
        [7, 7],
      ],
      [7, 7],
    ),
  ).toEqual([0.5, 0.5]);
  const perfect = syntheticControl({ donors: twins, treated: [1, 2, 3, 9], before: 3 });
  expect(perfect.rmspeBefore).toBeLessThan(1e-9);
  expect(perfect.effect).toBeCloseTo(5, 9);
});

test("without noise an additive panel gives the effect exactly, whichever the weights", () => {
  const draw = normals(lcg(3));
  const shared = Array.from({ length: 10 }, draw);
  const unit = (own: number, effect: number) =>
    shared.map((common, t) => own + common + (t >= 6 ? effect : 0));
  const panel = {
    controls: [1, 4, 2, 8].map((own) => unit(own, 0)),
    treated: [unit(3, -2), unit(5, -4)],
    before: 6,
  };
  const fit = syntheticDid(panel);
  expect(fit.effect).toBeCloseTo(-3, 10);
  expect(fit.did).toBeCloseTo(-3, 10);
});

test("adding a constant to any unit or to any period leaves synthetic difference in differences alone", () => {
  const draw = normals(lcg(8));
  const rows = Array.from({ length: 9 }, () => Array.from({ length: 12 }, draw));
  const moved = rows.map((row, i) => row.map((y, t) => y + 10 * i + t * t));
  const panel = (units: number[][]) => ({
    controls: units.slice(2),
    treated: units.slice(0, 2),
    before: 8,
  });
  // Period effects change the noise and with it the ridges, so units alone are moved for the equality of weights.
  const byUnit = rows.map((row, i) => row.map((y) => y + 10 * i));
  const fit = syntheticDid(panel(rows));
  const shifted = syntheticDid(panel(byUnit));
  expect(shifted.effect).toBeCloseTo(fit.effect, 10);
  shifted.unitWeights.forEach((w, j) => expect(w).toBeCloseTo(fit.unitWeights[j], 10));
  expect(syntheticDid(panel(moved)).did).toBeCloseTo(fit.did, 10);
});

test("several treated units draw their placebos by seed, and too few controls leave the error unknown", () => {
  const draw = normals(lcg(21));
  const rows = Array.from({ length: 8 }, () => Array.from({ length: 10 }, draw));
  const panel = { controls: rows.slice(2), treated: rows.slice(0, 2), before: 6 };
  const error = placeboError(panel, { replications: 20, seed: 4 });
  expect(error).toEqual(placeboError(panel, { replications: 20, seed: 4 }));
  expect(error?.effects.length).toBe(20);
  expect(placeboError({ ...panel, controls: rows.slice(2, 4) })).toBeNull();
});

test("the noise of a panel is the spread of steps before the treatment only", () => {
  // Steps of the two units: 1, 1 and 3, 3, so that the standard deviation of 1, 1, 3, 3 is sqrt(4/3).
  const panel = {
    controls: [
      [0, 1, 2, 90],
      [0, 3, 6, -50],
    ],
    treated: [[0, 0, 0, 0]],
    before: 3,
  };
  expect(noiseOf(panel)).toBeCloseTo(Math.sqrt(4 / 3), 14);
});
