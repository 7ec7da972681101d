/** What a plan can find before any data: the formula's smallest detectable effect, held against simulated pilots. */
import { moments } from "../../inference/moments.ts";
import { detectableEffect } from "../../pilots/pilot-power.ts";
import { type Counted, rejections } from "./counted.ts";
import { estimate, type EstimatorId } from "./estimates.ts";
import { changesOf, type PilotPanel } from "./panel.ts";

export interface Detectable {
  /** Standard deviation of a unit's change without a pilot, within pilots. */
  changeSd: number;
  /** At 80 % power by the formula, in units of the measure. */
  effect: number;
  /** How often it was found when put on top of pilots that do nothing. */
  found: Counted;
}

/** Smallest effect that the plan finds in 80 of 100 pilots, by the formula, and held against simulated pilots. */
export function detectableOf(
  panels: readonly PilotPanel[],
  main: EstimatorId,
  level: number,
): Detectable | null {
  const changes = panels.map(changesOf).filter((own) => !own.some(Number.isNaN));
  if (changes.length < 2 || changes[0].length < 3) return null;
  const changeSd = Math.sqrt(moments(changes.map((own) => moments(own).variance)).mean);
  if (!(changeSd > 0)) return null;
  const treatedUnits = panels[0].isTreated.filter((is) => is).length;
  const controlUnits = panels[0].units.length - treatedUnits;
  const effect = detectableEffect({ treatedUnits, controlUnits, changeSd, error: 1 - level });
  const shifted = panels.map((panel) => ({
    ...panel,
    after: panel.after.map((row, unit) =>
      panel.isTreated[unit] ? row.map((value) => value + effect) : row,
    ),
  }));
  return {
    changeSd,
    effect,
    found: rejections(
      shifted.map((panel) => estimate(main, panel, level)),
      1 - level,
    ),
  };
}
