/**
 * Effects when units start at different times: group-time average effects (Callaway & Sant'Anna, Journal of Econometrics
 * 225, 2021), each a plain difference in differences of one start group against units that are never or not yet treated,
 * and their averages. Without covariates; standard errors from the influence of each unit.
 */
import { finiteRows, sameLength, wholeNumber } from "../checks.ts";
import { moments } from "../inference/moments.ts";

export interface StaggeredPanel {
  /** One row per unit, one value per period. */
  outcomes: readonly ArrayLike<number>[];
  /** First treated period of each unit, 1-based; 0 for never. */
  firstTreated: ArrayLike<number>;
}

export type Controls = "never-treated" | "not-yet-treated";

export interface GroupTimeEffect {
  /** First treated period of the group, and the period of the effect; before the start it is a lead (placebo). */
  group: number;
  period: number;
  groupUnits: number;
  controlUnits: number;
  effect: number;
  /** null with a single unit on either side. */
  standardError: number | null;
  /** One per unit of the panel: what the effect would move by, were the unit left aside. */
  influence: number[];
}

export interface AverageEffect {
  effect: number;
  standardError: number | null;
  /** Group-time effects in the average. */
  cells: number;
}

export function checkStaggered({ outcomes, firstTreated }: StaggeredPanel): void {
  finiteRows("outcomes", outcomes);
  sameLength("outcomes", outcomes, "firstTreated", firstTreated);
  for (let i = 0; i < firstTreated.length; i++) {
    wholeNumber(`firstTreated[${i}]`, firstTreated[i], 0, outcomes[0].length);
  }
}

/**
 * Every group-time effect that has controls, by group and period; changes are counted from the period before the start.
 * A group that starts in period 1 has no such period and no effects.
 */
export function groupTimeEffects(
  panel: StaggeredPanel,
  controls: Controls = "never-treated",
): GroupTimeEffect[] {
  checkStaggered(panel);
  const starts = Array.from(panel.firstTreated);
  const groups = [...new Set(starts.filter((start) => start > 1))].sort((a, b) => a - b);
  const periods = panel.outcomes[0].length;
  return groups.flatMap((group) =>
    Array.from({ length: periods }, (_, t) => t + 1)
      .filter((period) => period !== group - 1)
      .flatMap((period) => {
        const isControl = (start: number) =>
          start === 0 ||
          (controls === "not-yet-treated" &&
            start !== group &&
            start > Math.max(period, group - 1));
        return effectOf(panel, { group, period, isControl }) ?? [];
      }),
  );
}

/** All effects after the start, weighted by units; null when none is identified. */
export function overallEffect(effects: readonly GroupTimeEffect[]): AverageEffect | null {
  return average(effects.filter(({ group, period }) => period >= group));
}

/** Averages by periods since the start (0 is the first treated one, -2 and below are leads). */
export function eventStudy(
  effects: readonly GroupTimeEffect[],
): { sinceStart: number; average: AverageEffect }[] {
  const times = [...new Set(effects.map(({ group, period }) => period - group))];
  return times
    .sort((a, b) => a - b)
    .flatMap((sinceStart) => {
      const found = average(effects.filter(({ group, period }) => period - group === sinceStart));
      return found === null ? [] : [{ sinceStart, average: found }];
    });
}

function effectOf(
  { outcomes, firstTreated }: StaggeredPanel,
  {
    group,
    period,
    isControl,
  }: { group: number; period: number; isControl: (start: number) => boolean },
): GroupTimeEffect | null {
  const change = (unit: ArrayLike<number>) => unit[period - 1] - unit[group - 2];
  const treated: number[] = [];
  const untreated: number[] = [];
  outcomes.forEach((_, i) => {
    if (firstTreated[i] === group) treated.push(i);
    else if (isControl(firstTreated[i])) untreated.push(i);
  });
  if (untreated.length === 0) return null;
  const influence = outcomes.map(() => 0);
  const meanOf = (units: readonly number[], sign: number): number => {
    const { mean, n } = moments(units.map((i) => change(outcomes[i])));
    // n - 1 as in the variance of a sample, so that one effect has Welch's standard error.
    const size = Math.sqrt(n * Math.max(1, n - 1));
    for (const i of units) influence[i] = (sign * (change(outcomes[i]) - mean)) / size;
    return mean;
  };
  const effect = meanOf(treated, 1) - meanOf(untreated, -1);
  return {
    group,
    period,
    groupUnits: treated.length,
    controlUnits: untreated.length,
    effect,
    standardError: treated.length > 1 && untreated.length > 1 ? lengthOf(influence) : null,
    influence,
  };
}

function average(effects: readonly GroupTimeEffect[]): AverageEffect | null {
  if (effects.length === 0) return null;
  const units = effects.reduce((sum, { groupUnits }) => sum + groupUnits, 0);
  const weighted = (valueOf: (effect: GroupTimeEffect) => number) =>
    effects.reduce((sum, effect) => sum + (effect.groupUnits / units) * valueOf(effect), 0);
  const isKnown = effects.every(({ standardError }) => standardError !== null);
  const influence = effects[0].influence.map((_, i) => weighted((effect) => effect.influence[i]));
  return {
    effect: weighted(({ effect }) => effect),
    standardError: isKnown ? lengthOf(influence) : null,
    cells: effects.length,
  };
}

function lengthOf(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
