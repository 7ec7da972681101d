/**
 * The rows of a finished table, replication after replication, as the simulator gave them: what a page or a command read
 * of a file is the same as what was once simulated. One record batch is in memory at a time.
 */
import type { Table } from "@uwdata/flechette";
import { join } from "../analysis/chunk.ts";
import type { TableName } from "../sim/index.ts";
import { partReader } from "./parts.ts";
import { keyColumns } from "./schema.ts";
import type { Study } from "./study.ts";
import { type ByteSource, tableBatches } from "./table-batches.ts";

/** One arm of one replication: its values row-major, null as NaN; its events, which only table runs holds (else 0). */
export interface RunRows {
  values: Float64Array;
  events: number;
}

/**
 * Every replication from 0 on, per arm.
 * @throws RangeError when the bytes are not those of this table of this study, or a run is missing
 */
export function* tableReplications(
  name: TableName,
  study: Study,
  read: ByteSource,
): Generator<RunRows[]> {
  const arms = study.scenarios.length;
  let replication: RunRows[] = [];
  let expected = 0;
  for (const { runId, ...run } of tableRuns(name, study, read)) {
    if (runId !== expected++) {
      throw new RangeError(`tables.${name}: run ${runId}, wants ${expected - 1}`);
    }
    replication.push(run);
    if (replication.length < arms) continue;
    yield replication;
    replication = [];
  }
  if (replication.length > 0) throw new RangeError(`tables.${name}: ends within a replication`);
}

/** A run's rows stand together, but may go over from one batch to the next. */
function* tableRuns(
  name: TableName,
  study: Study,
  read: ByteSource,
): Generator<RunRows & { runId: number }> {
  const readBatch = partReader(name, study);
  let open: OpenRun = { runId: -1, events: 0, pieces: [] };
  for (const bytes of tableBatches(read)) {
    const batch = readBatch(bytes);
    const runIds = batch.getChildAt(0).toArray() as Int32Array;
    const events = name === "runs" ? (batch.getChild("events").toArray() as Int32Array) : null;
    const columns = valueColumns(name, batch);
    for (let start = 0, end = 0; start < runIds.length; start = end) {
      const runId = runIds[start];
      while (end < runIds.length && runIds[end] === runId) end++;
      if (open.runId !== runId) {
        if (open.pieces.length > 0) yield closed(open);
        open = { runId, events: events?.[start] ?? 0, pieces: [] };
      }
      open.pieces.push(rowMajor(columns, start, end));
    }
  }
  if (open.pieces.length > 0) yield closed(open);
}

interface OpenRun {
  runId: number;
  events: number;
  pieces: Float64Array[];
}

function closed({ runId, events, pieces }: OpenRun): RunRows & { runId: number } {
  return { runId, events, values: join(pieces) };
}

type Values = ArrayLike<number | null>;

function valueColumns(name: TableName, batch: Table): Values[] {
  const keys = keyColumns(name).length;
  return Array.from(
    { length: batch.numCols - keys },
    (_, column) => batch.getChildAt(keys + column).toArray() as Values,
  );
}

function rowMajor(columns: readonly Values[], start: number, end: number): Float64Array {
  const width = columns.length;
  const values = new Float64Array((end - start) * width);
  for (let column = 0; column < width; column++) {
    const source = columns[column];
    for (let row = start, to = column; row < end; row++, to += width) {
      values[to] = source[row] ?? NaN;
    }
  }
  return values;
}
