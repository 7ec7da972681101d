/**
 * What it would be worth to know some of many uncertain parameters, from samples alone (Strong, Oakley & Brennan 2014):
 * the expected utility of each action given the parameters of interest is a regression of utilities on them. Choosing by
 * a fit and valuing by the same fit is too optimistic; here a fit made without a sample chooses for it (cross-fitting),
 * and the sample's own utility is the value, so what is reported is what that rule would really earn.
 */
import { meanInterval } from "../inference/interval.ts";
import { luck, shuffled } from "../luck.ts";
import { checkInformed, crossFittedChoices, informedFit } from "./informed-choice.ts";

export interface RegressionInformationOptions {
  /** Of the polynomial in the parameters of interest; 0 to 9. */
  degree?: number;
  /** Groups of samples that are chosen for by the fit of the others. */
  folds?: number;
  seed?: number;
}

export interface RegressionInformation {
  /** Cross-fitted: on average not above the truth. Slightly negative values mean "nothing". */
  evppi: number;
  /** Monte Carlo standard error of `evppi`. */
  standardError: number;
  /** By one fit of all samples, valued by itself: on average above the truth, the more so with few samples. */
  plugIn: number;
  /** Share of samples for which the informed choice is not the action that is best on average. */
  changes: number;
}

/**
 * `parameters`: one row per sample, of the parameters of interest; `utilities`: one row per sample, a column per action,
 * all actions on the same luck. At least two samples per fold.
 */
export function regressionInformation(
  parameters: ArrayLike<ArrayLike<number>>,
  utilities: ArrayLike<ArrayLike<number>>,
  { degree = 3, folds = 10, seed = 1 }: RegressionInformationOptions = {},
): RegressionInformation {
  checkInformed(parameters, utilities, folds);
  const samples = parameters.length;
  const { informed: actions, uninformed } = crossFittedChoices(parameters, utilities, {
    degree,
    folds,
    seed,
  });
  const gains = Float64Array.from(
    actions,
    (action, sample) => utilities[sample][action] - utilities[sample][uninformed[sample]],
  );
  const changes = actions.filter((action, sample) => action !== uninformed[sample]).length;
  const { mean, sd } = meanInterval(gains);

  const everything = informedFit(parameters, utilities, {
    chosen: shuffled(samples, luck(seed)),
    degree,
  });
  const fitted = Array.from(parameters, (point) => everything.predict(point));
  const withKnowledge = meanInterval(fitted.map((row) => Math.max(...row))).mean;
  const now = meanInterval(fitted.map((row) => row[everything.best])).mean;
  return {
    evppi: mean,
    standardError: sd / Math.sqrt(samples),
    plugIn: withKnowledge - now,
    changes: changes / samples,
  };
}
