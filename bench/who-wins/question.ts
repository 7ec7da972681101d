/**
 * One question to the simulator: the difference of the decision quantity between two arms on the same luck, with its
 * interval and verdict. All modes of who-wins ask it of `deploy-now` (a) and some form of `wait-for-readiness` (b).
 */
import { columnsOf, measureIndex, readColumn } from "../../analysis/columns.ts";
import { decisionMeasure, runExperiment } from "../../analysis/experiment.ts";
import type { ExperimentOptions, ExperimentResult } from "../../analysis/experiment-types.ts";
import { studentCritical } from "../../analysis/inference/interval.ts";
import { comparePaired } from "../../analysis/inference/paired.ts";
import type { Pool } from "../../analysis/pool.ts";
import { verdict, type VerdictWord } from "../../analysis/verdict.ts";
import { tableShapes, type OrganisationScenario } from "../../sim/index.ts";

export const regimes = ["burrow", "saturated"] as const;
export type Regime = (typeof regimes)[number];

/** wait - now, in decision hours over the cycles after the decision date. */
export interface Difference {
  pairs: number;
  mean: number;
  sd: number;
}

export interface Judged extends Difference {
  low: number;
  high: number;
  word: Word;
}

export const words = [
  "now better",
  "wait better",
  "no practical difference",
  "cannot tell",
] as const;
export type Word = (typeof words)[number];

const said: Record<VerdictWord, Word> = {
  "A better": "now better",
  "B better": "wait better",
  "no practical difference": "no practical difference",
  "cannot tell": "cannot tell",
};

export interface Question {
  arms: readonly OrganisationScenario[];
  seed: string;
  pairs: number;
  pool: Pool;
  onChunk?: ExperimentOptions["onChunk"];
}

/** Every arm on the same luck. */
export function simulate(question: Question): Promise<ExperimentResult> {
  const { arms, seed, pairs, pool, onChunk } = question;
  return runExperiment({
    arms,
    seed,
    replications: pairs,
    tables: tableShapes,
    pool,
    onChunk,
    keepParts: false,
  });
}

/** b - a, places of arms in the experiment. */
export function differenceOf(result: ExperimentResult, a: number, b: number): Difference {
  const columns = columnsOf(result.tables, "runs");
  const column = measureIndex(columns, decisionMeasure);
  const [left, right] = [a, b].map((arm) => readColumn(result.runs[arm], column, columns.length));
  const { n, difference } = comparePaired(left, right, { resamples: 0 });
  return { pairs: n, mean: difference.mean, sd: difference.sd };
}

/** The interval of that level (Student's), and the verdict by the margin, in hours. */
export function judge(difference: Difference, level: number, margin: number): Judged {
  const { pairs, mean, sd } = difference;
  const half = (studentCritical(level, pairs - 1) * sd) / Math.sqrt(pairs);
  const interval = { mean, low: mean - half, high: mean + half, level };
  const { word } = verdict({
    measure: decisionMeasure,
    better: "higher",
    difference: interval,
    delta: margin,
    labels: ["now", "wait"],
  });
  return { ...difference, low: interval.low, high: interval.high, word: said[word] };
}
