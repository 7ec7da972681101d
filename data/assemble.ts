/**
 * A whole table as an Arrow IPC file: its parts in index order, cut anew into batches of 122,880 rows, so the bytes do
 * not depend on who simulated which chunk, in which order, or after how many interruptions. Only one part and one batch
 * are in memory at a time: every batch given to flechette is the same piece of memory, filled just before the encoder
 * hands it to `write`.
 */
import { Column, Table, tableToIPC } from "@uwdata/flechette";
import type { TableName } from "../sim/index.ts";
import { type BatchContent, describeTable } from "./arrow-schema.ts";
import { partReader } from "./parts.ts";
import { shapeOf, tableColumns } from "./schema.ts";
import type { Study } from "./study.ts";

/** Rows of a batch: DuckDB's row group. */
export const batchRows = 122_880;

/** The parts of one table in index order. Each is read more than once, one at a time. */
export interface PartSource {
  readonly count: number;
  read(index: number): Uint8Array;
}

export interface AssemblyOptions {
  study: Study;
  parts: PartSource;
  /** Rows of later replications are left out. Default: all. */
  replications?: number;
}

/** A table that is ready to be written. */
export interface TableFile {
  name: TableName;
  rows: number;
  bytes: number;
  /** Passes the bytes of the file in pieces. A piece is only valid during the call. */
  write(consume: (bytes: Uint8Array) => void): void;
}

/** @throws RangeError when a part is not whole or belongs to another study */
export function planTable(name: TableName, options: AssemblyOptions): TableFile {
  const { study } = options;
  const table = describeTable(study, name);
  const plan = surveyParts(name, options);
  const scratch = table.columns.map(({ kind }) => batchMemory(kind));
  const fileColumns = scratch.map(
    (memory, column) =>
      new Column(
        plan.batches.map(({ length, nullCounts }) =>
          table.batch(column, batchContent(memory, length, nullCounts[column])),
        ),
      ),
  );
  const file = new Table(table.schema, fileColumns);
  // Run ids are never null, so their values are the first bytes of every batch.
  const firstMemory = scratch[0].values.buffer;

  function write(consume: (bytes: Uint8Array) => void): void {
    const fill = batchFiller(name, { options, plan, scratch });
    encodeFile(file, (bytes) => {
      if (bytes.buffer === firstMemory) fill();
      consume(bytes);
    });
  }

  let byteCount = 0;
  encodeFile(file, (bytes) => (byteCount += bytes.length));
  return { name, rows: plan.rows, bytes: byteCount, write };
}

/** The whole file in memory, for a page. */
export function assembleTable(name: TableName, options: AssemblyOptions): Uint8Array {
  const plan = planTable(name, options);
  const file = new Uint8Array(plan.bytes);
  let position = 0;
  plan.write((bytes) => {
    file.set(bytes, position);
    position += bytes.length;
  });
  return file;
}

function encodeFile(file: Table, write: (bytes: Uint8Array) => void): void {
  const sink = {
    write,
    pad: (byteCount: number) => write(new Uint8Array(byteCount)),
    finish: () => null,
  };
  tableToIPC(file, { format: "file", sink });
}

interface Plan {
  rows: number;
  /** How many rows of each part belong to the table. */
  rowsOfPart: number[];
  batches: { length: number; nullCounts: Int32Array }[];
}

/** Counts rows and nulls: the encoder wants both before the first byte. */
function surveyParts(
  name: TableName,
  { study, parts, replications = Infinity }: AssemblyOptions,
): Plan {
  const columnCount = tableColumns(shapeOf(study.shapes, name)).length;
  const wantedRuns = replications * study.scenarios.length;
  const batches: Plan["batches"] = [];
  const rowsOfPart: number[] = [];
  const readPart = partReader(name, study);
  let rows = 0;
  for (let index = 0; index < parts.count; index++) {
    const part = readPart(parts.read(index));
    const runIds = part.getChildAt(0).toArray() as Int32Array;
    let length = runIds.length;
    while (length > 0 && runIds[length - 1] >= wantedRuns) length--;
    const lastBatch = Math.ceil((rows + length) / batchRows);
    while (batches.length < lastBatch) {
      batches.push(fullBatch(columnCount));
    }
    part.children.forEach((column, columnIndex) => {
      if (column.nullCount === 0) return;
      for (let row = 0; row < length; row++) {
        if (column.at(row) !== null) continue;
        batches[Math.floor((rows + row) / batchRows)].nullCounts[columnIndex]++;
      }
    });
    rowsOfPart.push(length);
    rows += length;
  }
  // A file without rows still has a batch, because dictionaries are written for a batch.
  if (batches.length === 0) batches.push(fullBatch(columnCount));
  batches[batches.length - 1].length = rows - (batches.length - 1) * batchRows;
  return { rows, rowsOfPart, batches };
}

function fullBatch(columnCount: number): Plan["batches"][number] {
  return { length: batchRows, nullCounts: new Int32Array(columnCount) };
}

interface BatchMemory {
  values: BatchContent["values"];
  validity: Uint8Array;
}

function batchMemory(kind: "real" | "whole" | "text"): BatchMemory {
  const values = { real: Float64Array, whole: Int32Array, text: Int16Array }[kind];
  return { values: new values(batchRows), validity: new Uint8Array(batchRows / 8) };
}

function batchContent(memory: BatchMemory, length: number, nullCount: number): BatchContent {
  return {
    length,
    nullCount,
    values: memory.values.subarray(0, length),
    validity: memory.validity.subarray(0, nullCount === 0 ? 0 : Math.ceil(length / 8)),
  };
}

interface FillOptions {
  options: AssemblyOptions;
  plan: Plan;
  scratch: readonly BatchMemory[];
}

/** Each call fills the memory with the rows of the next batch. */
function batchFiller(name: TableName, { options, plan, scratch }: FillOptions): () => void {
  const { parts, study } = options;
  const readPart = partReader(name, study);
  let batch = 0;
  let partIndex = -1;
  let part: Table | null = null;
  let rowInPart = 0;
  return () => {
    const { length, nullCounts } = plan.batches[batch++];
    nullCounts.forEach((nullCount, column) => {
      if (nullCount > 0) scratch[column].validity.fill(0);
    });
    for (let row = 0; row < length;) {
      while (part === null || rowInPart === plan.rowsOfPart[partIndex]) {
        part = readPart(parts.read(++partIndex));
        rowInPart = 0;
      }
      const count = Math.min(length - row, plan.rowsOfPart[partIndex] - rowInPart);
      for (let column = 0; column < scratch.length; column++) {
        const source = part.getChildAt(column).data[0];
        const { values, validity } = scratch[column];
        values.set(source.values.subarray(rowInPart, rowInPart + count) as Float64Array, row);
        if (nullCounts[column] === 0) continue;
        // flechette's isValid answers false in a batch without nulls.
        const hasNulls = source.nullCount > 0;
        for (let i = 0; i < count; i++) {
          if (hasNulls && !source.isValid(rowInPart + i)) continue;
          validity[(row + i) >> 3] |= 1 << ((row + i) & 7);
        }
      }
      row += count;
      rowInPart += count;
    }
  };
}
