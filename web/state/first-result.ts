/**
 * The answer that is on the page before anybody presses Run: twenty pairs of the default question, computed beforehand
 * and stored beside this file with just what the page draws. A test computes it anew, so it cannot go stale unnoticed;
 * `npm run golden` stores it.
 */
import { columnsOf, measureIndex, readColumn } from "../../analysis/columns.ts";
import { decisionMeasure } from "../../analysis/experiment.ts";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import type { Verdict } from "../../analysis/verdict.ts";
import type { Chart, Row } from "../charts/chart.ts";
import type { Comparison } from "../charts/comparison.ts";
import { answerOf } from "./answer.ts";
import { comparisonOf, frameOf } from "./gathering.ts";
import { defaultInputs, type Inputs } from "./inputs.ts";
import type { Laboratory } from "./laboratory.ts";

export interface FirstResult {
  engine: string;
  inputs: Inputs;
  verdict: Verdict;
  vrf: number | null;
  /** The decision measure per arm and pair. */
  decisions: number[][];
  /** Rows of the charts, because most of their data are not stored. */
  rows: Record<string, Row[]>;
}

export const firstInputs: Inputs = { ...defaultInputs, pairs: 20 };

/** What is stored of a finished run of `firstInputs`. */
export function firstResultOf(
  result: ExperimentResult,
  laboratory: Laboratory,
  charts: readonly Chart[],
): FirstResult {
  const comparison = comparisonOf(frameOf(laboratory, result.arms, result.seed), result);
  const { measures, verdict } = answerOf(result, comparison, laboratory.margin(result.arms[0]));
  const columns = columnsOf(result.tables, "runs");
  const at = measureIndex(columns, decisionMeasure);
  return {
    engine: laboratory.engine,
    inputs: firstInputs,
    verdict,
    vrf: measures[at].vrf,
    decisions: result.runs.map((values) => Array.from(readColumn(values, at, columns.length))),
    rows: Object.fromEntries(charts.map((chart) => [chart.id, chart.fromRows(comparison)])),
  };
}

/** The stored result as charts draw it. */
export function firstComparison(
  { inputs, decisions, rows }: FirstResult,
  laboratory: Laboratory,
): Comparison {
  const arms = inputs.arms.map((arm) => laboratory.resolve(arm, inputs.conditions));
  const columns = columnsOf(laboratory.tables, "runs");
  const at = measureIndex(columns, decisionMeasure);
  return {
    ...frameOf(laboratory, arms, inputs.seed),
    replications: Int32Array.from(decisions[0].keys()),
    runs: decisions.map((values) => {
      const matrix = new Float64Array(values.length * columns.length).fill(Number.NaN);
      for (const [row, value] of values.entries()) matrix[row * columns.length + at] = value;
      return matrix;
    }),
    cycles: arms.map(() => new Float64Array(0)),
    stored: rows,
  };
}
