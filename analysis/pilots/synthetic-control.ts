/**
 * Synthetic control (Abadie, Diamond & Hainmueller 2010): one treated unit against the mixture of untreated donors that
 * was nearest to it before the treatment, in its outcomes or in predictors of given importance. The search for that
 * importance is left out on purpose: it is not convex, and its answer depends on the optimiser. Placebos treat every
 * donor in turn; with J units no p-value lies below 1/J.
 */
import { finiteRows, finiteValues, sameLength } from "../checks.ts";
import { moments } from "../inference/moments.ts";
import { nearestMixture } from "./nearest-point.ts";
import { checkPanel, mixedPath, noiseOf } from "./panel.ts";

export interface SyntheticControlPanel {
  /** Outcomes of the donors: one row per unit, one value per period. */
  donors: readonly ArrayLike<number>[];
  /** Outcomes of the treated unit, the same periods. */
  treated: ArrayLike<number>;
  /** Periods before the treatment. */
  before: number;
}

export interface Predictors {
  /** One row per predictor, one value per donor. */
  donors: readonly ArrayLike<number>[];
  /** One value per predictor. */
  treated: ArrayLike<number>;
  /** Weight of each predictor's squared distance, from 0; predictors are scaled by their sd over all units. */
  importance: ArrayLike<number>;
}

export interface SyntheticControl {
  /** One per donor, at or above 0, adding to 1. */
  weights: number[];
  /** Treated less synthetic outcome, one per period. */
  gap: number[];
  /** Mean gap of the treated periods. */
  effect: number;
  /** Root mean squared gap before and after, and after over before; null when the fit before is perfect. */
  rmspeBefore: number;
  rmspeAfter: number;
  rmspeRatio: number | null;
}

/**
 * Weights from the outcomes before the treatment, or from predictors where given. A ridge of (1e-6 sd of the steps of
 * the donors)^2 per period, as in the authors' package for synthetic difference in differences, decides between mixtures
 * that fit equally well.
 */
export function syntheticControl(
  panel: SyntheticControlPanel,
  predictors?: Predictors,
): SyntheticControl {
  const { donors, treated, before } = panel;
  const block = { controls: donors, treated: [treated], before };
  checkPanel(block);
  const zeta = 1e-6 * noiseOf(block);
  const weights =
    predictors === undefined
      ? nearestMixture(
          donors.map((donor) => firstOf(donor, before)),
          firstOf(treated, before),
          zeta * zeta * before,
        )
      : predictorWeights(predictors);
  sameLength("donors", donors, "weights", weights);
  return fitOf(panel, weights);
}

/** The donors' weights for predictors of given importance; a predictor that is the same everywhere says nothing. */
export function predictorWeights({ donors, treated, importance }: Predictors): number[] {
  finiteRows("predictors.donors", donors);
  finiteValues("predictors.treated", treated);
  finiteValues("predictors.importance", importance);
  sameLength("predictors.donors", donors, "predictors.treated", treated);
  sameLength("predictors.donors", donors, "predictors.importance", importance);
  const factors = Array.from(treated, (value, k) => {
    if (importance[k] < 0) {
      throw new RangeError(`predictors.importance[${k}]: ${importance[k]}, wants at least 0`);
    }
    const { variance } = moments([...Array.from(donors[k]), value]);
    return variance > 0 ? Math.sqrt(importance[k] / variance) : 0;
  });
  const points = Array.from(donors[0], (_, j) => factors.map((factor, k) => factor * donors[k][j]));
  return nearestMixture(
    points,
    factors.map((factor, k) => factor * treated[k]),
  );
}

/** What weights fixed elsewhere, e.g. published ones, give on a panel. */
export function fitOf(
  { donors, treated, before }: SyntheticControlPanel,
  weights: readonly number[],
): SyntheticControl {
  const synthetic = mixedPath(donors, weights);
  const gap = Array.from(treated, (value, t) => value - synthetic[t]);
  const rmspeBefore = rootMeanSquare(gap.slice(0, before));
  const rmspeAfter = rootMeanSquare(gap.slice(before));
  return {
    weights: [...weights],
    gap,
    effect: moments(gap.slice(before)).mean,
    rmspeBefore,
    rmspeAfter,
    rmspeRatio: rmspeBefore > 0 ? rmspeAfter / rmspeBefore : null,
  };
}

export interface Placebos {
  /** Fit of every donor treated in turn against the others; the truly treated unit is no donor. */
  fits: SyntheticControl[];
  /** Share of all units whose ratio of errors after and before is at least that of the treated; at least 1/J. */
  p: number;
  smallestP: number;
}

/** Wants at least two donors. A perfect fit before counts as a ratio above every other. */
export function placebos(panel: SyntheticControlPanel, predictors?: Predictors): Placebos {
  const { donors, before } = panel;
  if (donors.length < 2) throw new RangeError(`donors: ${donors.length}, wants at least 2`);
  const actual = syntheticControl(panel, predictors);
  const fits = donors.map((donor, i) =>
    syntheticControl(
      { donors: donors.filter((_, j) => j !== i), treated: donor, before },
      predictors && placeboPredictors(predictors, i),
    ),
  );
  const ratio = (fit: SyntheticControl) => fit.rmspeRatio ?? Infinity;
  const asFar = fits.filter((fit) => ratio(fit) >= ratio(actual)).length;
  const units = donors.length + 1;
  return { fits, p: (1 + asFar) / units, smallestP: 1 / units };
}

/** Donor `i` in the place of the treated unit, of the same importance. */
function placeboPredictors({ donors, importance }: Predictors, i: number): Predictors {
  return {
    donors: donors.map((row) => Array.from(row).filter((_, j) => j !== i)),
    treated: donors.map((row) => row[i]),
    importance,
  };
}

/** Effect without each donor that carries weight: one entry per such donor. */
export function leaveOneOut(
  panel: SyntheticControlPanel,
): { donor: number; fit: SyntheticControl }[] {
  const { donors } = panel;
  if (donors.length < 2) throw new RangeError(`donors: ${donors.length}, wants at least 2`);
  return syntheticControl(panel).weights.flatMap((weight, donor) => {
    if (weight === 0) return [];
    const others = donors.filter((_, j) => j !== donor);
    return [{ donor, fit: syntheticControl({ ...panel, donors: others }) }];
  });
}

function firstOf(values: ArrayLike<number>, count: number): number[] {
  return Array.from({ length: count }, (_, t) => values[t]);
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
