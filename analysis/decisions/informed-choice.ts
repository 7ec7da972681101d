/**
 * Which action to take where something is known: for each sample the action with the highest expected utility given what
 * was observed there, by a regression made without that sample (cross-fitting), so that a choice never profits from having
 * seen its own outcome. Beside it the action that is best on average of the others, for who observes nothing.
 */
import { finiteRows, sameLength, wholeNumber } from "../checks.ts";
import { meanInterval } from "../inference/interval.ts";
import { luck, shuffled } from "../luck.ts";
import { fitPolynomial, type Predictor } from "./least-squares.ts";
import { indexOfLargest } from "./tables.ts";

export interface InformedChoiceOptions {
  /** Of the polynomial in what is observed; 0 to 9. */
  degree: number;
  /** Groups of samples that are chosen for by the fit of the others; at least 2. */
  folds: number;
  seed: number;
}

export interface InformedChoices {
  /** Action of each sample by what was observed, and the one that is best on average of the samples that it was fitted on. */
  informed: Int32Array;
  uninformed: Int32Array;
}

export interface InformedFit {
  predict: Predictor;
  best: number;
}

/** `observed`: one row per sample; `utilities`: one row per sample, a column per action. At least two samples per fold. */
export function crossFittedChoices(
  observed: ArrayLike<ArrayLike<number>>,
  utilities: ArrayLike<ArrayLike<number>>,
  { degree, folds, seed }: InformedChoiceOptions,
): InformedChoices {
  checkInformed(observed, utilities, folds);
  const samples = observed.length;
  const order = shuffled(samples, luck(seed));
  const choices = { informed: new Int32Array(samples), uninformed: new Int32Array(samples) };
  for (let fold = 0; fold < folds; fold++) {
    const others = order.filter((_, place) => place % folds !== fold);
    const { predict, best } = informedFit(observed, utilities, { chosen: others, degree });
    for (let place = fold; place < samples; place += folds) {
      const sample = order[place];
      choices.informed[sample] = indexOfLargest(predict(observed[sample]));
      choices.uninformed[sample] = best;
    }
  }
  return choices;
}

/** One fit to the samples `chosen`: expected utility of each action, and the one that is best on average. */
export function informedFit(
  observed: ArrayLike<ArrayLike<number>>,
  utilities: ArrayLike<ArrayLike<number>>,
  { chosen, degree }: { chosen: ArrayLike<number>; degree: number },
): InformedFit {
  const rows = Array.from(chosen);
  const targets = Array.from({ length: utilities[0].length }, (_, action) =>
    Float64Array.from(rows, (row) => utilities[row][action]),
  );
  const points = rows.map((row) => observed[row]);
  return {
    predict: fitPolynomial(points, targets, degree),
    best: indexOfLargest(targets.map((target) => meanInterval(target).mean)),
  };
}

/** Refuses ragged tables, missing values, no actions, and fewer than two samples per fold. */
export function checkInformed(
  observed: ArrayLike<ArrayLike<number>>,
  utilities: ArrayLike<ArrayLike<number>>,
  folds: number,
): void {
  wholeNumber("folds", folds, 2);
  finiteRows("parameters", observed, 2 * folds);
  finiteRows("utilities", utilities);
  sameLength("parameters", observed, "utilities", utilities);
  if (utilities[0].length === 0) throw new RangeError("utilities: 0 actions, wants at least 1");
}
