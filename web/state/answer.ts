/**
 * What follows from a result: verdict, measures and how often each arm came out ahead when it is finished; after a
 * cancel only a provisional interval. The margin is fixed beforehand: 0.5 % of the paid hours.
 */
import { compareMeasures, type Comparison as Answer } from "../../analysis/compare-measures.ts";
import { decisionMeasure } from "../../analysis/experiment.ts";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import { lookSchedule } from "../../analysis/looks.ts";
import { comparePaired, type PairedComparison } from "../../analysis/inference/paired.ts";
import { runValues, type Comparison } from "../charts/comparison.ts";

export type { Answer };

/**
 * Numbers of finished pairs at which the interval on the way is given, whichever pairs they are: the first ones of every
 * worker's chunk. In replication order the first worker alone would decide when there is one.
 */
export const provisionalAt: readonly number[] = [10, ...lookSchedule];

/** The answer of a finished experiment. */
export function answerOf(result: ExperimentResult, { titles }: Comparison, delta: number): Answer {
  return compareMeasures(result, { a: 0, b: 1, labels: titles, delta });
}

/** The interval of whatever is finished; null below two pairs, which have none. */
export function provisionalOf(comparison: Comparison): PairedComparison | null {
  if (comparison.replications.length < 2) return null;
  return comparePaired(
    runValues(comparison, 0, decisionMeasure),
    runValues(comparison, 1, decisionMeasure),
    { resamples: 0 },
  );
}
