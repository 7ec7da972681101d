/**
 * An experiment as the commands run it: on a pool of worker threads, with progress on a terminal, Ctrl-C, and a dataset
 * on disk when one is wanted. Whatever was finished there before is not simulated again.
 */
import { nodePool } from "../adapters/node/pool.ts";
import { type FinishedChunk, chunkSize } from "../analysis/chunk.ts";
import { columnsOf, measureIndex } from "../analysis/columns.ts";
import type { ExperimentResult, Progress } from "../analysis/experiment-types.ts";
import { runExperiment } from "../analysis/experiment.ts";
import { precisionGoal } from "../analysis/goal.ts";
import { lookSchedule } from "../analysis/looks.ts";
import { createReplications } from "../analysis/replications.ts";
import { planTable } from "../data/assemble.ts";
import { digestTables } from "../data/digest.ts";
import { type StopRule, studyDocument } from "../data/package/study-document.ts";
import { tableOrder } from "../data/schema.ts";
import { type Study, describeStudy } from "../data/study.ts";
import { type OrganisationScenario, tableShapes } from "../sim/index.ts";
import { type Dataset, openDataset } from "./dataset/dataset.ts";
import { nodeHash } from "./dataset/node-hash.ts";
import { memoryStore, scratchStore } from "./dataset/part-store.ts";
import { CancelledByUser } from "./failure.ts";
import { interruptible } from "./interrupt.ts";
import { progressLine } from "./progress.ts";

/** Replications whose table parts are kept in memory, about 0.3 MB each; those of more go to a temporary directory. */
const mostInMemory = 500;

export interface ExperimentRequest {
  arms: readonly OrganisationScenario[];
  seed: string;
  stop: StopRule;
  /** Default: as many as the machine offers cores. */
  workers?: number;
  /** Directory of the dataset. */
  out?: string;
  /** The command that asks for the same, for the dataset. */
  command: string;
  /** What is counted on the terminal, e.g. "pairs". */
  counted: string;
  /** What to say about a provisional interval. */
  tellProvisional?: (progress: Extract<Progress, { kind: "provisional" }>) => string;
}

export interface ExperimentAnswer {
  result: ExperimentResult;
  study: Study;
  digest: string;
  seconds: number;
  /** Replications that were there already. */
  foundReplications: number;
}

/**
 * @throws CancelledByUser after Ctrl-C
 * @throws InputError, DatasetError for a directory that cannot be used
 */
export async function conductExperiment(request: ExperimentRequest): Promise<ExperimentAnswer> {
  const { arms, seed, stop, out, command } = request;
  const study = describeStudy({ seed, arms, shapes: tableShapes });
  const wanted = mostReplications(stop);
  const document = studyDocument({ study, arms, stop });
  const dataset =
    out === undefined ? null : openDataset({ directory: out, study, document, wanted, command });
  try {
    const startedAt = performance.now();
    const found = dataset?.chunks ?? [];
    const foundReplications = countReplications(found);
    const isDone = dataset !== null && dataset.digest !== null;
    const { result, digest } = isDone
      ? { result: resultOf(found, request), digest: dataset.digest! }
      : await simulateAndDigest(request, { dataset, study, wanted });
    const seconds = (performance.now() - startedAt) / 1000;
    return { result, study, digest, seconds, foundReplications };
  } finally {
    dataset?.close();
  }
}

function mostReplications(stop: StopRule): number {
  return "until" in stop ? lookSchedule[lookSchedule.length - 1] : stop.replications;
}

function countReplications(chunks: readonly FinishedChunk[]): number {
  return chunks.reduce((sum, { from, to }) => sum + to - from, 0);
}

interface Setting {
  dataset: Dataset | null;
  study: Study;
  wanted: number;
}

async function simulateAndDigest(
  request: ExperimentRequest,
  { dataset, study, wanted }: Setting,
): Promise<{ result: ExperimentResult; digest: string }> {
  if (dataset !== null) {
    const result = await simulate(request, dataset);
    return { result, digest: dataset.finish(result.replications.length) };
  }
  const store = wanted > mostInMemory ? scratchStore() : memoryStore();
  try {
    const result = await simulate(request, { chunks: [], save: (chunk) => store.save(chunk) });
    const plans = tableOrder.map((name) => {
      const { chunks } = result;
      const read = (index: number) => store.read(name, chunks[index].from);
      return planTable(name, { study, parts: { count: chunks.length, read } });
    });
    return { result, digest: digestTables(plans, nodeHash()) };
  } finally {
    store.remove();
  }
}

async function simulate(
  request: ExperimentRequest,
  parts: Pick<Dataset, "chunks" | "save">,
): Promise<ExperimentResult> {
  const { arms, seed, stop, workers, counted, tellProvisional } = request;
  const line = progressLine(counted);
  const pool = nodePool({ workers });
  let kept = countReplications(parts.chunks);
  line.show({ done: kept, wanted: mostReplications(stop) });
  const onProgress = (progress: Progress) => {
    const { done, wanted } = progress;
    if (progress.kind === "provisional" && tellProvisional !== undefined) {
      line.show({ done, wanted, note: `; ${tellProvisional(progress)}` });
    } else line.show({ done, wanted });
  };
  try {
    const result = await interruptible((signal) =>
      runExperiment({
        arms,
        seed,
        ...stop,
        tables: tableShapes,
        pool,
        onProgress,
        onChunk: (chunk) => {
          parts.save(chunk);
          kept += countReplications([chunk]);
        },
        keepParts: false,
        resume: parts.chunks,
        signal,
      }),
    );
    if (result.status === "finished") return result;
    const count = `cancelled after ${result.replications.length} ${counted}`;
    throw new CancelledByUser(`${count}; ${tellKept(request, kept)}`);
  } finally {
    line.clear();
    await pool.close();
  }
}

/** What a cancelled command leaves: nothing but whole chunks, and those in a directory only. */
export function tellKept({ out }: Pick<ExperimentRequest, "out">, kept: number): string {
  if (out === undefined) return `with --out DIR whole chunks of ${chunkSize} are kept`;
  return `${kept} of them are kept in ${out} (whole chunks of ${chunkSize}), the same command goes on from there`;
}

/** The result of an experiment whose chunks are all there. */
function resultOf(
  chunks: readonly FinishedChunk[],
  { arms, seed, stop }: ExperimentRequest,
): ExperimentResult {
  const rows = createReplications(arms.length);
  for (const chunk of chunks) rows.addChunk(chunk);
  const base = {
    status: "finished" as const,
    seed,
    arms,
    tables: tableShapes,
    ...rows.collect(),
    events: rows.events,
    chunks: rows.chunks,
  };
  if (!("until" in stop)) return base;
  const { measure, halfWidth } = stop.until;
  const column = measureIndex(columnsOf(tableShapes, "runs"), measure);
  const goal = precisionGoal({ column, halfWidth });
  goal.update(rows);
  return { ...base, looks: [...goal.looks] };
}
