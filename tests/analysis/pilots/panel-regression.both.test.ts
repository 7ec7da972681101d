/** Regression on a panel: what each model takes out, and what it refuses. */
import { describe, expect, test } from "vitest";
import { hausman, panelRegression } from "../../../analysis/pilots/panel-regression.ts";
import { lcg, normals } from "../../reference/vectors.ts";

const uniform = lcg(5);
const normal = normals(uniform);
const [units, periods] = [8, 12];
const grid = (value: (unit: number, period: number) => number) =>
  Array.from({ length: units }, (_, i) => Array.from({ length: periods }, (__, t) => value(i, t)));
const x = grid((i, t) => i + Math.sqrt(t + 1) + uniform());
const z = grid(() => 10 * uniform());

describe("without noise", () => {
  test("effects of units and periods are taken out, and the coefficients are those of the making", () => {
    const outcomes = grid((i, t) => 2 * x[i][t] - 0.5 * z[i][t] + 100 * i * i + 7 * (t % 4));
    const { coefficients, intercept, degreesOfFreedom } = panelRegression(
      { outcomes, regressors: [x, z] },
      "two-way",
    );
    expect(coefficients[0].value).toBeCloseTo(2, 9);
    expect(coefficients[1].value).toBeCloseTo(-0.5, 9);
    expect(intercept).toBeNull();
    // 96 cells, two coefficients, 8 + 12 - 1 means
    expect(degreesOfFreedom).toBe(75);
  });

  test("an effect of units that goes with the regressor leads the pooled regression astray, not the fixed one", () => {
    const outcomes = grid((i, t) => x[i][t] + 3 * i);
    const of = (model: "pooled" | "within") =>
      panelRegression({ outcomes, regressors: [x] }, model).coefficients[0].value;
    expect(of("within")).toBeCloseTo(1, 9);
    // x goes up by about one from unit to unit, so it takes the three for its own
    expect(of("pooled")).toBeGreaterThan(2.5);
  });
});

describe("random effects", () => {
  const noise = grid(() => normal());

  test("take nothing off where units differ by no more than cells do, and are the pooled regression then", () => {
    // every unit has the same mean outcome and the same mean of z: nothing is left between them
    const level = (rows: number[][]) =>
      rows.map((row) => {
        const mean = row.reduce((sum, value) => sum + value, 0) / periods;
        return row.map((value) => value - mean);
      });
    const outcomes = level(noise);
    const uneven = level(z).map((row, i) => row.map((value) => value + i));
    const random = panelRegression({ outcomes, regressors: [uneven] }, "random");
    expect(random).toEqual(panelRegression({ outcomes, regressors: [uneven] }, "pooled"));
  });

  test("come near the fixed ones where units differ by far more than cells", () => {
    const effects = Array.from({ length: units }, () => 1e4 * normal());
    const outcomes = grid((i, t) => 3 * z[i][t] + effects[i] + noise[i][t]);
    const panel = { outcomes, regressors: [z] };
    const [random, within] = [panelRegression(panel, "random"), panelRegression(panel, "within")];
    expect(random.share).toBeGreaterThan(0.999);
    expect(random.coefficients[0].value).toBeCloseTo(within.coefficients[0].value, 4);
  });

  test("are rejected by Hausman's test in 5 of 100 panels where units have effects of their own", () => {
    const rejected = share(({ own }) => 3 * own);
    // 200 panels: three standard errors are .046
    expect(rejected).toBeGreaterThan(0.05 - 0.046);
    expect(rejected).toBeLessThan(0.05 + 0.046);
  });

  test("and in most where the effects of units go with the regressor", () => {
    expect(share(({ own, mean }) => own + 2 * mean)).toBeGreaterThan(0.5);
  });

  /** Of 200 panels of 30 units and 8 periods, at an error of 5 %. */
  function share(effect: (unit: { own: number; mean: number }) => number): number {
    const panels = 200;
    let count = 0;
    for (let panel = 0; panel < panels; panel++) {
      const means = Array.from({ length: 30 }, () => normal());
      const regressor = means.map((mean) => Array.from({ length: 8 }, () => mean + normal()));
      const outcomes = regressor.map((row, i) => {
        const own = effect({ own: normal(), mean: means[i] });
        return row.map((value) => value + own + normal());
      });
      const found = hausman({ outcomes, regressors: [regressor] });
      if (found !== null && found.p <= 0.05) count++;
    }
    return count / panels;
  }
});

test("what does not vary within units, panels of unequal length and too few cells are refused", () => {
  const outcomes = grid((i, t) => x[i][t] + normal());
  const constant = grid((i) => i);
  expect(() => panelRegression({ outcomes, regressors: [constant] }, "within")).toThrow(RangeError);
  expect(() => panelRegression({ outcomes, regressors: [x.slice(1)] }, "pooled")).toThrow(
    "regressors[0]",
  );
  const few = {
    outcomes: [
      [1, 2],
      [2, 4],
    ],
    regressors: [
      [
        [1, 2],
        [3, 5],
      ],
      [
        [2, 1],
        [0, 7],
      ],
    ],
  };
  expect(() => panelRegression(few, "within")).toThrow("wants more than");
});
