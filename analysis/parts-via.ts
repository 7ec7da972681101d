/**
 * Splits a difference b - a at a third arm: (via - a) + (b - via), on the same replications, so the parts add up.
 * With the arm that gets the readiness programme beside the steps instead of before them, the first part is what the
 * programme does and the second what waiting and gates do.
 */
import { columnsOf, measureIndex, readColumn } from "./columns.ts";
import type { ExperimentResult } from "./experiment-types.ts";
import { decisionMeasure } from "./experiment.ts";
import type { PairedComparison } from "./paired.ts";
import { comparePaired } from "./paired.ts";
import { speakDifference, spokenUnit } from "./verdict.ts";

export interface ViaOptions {
  /** Places of the arms in the experiment. */
  a: number;
  via: number;
  b: number;
  labels: readonly [a: string, via: string, b: string];
  /** Default `decision_hours`. */
  measure?: string;
  level?: number;
}

/** `to` minus `from`. */
export interface DifferencePart extends PairedComparison {
  from: string;
  to: string;
  sentence: string;
}

export function partsVia(result: ExperimentResult, options: ViaOptions): DifferencePart[] {
  const { a, via, b, labels, measure = decisionMeasure, level = 0.95 } = options;
  const columns = columnsOf(result.tables, "runs");
  const column = measureIndex(columns, measure);
  const critical = result.looks?.at(-1)?.critical;
  const values = [a, via, b].map((arm) => readColumn(result.runs[arm], column, columns.length));
  return [0, 1].map((first) => {
    const [from, to] = [labels[first], labels[first + 1]];
    const part = comparePaired(values[first], values[first + 1], { level, critical });
    const spoken = speakDifference(part.difference, spokenUnit(columns[column].unit));
    return { from, to, ...part, sentence: `${to} minus ${from} is ${spoken}.` };
  });
}
