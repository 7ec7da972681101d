/**
 * Synthetic control: weights from the outcomes before the treatment, or from predictors of given importance. The last row
 * of an outcome panel is the treated unit. Published weights and the first treated year are those of the paper whose
 * donors a case has, unless it states its own: Abadie, Diamond & Hainmueller 2010, table 2, and Abadie & Gardeazabal 2003.
 */
import {
  fitOf,
  predictorWeights,
  syntheticControl,
} from "../../../analysis/pilots/synthetic-control.ts";
import type { Family } from "./family.ts";

interface OutcomeInputs {
  units?: string[];
  years?: number[];
  Y: number[][];
  N0: number;
  T0: number;
}

interface PredictorInputs {
  donors: string[];
  X0: number[][];
  X1: number[];
  V: number[];
  Y0_by_year?: number[][];
  Y1_by_year?: number[];
  years?: number[];
  T0?: number;
  published_weights?: Record<string, number>;
}

interface Published {
  weights: Readonly<Record<string, number>>;
  firstTreated: number;
}

const proposition99: Published = {
  weights: { Utah: 0.334, Nevada: 0.234, Montana: 0.199, Colorado: 0.164, Connecticut: 0.069 },
  firstTreated: 1989,
};
const basqueCountry: Published = {
  weights: {
    Cataluna: 0.8508,
    Catalonia: 0.8508,
    "Madrid (Comunidad De)": 0.1492,
    Madrid: 0.1492,
  },
  firstTreated: 1970,
};

export const family: Family = (_id, inputs: OutcomeInputs | PredictorInputs) =>
  "X0" in inputs ? fromPredictors(inputs) : fromOutcomes(inputs);

function fromOutcomes({
  Y,
  N0,
  T0,
  units = numbered(Y).map(String),
  years = numbered(Y[0]),
}: OutcomeInputs) {
  const fit = syntheticControl({ donors: Y.slice(0, N0), treated: Y[N0], before: T0 });
  return {
    [`att_mean_${years[T0]}_${years.at(-1)}`]: fit.effect,
    weights: named(units.slice(0, N0), fit.weights),
    gap: fit.gap,
    rmspe_pre: fit.rmspeBefore,
  };
}

function fromPredictors(inputs: PredictorInputs) {
  const { donors, X0, X1, V, Y0_by_year, Y1_by_year } = inputs;
  const weights = predictorWeights({ donors: X0, treated: X1, importance: V });
  const given = { weights_given_V: named(donors, weights) };
  if (Y0_by_year === undefined || Y1_by_year === undefined) return given;
  const { years = numbered(Y1_by_year), T0, published_weights } = inputs;
  const paper = [basqueCountry, proposition99].find((one) =>
    donors.some((donor) => donor in one.weights),
  );
  const before = T0 ?? years.filter((year) => year < (paper?.firstTreated ?? Infinity)).length;
  const panel = {
    donors: donors.map((_, j) => Y0_by_year.map((row) => row[j])),
    treated: Y1_by_year,
    before,
  };
  const published = published_weights ?? paper?.weights ?? {};
  const fit = fitOf(
    panel,
    donors.map((donor) => published[donor] ?? 0),
  );
  const own = fitOf(panel, weights);
  return {
    ...given,
    gap_with_published_weights: fit.gap,
    mean_gap_with_published_weights: fit.effect,
    gap: own.gap,
    rmspe_pre: own.rmspeBefore,
    [`att_mean_${years[before]}_${years.at(-1)}`]: own.effect,
  };
}

/** 1, 2 … where rows or columns have no names. */
export function numbered(list: readonly unknown[]): number[] {
  return list.map((_, i) => i + 1);
}

/** Weight by name. */
export function named(names: readonly (string | number)[], weights: readonly number[]) {
  return Object.fromEntries(names.map((name, i) => [String(name), weights[i]]));
}
