/**
 * The logic of the notebook of the same name, typed and tested like any other module: it simulates a small comparison
 * in web workers and hands out rows and tables. The notebook itself only says what to show.
 */
import { tableFromIPC, type Table } from "apache-arrow";
import { browserPool } from "../adapters/browser/pool.ts";
import { columnsOf, measureIndex, readColumn } from "../analysis/columns.ts";
import { compareMeasures } from "../analysis/compare-measures.ts";
import { decisionMeasure, runExperiment } from "../analysis/experiment.ts";
import type { ExperimentResult } from "../analysis/experiment-types.ts";
import { assembleTable } from "../data/assemble.ts";
import { engine } from "../data/engine.ts";
import { practicalMargin } from "../data/margin.ts";
import { describeStudy, type Study } from "../data/study.ts";
import { scenarios } from "../scenarios/index.ts";
import {
  resolveOrganisation,
  tableShapes,
  type OrganisationScenario,
  type TableName,
} from "../sim/index.ts";

export interface Question {
  /** Names of the catalogue. */
  a: string;
  b: string;
  seed: string;
  pairs: number;
}

export interface Answer {
  result: ExperimentResult;
  study: Study;
  /** The verdict in one sentence. */
  sentence: string;
}

/** Simulates the pairs in web workers that live as long as the call. */
export async function simulate({ a, b, seed, pairs }: Question): Promise<Answer> {
  const arms = [organisation(a), organisation(b)];
  const pool = browserPool();
  try {
    const result = await runExperiment({
      arms,
      seed,
      replications: pairs,
      tables: tableShapes,
      pool,
    });
    const labels = [arms[0].title, arms[1].title] as const;
    const { verdict } = compareMeasures(result, {
      a: 0,
      b: 1,
      labels,
      delta: practicalMargin(arms[0]),
    });
    const study = describeStudy({ engine, seed, arms, shapes: tableShapes });
    return { result, study, sentence: verdict.sentence };
  } finally {
    await pool.close();
  }
}

function organisation(name: string): OrganisationScenario {
  return resolveOrganisation(name, { lookup: (known) => scenarios[known] });
}

/** The decision measure of B minus that of A, pair by pair, in hours. */
export function pairedDifferences({ result }: Answer): { pair: number; difference: number }[] {
  const columns = columnsOf(result.tables, "runs");
  const at = measureIndex(columns, decisionMeasure);
  const [a, b] = result.runs.map((values) => readColumn(values, at, columns.length));
  return Array.from(result.replications, (pair, row) => ({ pair, difference: b[row] - a[row] }));
}

/** A table of the run for DuckDB, from the Arrow bytes that the command line would write. */
export function arrowTable({ result: { chunks }, study }: Answer, name: TableName): Table {
  const parts = { count: chunks.length, read: (index: number) => chunks[index].parts[name] };
  return tableFromIPC(assembleTable(name, { study, parts }));
}

/** What is shown until DuckDB has answered for the first time, or has failed, which its own cells report. */
export function waitingFor(firstResult: Promise<unknown>): HTMLElement {
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.textContent = "Loading DuckDB, a few seconds";
  const end = () => note.remove();
  firstResult.then(end, end);
  return note;
}
