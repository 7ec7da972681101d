/**
 * What goes into an experiment, what arrives on the way, and what comes out. See experiment.ts for an example.
 */
import type { OrganisationScenario, TableShape } from "../sim/index.ts";
import type { Spending } from "./monitoring/boundary.ts";
import type { FinishedChunk } from "./chunk.ts";
import type { Look } from "./looks.ts";
import type { PairedComparison } from "./inference/paired.ts";
import type { Pool } from "./pool.ts";
import type { Stop } from "./stop.ts";

export type Status = "finished" | "cancelled" | "stopped by time";

/** `done` counts finished replications (each with all arms), `wanted` the most there can be. */
interface ProgressCount {
  done: number;
  wanted: number;
  events: number;
}

/** One replication has finished: its rows of tables `runs` and `cycles`, per arm. Comes in any order. */
export interface ReplicationProgress extends ProgressCount {
  kind: "replication";
  replication: number;
  runs: readonly Float64Array[];
  cycles: readonly Float64Array[];
}

/** A chunk has finished. */
export interface ChunkProgress extends ProgressCount {
  kind: "chunk";
  chunk: FinishedChunk;
}

/**
 * At 20, 50, 100, 200 ... pairs, in replication order: arm 0 against each other arm. To be shown as provisional, and
 * without a verdict word: looking as often as one likes needs the planned looks of `until`.
 */
export interface ProvisionalProgress extends ProgressCount {
  kind: "provisional";
  label: "provisional";
  measure: string;
  comparisons: PairedComparison[];
}

export type Progress = ReplicationProgress | ChunkProgress | ProvisionalProgress;

export interface ExperimentOptions {
  arms: readonly OrganisationScenario[];
  seed: string;
  /** Exactly this many replications of every arm; or see `until`. */
  replications?: number;
  /** Looks at 20, 50, 100 ... 3,200 pairs of the first two arms; ends when the adjusted half-width is reached. */
  until?: { measure: string; halfWidth: number; spending?: Spending };
  tables: readonly TableShape[];
  pool: Pool;
  /** The measure of the provisional intervals. Default `decision_hours`. */
  watch?: string;
  onProgress?: (progress: Progress) => void;
  /** Every chunk of the result as soon as it is sure to belong to it; awaited, and an error here ends the experiment. */
  onChunk?: (chunk: FinishedChunk) => void | Promise<void>;
  /** Default true. With false `result.chunks` carries no table bytes: they went to `onChunk`. */
  keepParts?: boolean;
  /** Ends the experiment as "cancelled"; what is finished is kept. An AbortSignal will do. */
  signal?: Stop;
  /** Ends it as "stopped by time", e.g. AbortSignal.timeout(20_000). */
  deadline?: Stop;
  /** Chunks of an interrupted experiment with the same arms and seed; what does not fit is simulated again. */
  resume?: Iterable<FinishedChunk>;
}

export interface ExperimentResult {
  status: Status;
  seed: string;
  arms: readonly OrganisationScenario[];
  tables: readonly TableShape[];
  /** Finished replications, ascending; 0 ... n-1 without a gap when the status is "finished". */
  replications: Int32Array;
  /** Per arm, row-major: row i is replication replications[i], columns as table `runs`. */
  runs: Float64Array[];
  /** Per arm, row-major: all cycles of replications[0], then of replications[1] ...; columns as table `cycles`. */
  cycles: Float64Array[];
  events: number;
  /** Finished chunks in index order, the table parts among them. Only of a finished experiment may a digest be made. */
  chunks: FinishedChunk[];
  /** With `until`: the looks taken. The last one has `met` when the wanted half-width was reached. */
  looks?: Look[];
}
