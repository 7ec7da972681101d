/**
 * Difference in differences with two periods: Card & Krueger 1994 against published figures, and what must hold on any
 * data.
 */
import { expect, test } from "vitest";
import { leastSquares } from "../../../analysis/inference/least-squares.ts";
import { didClustered, didOfCells, didOfChanges } from "../../../analysis/pilots/did.ts";
import { cr2, hc1, neweyWest, standardErrors } from "../../../analysis/pilots/sandwich.ts";
import { inverseRoot } from "../../../analysis/pilots/symmetric-root.ts";
import cardKrueger from "../../reference/did_2x2.json";
import { lcg, normals } from "../../reference/vectors.ts";

const { nj, fte_before, fte_after } = cardKrueger.cases[0].inputs;
const restaurants = {
  isTreated: nj.map((state) => state === 1),
  before: fte_before.map((value) => value ?? NaN),
  after: fte_after.map((value) => value ?? NaN),
};

test("Card and Krueger: employment 20.44 to 21.03 in New Jersey, 23.33 to 21.17 in Pennsylvania, difference 2.76", () => {
  const cells = didOfCells(restaurants);
  expect(cells.treatedBefore.mean).toBeCloseTo(20.44, 2);
  expect(cells.treatedAfter.mean).toBeCloseTo(21.03, 2);
  expect(cells.controlBefore.mean).toBeCloseTo(23.33, 2);
  expect(cells.controlAfter.mean).toBeCloseTo(21.17, 2);
  // The authors subtract rounded means.
  expect(Math.abs(cells.effect - 2.76)).toBeLessThan(0.01);
});

test("Card and Krueger, restaurants seen twice: 23.380, -2.949, -2.283 and 2.750 with standard error 1.731", () => {
  const isSeen = nj.map((_, i) => fte_before[i] !== null && fte_after[i] !== null);
  const seen = <Value>(values: readonly Value[]) => values.filter((_, i) => isSeen[i]);
  const { controlBefore, controlAfter, treatedBefore, effect, standardError } = didOfCells({
    isTreated: seen(restaurants.isTreated),
    before: seen(restaurants.before),
    after: seen(restaurants.after),
  });
  expect(controlBefore.mean).toBeCloseTo(23.38, 3);
  expect(treatedBefore.mean - controlBefore.mean).toBeCloseTo(-2.949, 3);
  expect(controlAfter.mean - controlBefore.mean).toBeCloseTo(-2.283, 3);
  expect(effect).toBeCloseTo(2.75, 9);
  expect(standardError).toBeCloseTo(1.731, 3);
});

const uneven = (() => {
  const draw = normals(lcg(77));
  return {
    isTreated: Array.from({ length: 11 }, (_, i) => i < 4),
    before: Array.from({ length: 11 }, draw),
    after: Array.from({ length: 11 }, draw),
  };
})();

test("with complete units all three ways give one effect, and CR2 is Welch's standard error of the changes", () => {
  const { effect, welch } = didOfChanges(uneven);
  const clustered = didClustered(uneven);
  expect(didOfCells(uneven).effect).toBeCloseTo(effect, 12);
  expect(clustered.effect).toBeCloseTo(effect, 12);
  expect(clustered.cr2?.standardError).toBeCloseTo(welch!.standardError, 12);
});

test("one treated unit among J: Student's t with J - 2 degrees of freedom and the spread of the others", () => {
  // Controls change by 0, 1, 2, 3 (variance 5/3), the pilot by 6: effect 4.5, error sqrt(5/3 (1 + 1/4)).
  const { effect, pooled, welch, treatedUnits } = didOfChanges({
    isTreated: [true, false, false, false, false],
    before: [1, 5, 5, 5, 5],
    after: [7, 5, 6, 7, 8],
  });
  expect(treatedUnits).toBe(1);
  expect(effect).toBeCloseTo(4.5, 13);
  expect(pooled.degreesOfFreedom).toBe(3);
  expect(pooled.standardError).toBeCloseTo(Math.sqrt((5 / 3) * 1.25), 13);
  expect(pooled.interval.high - pooled.interval.low).toBeCloseTo(
    2 * 3.182446305284264 * pooled.standardError,
    10,
  );
  expect(welch).toBeNull();
});

test("with one treated unit the clustered standard error is far below that of the changes", () => {
  const draw = normals(lcg(9));
  const data = {
    isTreated: Array.from({ length: 8 }, (_, i) => i === 0),
    before: Array.from({ length: 8 }, draw),
    after: Array.from({ length: 8 }, draw),
  };
  expect(didClustered(data).cr1).toBeLessThan(0.6 * didOfChanges(data).pooled.standardError);
});

test("without autocorrelation allowed for, Newey and West's variance is the heteroscedastic one", () => {
  const columns = [uneven.before.map(() => 1), uneven.before];
  const regression = { columns, fit: leastSquares(columns, uneven.after) };
  const plain = standardErrors(hc1(regression));
  standardErrors(neweyWest(regression, 0)).forEach((error, k) => {
    expect(error).toBeCloseTo(plain[k], 13);
  });
});

test("with one observation per cluster and equal leverage CR2 is the classic standard error and n - 1 is its freedom", () => {
  // A mean: leverage 1/n everywhere, so that CR2 is s^2/n exactly.
  const y = [3, 1, 4, 1, 5, 9];
  const columns = [y.map(() => 1)];
  const fit = leastSquares(columns, y);
  const found = cr2({ columns, fit }, [0, 1, 2, 3, 4, 5], 0);
  expect(found?.standardError).toBeCloseTo(Math.sqrt(fit.variance! / 6), 13);
  expect(found?.degreesOfFreedom).toBeCloseTo(5, 10);
});

test("the inverse root of a symmetric matrix undoes it, also where it has no inverse", () => {
  const matrix = [
    [4, 1, 0],
    [1, 3, -1],
    [0, -1, 2],
  ];
  const root = inverseRoot(matrix);
  const times = (a: number[][], b: number[][]) =>
    a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
  times(times(root, matrix), root).forEach((row, i) =>
    row.forEach((x, j) => expect(x).toBeCloseTo(i === j ? 1 : 0, 12)),
  );
  // [[1, 1], [1, 1]] has the eigenvalues 2 and 0: its root is the projection on (1, 1) over sqrt 2.
  inverseRoot([
    [1, 1],
    [1, 1],
  ])
    .flat()
    .forEach((x) => expect(x).toBeCloseTo(1 / (2 * Math.SQRT2), 12));
});
