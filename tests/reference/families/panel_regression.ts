/** Pooled, fixed, two-way and random effects on one panel, and Hausman's comparison. */
import {
  hausman,
  panelRegression,
  type PanelModel,
} from "../../../analysis/pilots/panel-regression.ts";
import { type Family, orNull } from "./family.ts";

interface Inputs {
  y: number[][];
  x: number[][][];
}

export const family: Family = (_id, { y, x }: Inputs) => {
  const panel = { outcomes: y, regressors: x };
  const of = (model: PanelModel) => {
    const found = orNull(() => panelRegression(panel, model));
    if (found === null) return null;
    const { intercept, coefficients, variance, degreesOfFreedom } = found;
    const all = intercept === null ? coefficients : [intercept, ...coefficients];
    return {
      coef: all.map(({ value }) => value),
      se: all.map(({ standardError }) => standardError),
      variance,
      df: degreesOfFreedom,
    };
  };
  const test = orNull(() => hausman(panel));
  return {
    pooled: of("pooled"),
    within: of("within"),
    two_way: of("two-way"),
    random: of("random"),
    theta: orNull(() => panelRegression(panel, "random").share),
    hausman: test && {
      common_error: test.statistic,
      own_errors: test.byOwnErrors,
      df: test.degreesOfFreedom,
      p: test.p,
    },
  };
};
