/**
 * Regression of an outcome on what varies over units and periods, in a balanced panel: all cells alike (pooled), fixed
 * effects of units (within), of units and periods (two-way), random effects of units (Swamy & Arora 1972). Standard errors
 * take what is left of a cell as independent of all others; where only treatment varies, use the estimators of pilots.
 */
import { finiteRows, sameLength } from "../checks.ts";
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { leastSquares, solveByQr } from "../inference/least-squares.ts";
import { moments } from "../inference/moments.ts";

export interface RegressionPanel {
  /** One row per unit, one value per period. */
  outcomes: readonly ArrayLike<number>[];
  /** Each of the same shape. */
  regressors: readonly (readonly ArrayLike<number>[])[];
}

export type PanelModel = "pooled" | "within" | "two-way" | "random";

export interface PanelRegression {
  /** In units of the outcome; null where effects of units take its place. */
  intercept: { value: number; standardError: number } | null;
  /** One per regressor. */
  coefficients: { value: number; standardError: number }[];
  /** Of the coefficients without the intercept. */
  covariance: number[][];
  /** Of what is left, per cell, and its degrees of freedom. */
  variance: number;
  degreesOfFreedom: number;
  /** Share of each unit's mean that is taken off before the regression: 0 pooled, 1 fixed effects, between them random. */
  share: number;
}

/** @throws RangeError for a regressor that the effects or other regressors explain, or too few cells */
export function panelRegression(panel: RegressionPanel, model: PanelModel): PanelRegression {
  const all = seriesOf(panel);
  const [units, periods] = [all[0].length, all[0][0].length];
  if (model === "pooled") return regression(all, { share: 0, absorbed: 0 });
  if (model === "two-way") {
    const absorbed = units + periods - 1;
    return regression(all.map(withoutPeriods), { share: 1, absorbed });
  }
  const within = regression(all, { share: 1, absorbed: units });
  if (model === "within") return within;
  const between = regression(
    all.map((rows) => rows.map((row) => [moments(row).mean])),
    { share: 0, absorbed: 0 },
  );
  const ofMeans = periods * between.variance;
  // means that vary less than cells alone would have it: no effect of units is to be seen
  const share = ofMeans > within.variance ? 1 - Math.sqrt(within.variance / ofMeans) : 0;
  return regression(all, { share, absorbed: 0 });
}

export interface HausmanTest {
  statistic: number;
  degreesOfFreedom: number;
  p: number;
  /** The same with each model's own error, as R plm prints it; null where the variance of the difference is not above 0. */
  byOwnErrors: number | null;
}

/**
 * Whether fixed and random effects differ by more than noise (Hausman, Econometrica 46, 1978), as they do when effects of
 * units go with the regressors. Both models are given the error of the fixed one: random effects that fit badly would
 * otherwise hide behind their own. null where the two do not differ at all.
 */
export function hausman(panel: RegressionPanel): HausmanTest | null {
  const [fixed, random] = [panelRegression(panel, "within"), panelRegression(panel, "random")];
  const apart = fixed.coefficients.map(({ value }, k) => value - random.coefficients[k].value);
  const statisticOf = (share: number): number | null => {
    const columns = apart.map((_, k) =>
      fixed.covariance.map((row, i) => row[k] - share * random.covariance[i][k]),
    );
    const solved = solveByQr(columns, apart);
    if (typeof solved === "number") return null;
    const found = solved.coefficients.reduce((sum, value, k) => sum + value * apart[k], 0);
    return found > 0 ? found : null;
  };
  const statistic = statisticOf(fixed.variance / random.variance);
  if (statistic === null) return null;
  const degreesOfFreedom = apart.length;
  return {
    statistic,
    degreesOfFreedom,
    p: chiSquareUpper(statistic, degreesOfFreedom),
    byOwnErrors: statisticOf(1),
  };
}

/** The outcome first. */
function seriesOf({ outcomes, regressors }: RegressionPanel): number[][][] {
  finiteRows("outcomes", outcomes);
  regressors.forEach((rows, k) => {
    finiteRows(`regressors[${k}]`, rows);
    sameLength("outcomes", outcomes, `regressors[${k}]`, rows);
    sameLength("outcomes[0]", outcomes[0], `regressors[${k}][0]`, rows[0]);
  });
  return [outcomes, ...regressors].map((rows) => rows.map((row) => Array.from(row)));
}

/** Each period's departure from the mean of all is taken off. */
function withoutPeriods(rows: readonly (readonly number[])[]): number[][] {
  const means = rows[0].map((_, t) => moments(rows.map((row) => row[t])).mean);
  const { mean } = moments(means);
  return rows.map((row) => row.map((value, t) => value - (means[t] - mean)));
}

/** `share` of each unit's mean off every series; `absorbed` means were taken off by then. */
function regression(
  all: readonly (readonly (readonly number[])[])[],
  { share, absorbed }: { share: number; absorbed: number },
): PanelRegression {
  const [y, ...columns] = all.map((rows) =>
    rows.flatMap((row) => {
      const { mean } = moments(row);
      return row.map((value) => value - share * mean);
    }),
  );
  const hasIntercept = share < 1;
  const ones = hasIntercept ? [y.map(() => 1 - share)] : [];
  const { coefficients, residuals, inverseGram } = leastSquares([...ones, ...columns], y);
  const degreesOfFreedom = y.length - coefficients.length - absorbed;
  if (degreesOfFreedom < 1)
    throw new RangeError(
      `cells: ${y.length}, wants more than ${coefficients.length + absorbed} coefficients and means`,
    );
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const variance = squares / degreesOfFreedom;
  const found = coefficients.map((value, k) => ({
    value,
    standardError: Math.sqrt(variance * inverseGram[k][k]),
  }));
  const first = hasIntercept ? 1 : 0;
  return {
    intercept: hasIntercept ? found[0] : null,
    coefficients: found.slice(first),
    covariance: inverseGram.slice(first).map((row) => row.slice(first).map((v) => variance * v)),
    variance,
    degreesOfFreedom,
    share,
  };
}
