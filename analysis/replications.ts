/**
 * The rows of an experiment, placed by replication: the order in which they arrive leaves no trace.
 */
import type { FinishedChunk, ReplicationReport } from "./chunk.ts";
import { join } from "./chunk.ts";

/** The rows of one replication, per arm. */
export interface ReplicationValues {
  runs: Float64Array[];
  cycles: Float64Array[];
}

export interface Replications {
  /** Finished replications. */
  readonly done: number;
  /** Replications 0 to prefix - 1 are finished. */
  readonly prefix: number;
  readonly events: number;
  /** Finished chunks in index order. */
  readonly chunks: FinishedChunk[];
  hasChunk(from: number, to: number): boolean;
  /** False when the replication was there already: its worker died and another one began the chunk again. */
  addReport(report: ReplicationReport): boolean;
  /** Answers which of its replications were not there yet. */
  addChunk(chunk: FinishedChunk): number[];
  valuesOf(replication: number): ReplicationValues;
  /** Takes the table bytes out of a chunk that was handed on. */
  dropParts(from: number): void;
  /** Leaves out replications from `count` on, and chunks that hold any of them. */
  truncate(count: number): void;
  /** One column of table `runs` over the first `count` replications. */
  column(arm: number, column: number, count: number): Float64Array;
  /** Per arm one matrix of the finished replications, ascending. */
  collect(): { replications: Int32Array; runs: Float64Array[]; cycles: Float64Array[] };
}

export function createReplications(arms: number): Replications {
  const rows = new Map<number, ReplicationValues>();
  const chunks = new Map<number, FinishedChunk>();
  /** Events of replications outside finished chunks. */
  const looseEvents = new Map<number, number>();
  let prefix = 0;

  function place(replication: number, row: ReplicationValues): void {
    rows.set(replication, row);
    while (rows.has(prefix)) prefix++;
  }

  return {
    get done() {
      return rows.size;
    },
    get prefix() {
      return prefix;
    },
    get events() {
      let events = 0;
      for (const chunk of chunks.values()) events += chunk.events;
      for (const count of looseEvents.values()) events += count;
      return events;
    },
    get chunks() {
      return [...chunks.values()].sort((a, b) => a.from - b.from);
    },
    hasChunk: (from, to) => chunks.get(from)?.to === to,
    addReport({ replication, runs, cycles, events }) {
      if (rows.has(replication)) return false;
      looseEvents.set(replication, events);
      place(replication, { runs, cycles });
      return true;
    },
    addChunk(chunk) {
      const { from, to } = chunk;
      const added: number[] = [];
      chunks.set(from, chunk);
      for (let replication = from; replication < to; replication++) {
        looseEvents.delete(replication);
        if (rows.has(replication)) continue;
        const rowOf = (values: Float64Array) => {
          const width = values.length / (to - from);
          return values.subarray((replication - from) * width, (replication - from + 1) * width);
        };
        place(replication, { runs: chunk.runs.map(rowOf), cycles: chunk.cycles.map(rowOf) });
        added.push(replication);
      }
      return added;
    },
    valuesOf: (replication) => rows.get(replication)!,
    dropParts(from) {
      const chunk = chunks.get(from);
      if (chunk !== undefined) chunks.set(from, { ...chunk, parts: {} });
    },
    truncate(count) {
      for (const replication of rows.keys()) if (replication >= count) rows.delete(replication);
      for (const [from, { to }] of chunks) if (to > count) chunks.delete(from);
      for (const replication of looseEvents.keys()) {
        if (replication >= count) looseEvents.delete(replication);
      }
      prefix = Math.min(prefix, count);
    },
    column: (arm, column, count) =>
      Float64Array.from(
        { length: count },
        (_, replication) => rows.get(replication)!.runs[arm][column],
      ),
    collect() {
      const replications = Int32Array.from(rows.keys()).sort();
      const inOrder = Array.from(replications, (replication) => rows.get(replication)!);
      const perArm = (pick: (row: ReplicationValues) => Float64Array[]) =>
        Array.from({ length: arms }, (_, arm) => join(inOrder.map((row) => pick(row)[arm])));
      return { replications, runs: perArm((row) => row.runs), cycles: perArm((row) => row.cycles) };
    },
  };
}
