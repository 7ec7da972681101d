/** Pooled, fixed, two-way and random effects on one panel, and Hausman's comparison. */
import {
  hausman,
  panelRegression,
  type PanelModel,
} from "../../../analysis/pilots/panel-regression.ts";
import type { Family } from "./family.ts";

interface Inputs {
  y: number[][];
  x: number[][][];
}

export const family: Family = (_id, { y, x }: Inputs) => {
  const panel = { outcomes: y, regressors: x };
  const of = (model: PanelModel) => {
    const { intercept, coefficients, variance, degreesOfFreedom } = panelRegression(panel, model);
    const all = intercept === null ? coefficients : [intercept, ...coefficients];
    return {
      coef: all.map(({ value }) => value),
      se: all.map(({ standardError }) => standardError),
      variance,
      df: degreesOfFreedom,
    };
  };
  const { statistic, degreesOfFreedom, p, byOwnErrors } = hausman(panel)!;
  return {
    pooled: of("pooled"),
    within: of("within"),
    two_way: of("two-way"),
    random: of("random"),
    theta: panelRegression(panel, "random").share,
    hausman: { common_error: statistic, own_errors: byOwnErrors, df: degreesOfFreedom, p },
  };
};
