/** CUPED where arms are given, a control variate where the mean of the covariate is known. */
import { controlVariate, cuped } from "../../../analysis/pilots/covariates.ts";
import type { Family } from "./family.ts";

interface CupedInputs {
  pre: number[];
  post: number[];
  group: number[];
}

interface VariateInputs {
  y: number[];
  x: number[];
  mu_x: number;
  conf?: number;
}

export const family: Family = (_id, inputs: CupedInputs | VariateInputs) => {
  if ("mu_x" in inputs) {
    const { beta, mean, standardError, interval } = controlVariate(inputs.y, inputs.x, {
      knownMean: inputs.mu_x,
      level: inputs.conf,
    });
    return { beta, mean, se: standardError, ci: [interval.low, interval.high] };
  }
  const { theta, adjusted, raw, varianceRatio, unexplained } = cuped({
    outcome: inputs.post,
    before: inputs.pre,
    isTreated: inputs.group.map((arm) => arm === 1),
  });
  return {
    theta,
    diff: adjusted.difference,
    se: adjusted.standardError,
    raw_diff: raw.difference,
    raw_se: raw.standardError,
    variance_ratio: varianceRatio,
    one_minus_rho2: unexplained,
  };
};
