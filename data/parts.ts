/**
 * A part: one table's rows of one chunk of replications as Arrow IPC stream bytes, and back. Rows stand replication by
 * replication and within it arm by arm, as simulated, so parts in index order are the table. The bytes depend on the
 * study and the rows alone. Encoding copies each value once into its column and once into the bytes.
 */
import { Column, Table, tableFromIPC, tableToIPC } from "@uwdata/flechette";
import type { ReplicationRows, TableName } from "../sim/index.ts";
import { type ArrowTable, describeTable, headerText } from "./arrow-schema.ts";
import { countRows, rowKeys } from "./row-keys.ts";
import { keyColumns } from "./schema.ts";
import type { Study } from "./study.ts";

export interface PartContext {
  study: Study;
  /** The first replication of the chunk. */
  from: number;
}

type ColumnArray = Float64Array | Int32Array | Int16Array;

/**
 * Encodes `rows[replication - from][arm]` as a part of the table.
 * @throws RangeError when the rows do not fit the shape, the calendar or the units
 */
export function encodePart(
  name: TableName,
  rows: readonly (readonly ReplicationRows[])[],
  { study, from }: PartContext,
): Uint8Array {
  const table = describeTable(study, name);
  const keyCount = keyColumns(name).length;
  const width = table.columns.length - keyCount;
  const runs = rows.flatMap((arms, index) =>
    arms.map((run, arm) => {
      const values = run[name];
      const rowCount = countRows(name, study, { arm, values, width });
      const keys = rowKeys(name, study, { replication: from + index, arm, events: run.events });
      return { values, rowCount, keys };
    }),
  );
  const length = runs.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const arrays = table.columns.map(({ kind }): ColumnArray => {
    if (kind === "real") return new Float64Array(length);
    return kind === "whole" ? new Int32Array(length) : new Int16Array(length);
  });
  let start = 0;
  for (const { values, rowCount, keys } of runs) {
    for (let column = 0; column < keyCount; column++) {
      const target = arrays[column].subarray(start, start + rowCount);
      const key = keys[table.columns[column].name];
      if (typeof key === "number") target.fill(key);
      else for (let row = 0; row < rowCount; row++) target[row] = key(row);
    }
    for (let column = 0; column < width; column++) {
      const target = arrays[keyCount + column];
      for (let row = 0, from = column; row < rowCount; row++, from += width) {
        target[start + row] = values[from];
      }
    }
    start += rowCount;
  }
  return encodeColumns(table, arrays);
}

function encodeColumns(table: ArrowTable, arrays: readonly ColumnArray[]): Uint8Array {
  const columns = arrays.map((values, column) => {
    const { nullCount, validity } = takeNulls(values);
    const content = { length: values.length, nullCount, validity, values };
    return new Column([table.batch(column, content)]);
  });
  return tableToIPC(new Table(table.schema, columns), { format: "stream" })!;
}

const noNulls = { nullCount: 0, validity: new Uint8Array(0) };

/** Turns NaN into null. The place of a null holds 0, because the bits of a NaN are not the same everywhere. */
function takeNulls(values: ColumnArray): { nullCount: number; validity: Uint8Array } {
  if (!(values instanceof Float64Array)) return noNulls;
  let nullCount = 0;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) nullCount++;
  if (nullCount === 0) return noNulls;
  const validity = new Uint8Array(Math.ceil(values.length / 8));
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) values[row] = 0;
    else validity[row >> 3] |= 1 << (row & 7);
  }
  return { nullCount, validity };
}

/**
 * Reads parts of one table of one study; a whole table file is read like a part.
 * The reader throws a RangeError when the bytes are not whole, or belong to another table or another study.
 */
export function partReader(name: TableName, study: Study): (bytes: Uint8Array) => Table {
  const expected = headerText(tableFromIPC(encodePart(name, [], { study, from: 0 })));
  return (bytes) => {
    const table = decodeBytes(name, bytes);
    if (headerText(table) !== expected) {
      throw new RangeError(`tables.${name}: the bytes belong to another table or another study`);
    }
    return table;
  };
}

function decodeBytes(name: TableName, bytes: Uint8Array): Table {
  try {
    return tableFromIPC(bytes);
  } catch {
    throw new RangeError(`tables.${name}: the bytes are not a whole Arrow file`);
  }
}

/**
 * The values of a part as the simulator gave them: one row-major matrix per arm, replication after replication,
 * null as NaN.
 */
export function valuesByArm(name: TableName, part: Table, study: Study): Float64Array[] {
  const arms = study.scenarios.length;
  const keyCount = keyColumns(name).length;
  const width = part.numCols - keyCount;
  const runIds = part.getChildAt(0).toArray() as Int32Array;
  const rowCounts = new Int32Array(arms);
  for (const runId of runIds) rowCounts[runId % arms]++;
  const matrices = Array.from(rowCounts, (rowCount) => new Float64Array(rowCount * width));
  for (let column = 0; column < width; column++) {
    const values = part.getChildAt(keyCount + column).toArray() as ArrayLike<number | null>;
    const next = new Int32Array(arms).fill(column);
    for (let row = 0; row < runIds.length; row++) {
      const arm = runIds[row] % arms;
      matrices[arm][next[arm]] = values[row] ?? NaN;
      next[arm] += width;
    }
  }
  return matrices;
}
