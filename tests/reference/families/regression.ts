/** Least squares against 50-digit arithmetic (NIST StRD Longley). */
import { regress } from "../../../analysis/inference/regression.ts";

export const family = (
  _id: string,
  { y, X, intercept }: { y: number[]; X: number[][]; intercept?: boolean },
) => {
  const { coefficients, residualSd, r2 } = regress(X, y, { intercept });
  return {
    coef: coefficients.map(({ value }) => value),
    se: coefficients.map(({ standardError }) => standardError),
    residual_sd: residualSd,
    r2,
  };
};
