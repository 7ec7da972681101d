/**
 * Regression to the mean: a department that is chosen because it was the worst of late does better afterwards all by itself.
 * How much, where nobody is treated, before and after and against the others, beside a department chosen by lot.
 */
import { moments } from "../../inference/moments.ts";
import { type Simulated, simulatedMean } from "./judge.ts";
import type { Panel } from "./estimating.ts";

export interface RegressionFigures {
  chosen: "the worst" | "by lot";
  /** Compared: so many cycles before the start with as many after it. The worst is chosen by those before. */
  cycles: number;
  /** Trials in which every department had something to measure in every cycle. */
  trials: number;
  beforeAfter: Simulated | null;
  /** Change of the department less the mean change of all others. */
  difference: Simulated | null;
}

export interface Untreated {
  panel: Panel;
  /** Department that the lot chose. */
  lot: number;
}

/** Two cycles, what pilots usually look at, and all that were observed on the shorter side. */
export function regressionFigures(
  trials: readonly Untreated[],
  { before, after, better }: { before: number; after: number; better: 1 | -1 },
): RegressionFigures[] {
  const known = trials.filter(({ panel }) => panel.every((row) => row.every(Number.isFinite)));
  const lengths = [...new Set([2, Math.min(before, after)])];
  return lengths.flatMap((cycles) =>
    (["the worst", "by lot"] as const).map((chosen): RegressionFigures => {
      const found = known.map(({ panel, lot }) => {
        const early = panel.map((row) => moments(row.slice(before - cycles, before)).mean);
        const changes = panel.map(
          (row, unit) => moments(row.slice(before, before + cycles)).mean - early[unit],
        );
        const unit = chosen === "by lot" ? lot : worstOf(early, better);
        const others = changes.filter((_, other) => other !== unit);
        return { own: changes[unit], difference: changes[unit] - moments(others).mean };
      });
      return {
        chosen,
        cycles,
        trials: known.length,
        beforeAfter: simulatedMean(found.map(({ own }) => own)),
        difference: simulatedMean(found.map(({ difference }) => difference)),
      };
    }),
  );
}

function worstOf(values: readonly number[], better: 1 | -1): number {
  return values.reduce(
    (worst, value, unit) => (better * (value - values[worst]) < 0 ? unit : worst),
    0,
  );
}
