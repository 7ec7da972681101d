/**
 * Chunks read back from bytes as if they had just been simulated: from the parts of one chunk, or from finished tables.
 * So an interrupted experiment goes on, a finished one is reported or gets more replications, and none is simulated
 * twice.
 */
import type { Table } from "@uwdata/flechette";
import { type FinishedChunk, chunkSize, join } from "../analysis/chunk.ts";
import type { TableName } from "../sim/index.ts";
import { encodePart, partReader, valuesByArm } from "./parts.ts";
import { tableOrder } from "./schema.ts";
import type { Study } from "./study.ts";
import type { ByteSource } from "./table-batches.ts";
import { tableReplications } from "./table-rows.ts";

/** Bytes of one part per table; the rows come from the first two. */
export type TableBytes = { runs: Uint8Array; cycles: Uint8Array } & Partial<
  Record<TableName, Uint8Array>
>;

/**
 * The rows of a set of parts.
 * @throws RangeError when bytes are not whole, of another study, or of other replications than table runs
 */
export function readChunk(bytes: TableBytes, study: Study): FinishedChunk {
  const tables = new Map(
    tableOrder
      .filter((name) => bytes[name] !== undefined)
      .map((name) => [name, partReader(name, study)(bytes[name]!)]),
  );
  const range = (table: Table) => {
    const runIds = table.getChild("run_id").toArray() as Int32Array;
    return `${runIds[0]} to ${runIds[runIds.length - 1]}`;
  };
  const runs = tables.get("runs")!;
  const wanted = range(runs);
  for (const [name, table] of tables) {
    const found = range(table);
    if (found !== wanted) throw new RangeError(`parts.${name}: runs ${found}, wants ${wanted}`);
  }
  const replications = runs.getChild("replication").toArray() as Int32Array;
  const events = runs.getChild("events").toArray() as Int32Array;
  return {
    from: replications[0],
    to: replications[replications.length - 1] + 1,
    runs: valuesByArm("runs", runs, study),
    cycles: valuesByArm("cycles", tables.get("cycles")!, study),
    events: events.reduce((sum, count) => sum + count, 0),
    parts: {},
  };
}

/**
 * The chunks of finished tables, as they were before the tables were made of them, without their parts.
 * @throws RangeError when the bytes are not those of tables of this study
 */
export function chunksOfTables(
  sources: { runs: ByteSource; cycles: ByteSource },
  study: Study,
): FinishedChunk[] {
  const runs = tableReplications("runs", study, sources.runs);
  const cycles = tableReplications("cycles", study, sources.cycles);
  return [...inChunks(pairUp(runs, cycles))].map(({ from, to, rows }) => ({
    from,
    to,
    runs: study.scenarios.map((_, arm) => join(rows.map(([own]) => own[arm].values))),
    cycles: study.scenarios.map((_, arm) => join(rows.map(([, own]) => own[arm].values))),
    events: rows.flatMap(([own]) => own).reduce((sum, { events }) => sum + events, 0),
    parts: {},
  }));
}

function* pairUp<A, B>(first: Generator<A>, second: Generator<B>): Generator<[A, B]> {
  for (const a of first) {
    const b = second.next();
    if (b.done === true) throw new RangeError("tables.cycles: fewer replications than table runs");
    yield [a, b.value];
  }
}

/** A part that was cut out of a table again. */
export interface CutPart {
  from: number;
  to: number;
  bytes: Uint8Array;
}

/**
 * Cuts a finished table into the parts it was made of, the same bytes as a worker encoded.
 * @throws RangeError when the bytes are not those of this table of this study
 */
export function* cutIntoParts(name: TableName, study: Study, read: ByteSource): Generator<CutPart> {
  const none = { events: 0, runs: empty, days: empty, cycles: empty, zones: empty };
  for (const { from, to, rows } of inChunks(tableReplications(name, study, read))) {
    const ownRows = rows.map((arms) =>
      arms.map(({ values, events }) => ({ ...none, events, [name]: values })),
    );
    yield { from, to, bytes: encodePart(name, ownRows, { study, from }) };
  }
}

const empty = new Float64Array(0);

/** Groups of 16 by index; the last one may be smaller. */
function* inChunks<Row>(
  replications: Iterable<Row>,
): Generator<{ from: number; to: number; rows: Row[] }> {
  let rows: Row[] = [];
  let from = 0;
  for (const row of replications) {
    rows.push(row);
    if (rows.length < chunkSize) continue;
    yield { from, to: from + chunkSize, rows };
    from += chunkSize;
    rows = [];
  }
  if (rows.length > 0) yield { from, to: from + rows.length, rows };
}
