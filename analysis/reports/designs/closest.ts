/**
 * Which analysis has the smallest error about what it treated, and which others cannot be told from it: squared errors, trial
 * by trial.
 */
import { notApart } from "../not-apart.ts";
import type { MethodFigures } from "./judge.ts";

export interface Closest {
  method: string;
  /** Methods whose mean squared error may be as small. */
  alike: string[];
}

/** Analyses to choose from hold the truth in so many of their trials, with treatment and where there is none (A/A). */
const leastCoverage = 0.9;

/** `errors` by method and trial, null where a trial has none. null where no analysis is to be chosen from. */
export function closestOf(
  figures: readonly MethodFigures[],
  errors: readonly (readonly (number | null)[])[],
): Closest | null {
  const candidates = figures.flatMap(({ method, coverage, falseAlarm, rmse }, place) =>
    rmse === null ||
    (coverage?.share ?? 0) < leastCoverage ||
    1 - (falseAlarm.share ?? 0) < leastCoverage
      ? []
      : [{ method, rmse: rmse.value, squares: errors[place].map(square) }],
  );
  if (candidates.length === 0) return null;
  const best = candidates.reduce((a, b) => (a.rmse <= b.rmse ? a : b));
  const alike = notApart(
    candidates.map(({ squares }) => squares),
    candidates.indexOf(best),
  );
  return { method: best.method, alike: alike.map((place) => candidates[place].method) };
}

function square(error: number | null): number | null {
  return error === null ? null : error * error;
}
