/**
 * The answer of a comparison: every measure of table `runs` with its paired difference b - a and the variance reduction,
 * the verdict on the decision measure, and how often each arm came out ahead. Only replications that both arms finished
 * count, which is every one: a replication runs all its arms.
 */
import type { ColumnSpec } from "../sim/index.ts";
import { columnsOf, measureIndex, readColumn } from "./columns.ts";
import { decisionMeasure } from "./experiment.ts";
import type { ExperimentResult } from "./experiment-types.ts";
import type { PairedComparison } from "./inference/paired.ts";
import { comparePaired } from "./inference/paired.ts";
import type { ShareInterval } from "./inference/proportion.ts";
import { wilsonInterval } from "./inference/proportion.ts";
import { roundTo } from "./plain-number.ts";
import type { Verdict } from "./verdict.ts";
import { spokenUnit, verdict } from "./verdict.ts";

export interface CompareOptions {
  /** Places of the arms in the experiment. */
  a: number;
  b: number;
  labels: readonly [a: string, b: string];
  /** The smallest difference of the decision measure that matters, in its unit. */
  delta: number;
  /** Default `decision_hours`. */
  measure?: string;
  /** Default 0.95. */
  level?: number;
}

export interface MeasureComparison extends PairedComparison {
  id: string;
  unit: string;
  better: ColumnSpec["better"];
  what: string;
}

export interface Comparison {
  replications: number;
  measures: MeasureComparison[];
  verdict: Verdict;
  /** In how many replications b came out ahead of a on the decision measure; ties count for neither. */
  ahead: ShareInterval;
  /** Where pairing bought little: what a reader should be warned of. Empty mostly. */
  warnings: string[];
}

/** Below this the common random numbers bought hardly anything. */
const poorVrf = 1.5;

export function compareMeasures(result: ExperimentResult, options: CompareOptions): Comparison {
  const { a, b, labels, delta, measure = decisionMeasure, level = 0.95 } = options;
  const columns = columnsOf(result.tables, "runs");
  const decision = measureIndex(columns, measure);
  // After planned looks the intervals are the adjusted ones: stopping was decided on the data.
  const critical = result.looks?.at(-1)?.critical;
  const measures = columns.map(({ name: id, unit, better, what }, column): MeasureComparison => {
    const [left, right] = [a, b].map((arm) => readColumn(result.runs[arm], column, columns.length));
    return { id, unit, better, what, ...comparePaired(left, right, { level, critical }) };
  });
  const { unit, better, difference, vrf } = measures[decision];
  const spoken = measure === decisionMeasure ? "decision quantity" : measure;
  return {
    replications: result.replications.length,
    measures,
    verdict: verdict({ measure, better, difference, delta, labels, unit: spokenUnit(unit) }),
    ahead: countAhead(result, { a, b, column: decision, better, level }),
    warnings:
      vrf !== null && vrf < poorVrf
        ? [`${spoken}: variance reduction ${vrf.toFixed(2)}, so pairing bought little here`]
        : [],
  };
}

interface AheadOptions {
  a: number;
  b: number;
  column: number;
  better: ColumnSpec["better"];
  level: number;
}

function countAhead(result: ExperimentResult, options: AheadOptions): ShareInterval {
  const { a, b, column, better, level } = options;
  const width = columnsOf(result.tables, "runs").length;
  const [left, right] = [a, b].map((arm) => readColumn(result.runs[arm], column, width));
  let ahead = 0;
  let pairs = 0;
  for (let i = 0; i < left.length; i++) {
    if (Number.isNaN(left[i]) || Number.isNaN(right[i])) continue;
    pairs++;
    if (better === "lower" ? right[i] < left[i] : right[i] > left[i]) ahead++;
  }
  return wilsonInterval(ahead, pairs, level);
}

/** "In 63 of 100 simulated organisations like this one (95 % interval 53 % to 72 %), waiting came out ahead." */
export function aheadSentence(
  { count, n, low, high, level }: ShareInterval,
  label: string,
): string {
  const [own, from, to] = [level, low, high].map((share) => `${roundTo(100 * share, 1)} %`);
  const interval = n === 0 ? "" : ` (${own} interval ${from} to ${to})`;
  return `In ${count} of ${n} simulated organisations like this one${interval}, ${label} came out ahead.`;
}
