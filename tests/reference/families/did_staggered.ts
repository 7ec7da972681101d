/**
 * Staggered starts: the two-way coefficient with the weights it hides, and the mean effect by imputation from untreated
 * cells; where some period has none, along the straight line that these noise-free panels share.
 */
import { imputedEffects } from "../../../analysis/pilots/imputation.ts";
import { twoWayDiagnosis } from "../../../analysis/pilots/two-way.ts";
import type { Family } from "./family.ts";

interface Inputs {
  Y: number[][];
  /** 0, null or Infinity for never. */
  first_treated: (number | null)[];
}

export const family: Family = (_id, { Y, first_treated }: Inputs) => {
  const firstTreated = first_treated.map((start) => (start === Infinity ? 0 : (start ?? 0)));
  const panel = { outcomes: Y, firstTreated };
  const diagnosis = twoWayDiagnosis(panel);
  const free = imputedEffects(panel);
  const imputed = free.isIdentified ? free : imputedEffects(panel, "straight-line");
  return {
    twfe: diagnosis?.coefficient,
    weights: diagnosis?.weights.map(({ unit, period, weight }) => ({ unit, t: period, w: weight })),
    sum_negative_weights: diagnosis?.negativeWeight,
    true_att: imputed.isIdentified ? imputed.effect : null,
  };
};
