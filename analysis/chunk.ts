/**
 * The unit of work: 16 replications by index, whatever the workers, stops and interruptions. A worker simulates them
 * one by one, reports each (so that the first paired dots need no whole chunk), encodes the tables and hands all over.
 * What simulates and what encodes is given to it: this floor knows neither the model nor a file format.
 */
import type {
  ChunkRequest,
  ChunkResult,
  OrganisationScenario,
  ReplicationRows,
  TableName,
  TableShape,
} from "../sim/index.ts";
import type { MethodContext } from "./pool.ts";

export const chunkSize = 16;

/** What a worker returns for replications `from` to `to - 1`. */
export interface FinishedChunk {
  from: number;
  to: number;
  /** Per arm, row-major: one row a replication, columns as table `runs`. */
  runs: Float64Array[];
  /** Per arm, row-major: the cycles of replication `from`, then of the next one; columns as table `cycles`. */
  cycles: Float64Array[];
  /** Simulated events of all arms. */
  events: number;
  /** Table name to the bytes of this chunk's part. */
  parts: Record<string, Uint8Array>;
}

/** What a worker reports after each replication: its rows of `runs` and `cycles`, per arm. */
export interface ReplicationReport {
  replication: number;
  runs: Float64Array[];
  cycles: Float64Array[];
  events: number;
}

/** What the adapters bind from the floors of the model and of the data. */
export interface ChunkFunctions<Study> {
  tables: readonly TableShape[];
  simulateChunk: (request: ChunkRequest) => ChunkResult;
  describeStudy: (input: {
    seed: string;
    arms: readonly OrganisationScenario[];
    shapes: readonly TableShape[];
  }) => Study;
  encodePart: (
    table: TableName,
    rows: readonly (readonly ReplicationRows[])[],
    context: { study: Study; from: number },
  ) => Uint8Array;
}

/** The method `simulate` of the endpoint. An error of the model says in which replication and under which seed. */
export function simulateMethod<Study>(functions: ChunkFunctions<Study>) {
  const { tables, simulateChunk, describeStudy, encodePart } = functions;
  return async (context: MethodContext, request: ChunkRequest): Promise<FinishedChunk> => {
    const { arms, seed, from, to } = request;
    const rows: ReplicationRows[][] = [];
    for (let replication = from; replication < to; replication++) {
      const [row] = located(replication, seed, () =>
        simulateChunk({ arms, seed, from: replication, to: replication + 1 }),
      ).rows;
      rows.push(row);
      await context.report({
        replication,
        // Copies: the originals are still needed for the tables, and what is reported is given away.
        runs: row.map((arm) => arm.runs.slice()),
        cycles: row.map((arm) => arm.cycles.slice()),
        events: sumEvents([row]),
      } satisfies ReplicationReport);
    }
    const study = describeStudy({ seed, arms, shapes: tables });
    return {
      from,
      to,
      runs: arms.map((_, arm) => join(rows.map((row) => row[arm].runs))),
      cycles: arms.map((_, arm) => join(rows.map((row) => row[arm].cycles))),
      events: sumEvents(rows),
      parts: Object.fromEntries(
        tables.map(({ name }) => [name, encodePart(name, rows, { study, from })]),
      ),
    };
  };
}

function located<Value>(replication: number, seed: string, simulate: () => Value): Value {
  try {
    return simulate();
  } catch (error) {
    if (error instanceof Error) {
      error.message = `replication ${replication}, seed ${JSON.stringify(seed)}: ${error.message}`;
    }
    throw error;
  }
}

function sumEvents(rows: readonly (readonly ReplicationRows[])[]): number {
  let events = 0;
  for (const row of rows) for (const arm of row) events += arm.events;
  return events;
}

/** One column of values from many, in order. */
export function join(pieces: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
