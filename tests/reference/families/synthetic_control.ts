/**
 * Synthetic control: weights from the outcomes before the treatment, or from predictors of given importance. The last row
 * of an outcome panel is the treated unit. Published weights and the year of the law (1989) come from Abadie, Diamond &
 * Hainmueller 2010, table 2.
 */
import {
  fitOf,
  predictorWeights,
  syntheticControl,
} from "../../../analysis/pilots/synthetic-control.ts";
import type { Family } from "./family.ts";

interface OutcomeInputs {
  units: string[];
  years: number[];
  Y: number[][];
  N0: number;
  T0: number;
}

interface PredictorInputs {
  donors: string[];
  X0: number[][];
  X1: number[];
  V: number[];
  Y0_by_year: number[][];
  Y1_by_year: number[];
  years: number[];
}

const published: Readonly<Record<string, number>> = {
  Utah: 0.334,
  Nevada: 0.234,
  Montana: 0.199,
  Colorado: 0.164,
  Connecticut: 0.069,
};
const firstYearOfLaw = 1989;

export const family: Family = (_id, inputs: OutcomeInputs | PredictorInputs) =>
  "X0" in inputs ? fromPredictors(inputs) : fromOutcomes(inputs);

function fromOutcomes({ units, years, Y, N0, T0 }: OutcomeInputs) {
  const fit = syntheticControl({ donors: Y.slice(0, N0), treated: Y[N0], before: T0 });
  return {
    [`att_mean_${years[T0]}_${years.at(-1)}`]: fit.effect,
    weights: named(units.slice(0, N0), fit.weights),
    gap: fit.gap,
    rmspe_pre: fit.rmspeBefore,
  };
}

function fromPredictors({ donors, X0, X1, V, Y0_by_year, Y1_by_year, years }: PredictorInputs) {
  const weights = predictorWeights({ donors: X0, treated: X1, importance: V });
  const panel = {
    donors: donors.map((_, j) => Y0_by_year.map((row) => row[j])),
    treated: Y1_by_year,
    before: years.filter((year) => year < firstYearOfLaw).length,
  };
  const fit = fitOf(
    panel,
    donors.map((donor) => published[donor] ?? 0),
  );
  return {
    gap_with_published_weights: fit.gap,
    mean_gap_with_published_weights: fit.effect,
    weights_given_V: named(donors, weights),
  };
}

/** Weight by name. */
export function named(names: readonly (string | number)[], weights: readonly number[]) {
  return Object.fromEntries(names.map((name, i) => [String(name), weights[i]]));
}
