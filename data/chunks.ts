/**
 * Rows read back from bytes as if they had just been simulated: from the parts of one chunk, or from finished tables,
 * which are then cut into chunks. So an interrupted experiment goes on, and a finished one is reported, without a
 * replication being simulated again.
 */
import type { Table } from "@uwdata/flechette";
import { type FinishedChunk, chunkSize } from "../analysis/chunk.ts";
import type { TableName } from "../sim/index.ts";
import { partReader, valuesByArm } from "./parts.ts";
import { tableOrder } from "./schema.ts";
import type { Study } from "./study.ts";

/** Bytes of one part or one whole file per table; the rows come from the first two. */
export type TableBytes = { runs: Uint8Array; cycles: Uint8Array } & Partial<
  Record<TableName, Uint8Array>
>;

/**
 * The rows of a set of parts, or of whole tables.
 * @throws RangeError when bytes are not whole, of another study, or of other replications than table runs
 */
export function readChunk(bytes: TableBytes, study: Study): FinishedChunk {
  const read = (name: TableName) => partReader(name, study)(bytes[name]!);
  const range = (table: Table) => {
    const runIds = table.getChild("run_id").toArray() as Int32Array;
    return `${runIds[0]} to ${runIds[runIds.length - 1]}`;
  };
  const runs = read("runs");
  const wanted = range(runs);
  for (const name of tableOrder) {
    const found = bytes[name] === undefined ? wanted : range(read(name));
    if (found !== wanted) throw new RangeError(`parts.${name}: runs ${found}, wants ${wanted}`);
  }
  const replications = runs.getChild("replication").toArray() as Int32Array;
  const events = runs.getChild("events").toArray() as Int32Array;
  return {
    from: replications[0],
    to: replications[replications.length - 1] + 1,
    runs: valuesByArm("runs", runs, study),
    cycles: valuesByArm("cycles", read("cycles"), study),
    events: events.reduce((sum, count) => sum + count, 0),
    parts: {},
  };
}

/** Cuts rows of many replications into chunks of 16 by index. Events are those of all of them, in the first chunk. */
export function cutIntoChunks(whole: FinishedChunk): FinishedChunk[] {
  const chunks: FinishedChunk[] = [];
  for (let from = whole.from; from < whole.to; from += chunkSize) {
    const to = Math.min(from + chunkSize, whole.to);
    const cut = (rows: Float64Array) => {
      const width = rows.length / (whole.to - whole.from);
      return rows.slice((from - whole.from) * width, (to - whole.from) * width);
    };
    chunks.push({
      from,
      to,
      runs: whole.runs.map(cut),
      cycles: whole.cycles.map(cut),
      events: from === whole.from ? whole.events : 0,
      parts: {},
    });
  }
  return chunks;
}
