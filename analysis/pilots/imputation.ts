/**
 * Imputed effects (Borusyak, Jaravel & Spiess, Review of Economic Studies 91, 2024): untreated cells alone tell what a
 * unit and a period contribute, the model fills in what treated cells would have been, and the differences are averaged.
 * Where no unit is untreated in some period its effect is not known; a common straight line may then stand in, which is
 * an assumption, and named as one.
 */
import { leastSquares } from "../inference/least-squares.ts";
import { checkStaggered, type StaggeredPanel } from "./staggered.ts";

/** What all units share over time without treatment. */
export type CommonPath = "periods" | "straight-line";

export interface ImputedEffects {
  isIdentified: true;
  path: CommonPath;
  /** Mean effect over all treated cells. */
  effect: number;
  /** One per treated cell, by unit and period (1-based). */
  cells: { unit: number; period: number; effect: number }[];
}

export interface Unidentified {
  isIdentified: false;
  reason: string;
}

export function imputedEffects(
  panel: StaggeredPanel,
  path: CommonPath = "periods",
): ImputedEffects | Unidentified {
  checkStaggered(panel);
  const { outcomes, firstTreated } = panel;
  const isTreated = (unit: number, t: number) =>
    firstTreated[unit] > 0 && t + 1 >= firstTreated[unit];
  const cells = outcomes.flatMap((row, unit) => Array.from(row, (y, t) => ({ unit, t, y })));
  const treated = cells.filter(({ unit, t }) => isTreated(unit, t));
  const untreated = cells.filter(({ unit, t }) => !isTreated(unit, t));
  if (treated.length === 0) return { isIdentified: false, reason: "no unit is treated" };
  const always = outcomes.findIndex((_, unit) => isTreated(unit, 0));
  if (always >= 0) {
    return { isIdentified: false, reason: `unit ${always + 1} is never seen untreated` };
  }
  const open = Array.from(outcomes[0], (_, t) => t).filter(
    (t) => !untreated.some((cell) => cell.t === t),
  );
  if (path === "periods" && open.length > 0) {
    return { isIdentified: false, reason: `no unit is untreated in period ${open[0] + 1}` };
  }
  const seen = new Set(untreated.map(({ t }) => t));
  if (path === "straight-line" && seen.size < 2) {
    return { isIdentified: false, reason: "a line wants two periods with untreated units" };
  }
  const { unitEffects, shared } = fitUntreated(untreated, outcomes.length, path);
  const effects = treated.map(({ unit, t, y }) => ({
    unit: unit + 1,
    period: t + 1,
    effect: y - unitEffects[unit] - shared(t),
  }));
  const sum = effects.reduce((total, { effect }) => total + effect, 0);
  return { isIdentified: true, path, effect: sum / effects.length, cells: effects };
}

interface CellOutcome {
  unit: number;
  t: number;
  y: number;
}

/** Least squares on unit effects and, from the second period on, period effects or one slope. */
function fitUntreated(cells: readonly CellOutcome[], units: number, path: CommonPath) {
  const unitColumns = Array.from({ length: units }, (_, i) =>
    cells.map(({ unit }) => (unit === i ? 1 : 0)),
  );
  const last = Math.max(...cells.map(({ t }) => t));
  const timeColumns =
    path === "straight-line"
      ? [cells.map(({ t }) => t)]
      : Array.from({ length: last }, (_, k) => cells.map(({ t }) => (t === k + 1 ? 1 : 0)));
  const { coefficients } = leastSquares(
    [...unitColumns, ...timeColumns],
    cells.map(({ y }) => y),
  );
  const times = coefficients.slice(units);
  return {
    unitEffects: coefficients.slice(0, units),
    shared: (t: number) => (path === "straight-line" ? times[0] * t : t === 0 ? 0 : times[t - 1]),
  };
}
