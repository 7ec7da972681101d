/**
 * The best of several scenarios, with a guarantee: the fully sequential procedure of Kim & Nelson 2001 (c = 1). All
 * scenarios are observed side by side; one is dropped as soon as its mean lies too far behind another's. The variances
 * are those of differences, so common random numbers are allowed and save most of the work. The chance of a correct
 * selection is at least 1 - alpha whenever the best leads by the indifference or more, chosen before the first result.
 */
import pow from "@stdlib/math-base-special-pow";
import { finite, finiteRows, positive, properShare, wholeNumber } from "../checks.ts";
import { moments } from "../inference/moments.ts";

export interface SelectionOptions {
  /** The smallest lead worth finding, in the measure's unit. */
  indifference: number;
  /** Accepted chance of a wrong selection, below 1 - 1 / k. */
  alpha?: number;
  /** Replications of every scenario before the first one may be dropped; at least 2. */
  firstStage?: number;
  better?: "higher" | "lower";
}

/** One scenario after another, replication by replication; counted from 0. */
export type Observe = (scenario: number, replication: number) => number;

export interface Selection {
  /** The scenario that was selected, or null: the budget ran out, or the rest cannot be told apart at all. */
  selected: number | null;
  /** Scenarios still in the race, ascending; just the selected one when there is one. */
  remaining: number[];
  /** Replications at which each scenario was dropped; null while it remains. */
  droppedAt: (number | null)[];
  /** Replications of the scenario observed longest, and of all together. */
  replications: number;
  observations: number;
}

/** eta and h^2 = 2 eta (n0 - 1) of k scenarios. */
export function kimNelsonConstants(
  scenarios: number,
  { alpha = 0.05, firstStage = 20 }: { alpha?: number; firstStage?: number } = {},
): { eta: number; h2: number } {
  wholeNumber("scenarios", scenarios, 2);
  wholeNumber("firstStage", firstStage, 2);
  properShare("alpha", alpha);
  const others = scenarios - 1;
  if (!(2 * alpha < others)) {
    throw new RangeError(`alpha: ${alpha}, wants less than half of ${others} comparisons`);
  }
  const eta = (pow((2 * alpha) / others, -2 / (firstStage - 1)) - 1) / 2;
  return { eta, h2: 2 * eta * (firstStage - 1) };
}

/** As `selectSequentially`, from finished replications: one row per scenario, rows of one length, the budget. */
export function selectBest(
  rows: ArrayLike<ArrayLike<number>>,
  options: SelectionOptions,
): Selection {
  finiteRows("scenarios", rows, 2);
  return selectSequentially((scenario, replication) => rows[scenario][replication], {
    ...options,
    scenarios: rows.length,
    budget: rows[0].length,
  });
}

/** Asks for one replication more of each remaining scenario until one is left, at most `budget` replications each. */
export function selectSequentially(
  observe: Observe,
  {
    scenarios,
    budget,
    indifference,
    alpha = 0.05,
    firstStage = 20,
    better = "higher",
  }: SelectionOptions & { scenarios: number; budget: number },
): Selection {
  const { h2 } = kimNelsonConstants(scenarios, { alpha, firstStage });
  positive("indifference", indifference);
  wholeNumber("budget", budget, firstStage);
  const sign = better === "higher" ? 1 : -1;
  const ask = (scenario: number, replication: number) => {
    const value = observe(scenario, replication);
    if (!Number.isFinite(value)) finite(`scenarios[${scenario}][${replication}]`, value);
    return sign * value;
  };

  const first = Array.from({ length: scenarios }, (_, scenario) =>
    Float64Array.from({ length: firstStage }, (_, replication) => ask(scenario, replication)),
  );
  const sums = first.map((values) => values.reduce((sum, value) => sum + value, 0));
  const variances = first.map((values) =>
    first.map((others) => varianceOfDifference(values, others)),
  );

  const droppedAt: (number | null)[] = first.map(() => null);
  let remaining = first.map((_, scenario) => scenario);
  let observations = scenarios * firstStage;
  let replications = firstStage;
  while (true) {
    const isBehind = (scenario: number) =>
      remaining.some((other) => {
        // r times the paper's: sums may differ by delta / 2 (h^2 S^2 / delta^2 - r) before one of the two is dropped.
        const reach = (h2 * variances[scenario][other]) / indifference;
        const gap = (reach - indifference * replications) / 2;
        return sums[other] - sums[scenario] > Math.max(0, gap);
      });
    const behind = remaining.filter(isBehind);
    for (const scenario of behind) droppedAt[scenario] = replications;
    remaining = remaining.filter((scenario) => !behind.includes(scenario));
    if (remaining.length === 1 || replications === budget) break;
    for (const scenario of remaining) sums[scenario] += ask(scenario, replications);
    observations += remaining.length;
    replications++;
  }
  const selected = remaining.length === 1 ? remaining[0] : null;
  return { selected, remaining, droppedAt, replications, observations };
}

function varianceOfDifference(a: Float64Array, b: Float64Array): number {
  return moments(a.map((value, i) => value - b[i])).variance;
}
