/** Segmented regression with Newey & West's standard errors. */
import { interruptedSeries } from "../../../analysis/pilots/interrupted-series.ts";
import type { Family } from "./family.ts";

interface Inputs {
  y: number[];
  first_post: number;
  maxlags: number;
}

export const family: Family = (_id, { y, first_post, maxlags }: Inputs) => {
  const fit = interruptedSeries(y, { firstAfter: first_post, lags: maxlags });
  const coefficients = [fit.level, fit.trend, fit.step, fit.slopeChange];
  return {
    coef: coefficients.map(({ value }) => value),
    ols_se: coefficients.map(({ standardError }) => standardError),
    hac_se: coefficients.map(({ robustError }) => robustError),
    durbin_watson: fit.durbinWatson,
    rho1: fit.lagOne,
  };
};
