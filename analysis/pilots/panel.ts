/**
 * A panel of a pilot: units (departments, states) by periods, the treated ones treated from the same period on. Shared by
 * the estimators that build a comparison out of untreated units.
 */
import { finiteRows, wholeNumber } from "../checks.ts";
import { moments } from "../inference/moments.ts";

export interface BlockPanel {
  /** Outcomes of the untreated units: one row per unit, one value per period. */
  controls: readonly ArrayLike<number>[];
  /** Outcomes of the treated units, the same periods. */
  treated: readonly ArrayLike<number>[];
  /** Periods before the treatment, at least 1 and fewer than all. */
  before: number;
}

export function checkPanel({ controls, treated, before }: BlockPanel): void {
  finiteRows("controls", controls);
  finiteRows("treated", treated);
  finiteRows("units", [...controls, ...treated]);
  wholeNumber("before", before, 1, controls[0].length - 1);
}

/** Mean over units, period by period. */
export function meanPath(units: readonly ArrayLike<number>[]): number[] {
  return Array.from(units[0], (_, t) => moments(units.map((unit) => unit[t])).mean);
}

/** Mixture of units with the given weights, period by period. */
export function mixedPath(
  units: readonly ArrayLike<number>[],
  weights: readonly number[],
): number[] {
  return Array.from(units[0], (_, t) =>
    units.reduce((sum, unit, j) => sum + weights[j] * unit[t], 0),
  );
}

/** Standard deviation of the steps from period to period of all untreated units before the treatment. */
export function noiseOf({ controls, before }: BlockPanel): number {
  const steps = controls.flatMap((unit) =>
    Array.from({ length: before - 1 }, (_, t) => unit[t + 1] - unit[t]),
  );
  return steps.length < 2 ? 0 : Math.sqrt(moments(steps).variance);
}
