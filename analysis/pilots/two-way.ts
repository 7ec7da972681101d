/**
 * The two-way fixed-effects coefficient, as a diagnosis only: it is a weighted sum of the effects of all treated cells
 * with weights that may be negative, because units already treated serve as controls (de Chaisemartin & D'Haultfoeuille,
 * American Economic Review 110, 2020). With every effect positive it can still be 0 or below.
 */
import { checkStaggered, type StaggeredPanel } from "./staggered.ts";
import { sumOf } from "../sums.ts";

export interface TwoWayDiagnosis {
  coefficient: number;
  /** Of every treated cell, by unit and period (1-based); they add to 1. */
  weights: { unit: number; period: number; weight: number }[];
  /** Sum of the weights below 0: how much the coefficient can be led astray. */
  negativeWeight: number;
}

/** Weights this small are rounding, not a comparison. */
const rounding = 1e-12;

/** null when treatment is explained by units and periods alone: nobody treated, everybody always, all at once. */
export function twoWayDiagnosis(panel: StaggeredPanel): TwoWayDiagnosis | null {
  checkStaggered(panel);
  const { outcomes, firstTreated } = panel;
  const treatment = outcomes.map((row, i) =>
    Array.from(row, (_, t) => (firstTreated[i] > 0 && t + 1 >= firstTreated[i] ? 1 : 0)),
  );
  // In a balanced panel, taking out both means is the regression on units and periods (Frisch & Waugh).
  const units = treatment.length;
  const periods = treatment[0].length;
  const unitMeans = treatment.map((row) => sumOf(row) / periods);
  const periodMeans = treatment[0].map((_, t) => sumOf(treatment.map((row) => row[t])) / units);
  const mean = sumOf(unitMeans) / units;
  const rest = treatment.map((row, i) =>
    row.map((value, t) => value - unitMeans[i] - periodMeans[t] + mean),
  );
  const square = sumOf(rest.map((row) => sumOf(row.map((value) => value * value))));
  if (!(square > rounding)) return null;
  const weights = rest.flatMap((row, i) =>
    row.flatMap((value, t) =>
      treatment[i][t] === 1 ? [{ unit: i + 1, period: t + 1, weight: value / square }] : [],
    ),
  );
  return {
    coefficient:
      sumOf(rest.map((row, i) => sumOf(row.map((value, t) => value * outcomes[i][t])))) / square,
    weights,
    negativeWeight: sumOf(weights.map(({ weight }) => (weight < -rounding ? weight : 0))),
  };
}
