/**
 * The stepped wedge: power against a published example, the closed variance and the estimate against least squares with
 * the whole covariance matrix written out.
 */
import { Matrix, inverse } from "ml-matrix";
import { expect, test } from "vitest";
import { wedgeDesign, wedgePower, wedgeVariance } from "../../../analysis/pilots/stepped-wedge.ts";
import { wedgeEstimate } from "../../../analysis/pilots/wedge-estimate.ts";
import { lcg, normals } from "../../reference/vectors.ts";

test("24 clusters in 4 waves, 120 observations each, 5 against 3.5 %: power .786", () => {
  const design = wedgeDesign(4, 6);
  expect(design.length).toBe(24);
  const plan = { effect: 0.015, between: 0.01 ** 2, cellSize: 120 };
  const variance = (share: number) => share * (1 - share);
  expect(wedgePower(design, { ...plan, within: variance(0.0425) }).power).toBeCloseTo(0.786, 3);
  const mean = (variance(0.05) + variance(0.035)) / 2;
  expect(wedgePower(design, { ...plan, within: mean }).power).toBeCloseTo(0.7867, 4);
});

/** Generalised least squares with the covariance matrix of all cells; the effect comes first. */
function written(
  means: number[][],
  design: number[][],
  { between, cell }: { between: number; cell: number },
) {
  const periods = design[0].length;
  const cells = design.flatMap((row, i) => row.map((treated, t) => ({ i, t, treated })));
  const x = new Matrix(
    cells.map(({ t, treated }) => [
      treated,
      ...Array.from({ length: periods }, (_, k) => (k === t ? 1 : 0)),
    ]),
  );
  const covariance = new Matrix(
    cells.map((a) =>
      cells.map((b) => (a.i === b.i ? between : 0) + (a.i === b.i && a.t === b.t ? cell : 0)),
    ),
  );
  const weight = inverse(covariance);
  const information = x.transpose().mmul(weight).mmul(x);
  const pull = x.transpose().mmul(weight).mmul(Matrix.columnVector(means.flat()));
  const solution = inverse(information);
  return { effect: solution.mmul(pull).get(0, 0), variance: solution.get(0, 0) };
}

const draw = normals(lcg(14));
const design = wedgeDesign(3, 2);
const means = design.map((row) => {
  const own = draw();
  return row.map((treated, t) => own + 0.3 * t - treated + 0.5 * draw());
});

test("the closed variance and the estimate are those of least squares with the covariance written out", () => {
  for (const variances of [
    { between: 0.8, cell: 0.25 },
    { between: 0, cell: 2 },
    { between: 30, cell: 0.01 },
  ]) {
    const whole = written(means, design, variances);
    const { effect, standardError } = wedgeEstimate(means, design, { variances });
    expect(effect).toBeCloseTo(whole.effect, 8);
    expect(standardError ** 2 / whole.variance).toBeCloseTo(1, 8);
    const closed = wedgeVariance(design, {
      between: variances.between,
      within: 20 * variances.cell,
      cellSize: 20,
    });
    expect(closed / whole.variance).toBeCloseTo(1, 8);
  }
});

test("without errors inside clusters the effect is exact", () => {
  const exact = design.map((row, i) => row.map((treated, t) => 5 * i + t * t - 1.5 * treated));
  const { effect, cell, interval } = wedgeEstimate(exact, design);
  expect(effect).toBeCloseTo(-1.5, 10);
  expect(cell).toBeLessThan(1e-20);
  expect(interval.high - interval.low).toBeLessThan(1e-8);
});

test("estimated variances come near the true ones, and their intervals hold the truth", () => {
  const wide = wedgeDesign(4, 5);
  let held = 0;
  let cells = 0;
  let betweens = 0;
  for (let round = 0; round < 200; round++) {
    const table = wide.map((row) => {
      const own = 2 * draw();
      return row.map((treated, t) => own + t + 0.7 * treated + draw());
    });
    const { interval, cell, between } = wedgeEstimate(table, wide);
    if (interval.low <= 0.7 && 0.7 <= interval.high) held++;
    cells += cell / 200;
    betweens += between / 200;
  }
  expect(cells).toBeCloseTo(1, 1);
  expect(Math.abs(betweens - 4)).toBeLessThan(0.4);
  // 95 of 100, 200 rounds: three standard errors are 4.6 points.
  expect(held / 200).toBeGreaterThan(0.9);
});
