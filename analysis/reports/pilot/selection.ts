/**
 * Regression to the mean: what a pilot shows without any effect when its department was chosen for its last figures
 * (Galton 1886). The size comes from organisations that did not pilot anything.
 */
import { moments } from "../../inference/moments.ts";
import { changesOf, knownMean, type PilotPanel } from "./panel.ts";

export type Choice = "random" | "volunteer" | "worst" | "best";

export interface Regression {
  choice: "worst" | "best";
  pilots: number;
  /** Cycles by whose mean the department was chosen. */
  cycles: number;
  /** Mean change of the chosen department against those cycles, and against the others' change over the whole baseline. */
  naive: number;
  naiveError: number;
  difference: number;
  differenceError: number;
}

/** Cycles people look back on when they choose. */
export const lookBack = 2;

/** From panels without a pilot, all units taken as candidates; null with fewer than two of them. */
export function regressionToMean(
  panels: readonly PilotPanel[],
  choice: "worst" | "best",
  better: "lower" | "higher",
): Regression | null {
  const cycles = Math.min(lookBack, panels[0]?.before[0]?.length ?? 0);
  const found = panels.flatMap((panel) => {
    const recent = panel.before.map((row) => knownMean(row.slice(-cycles)));
    const changes = changesOf(panel);
    if ([...recent, ...changes].some(Number.isNaN)) return [];
    // the worst is the highest where lower is better
    const sign = (choice === "worst") === (better === "lower") ? 1 : -1;
    const chosen = recent.reduce(
      (at, value, unit) => (sign * value > sign * recent[at] ? unit : at),
      0,
    );
    const others = knownMean(changes.filter((_, unit) => unit !== chosen));
    return [
      {
        naive: knownMean(panel.after[chosen]) - recent[chosen],
        difference: changes[chosen] - others,
      },
    ];
  });
  if (found.length < 2 || found.some(({ difference }) => Number.isNaN(difference))) return null;
  const naive = moments(found.map((each) => each.naive));
  const difference = moments(found.map((each) => each.difference));
  return {
    choice,
    pilots: found.length,
    cycles,
    naive: naive.mean,
    naiveError: Math.sqrt(naive.variance / naive.n),
    difference: difference.mean,
    differenceError: Math.sqrt(difference.variance / difference.n),
  };
}
