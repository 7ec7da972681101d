/**
 * What was made of parts gives the parts back, batch by batch, bytes and all.
 */
import { expect, test } from "vitest";
import { assembleTable, batchRows } from "../../data/assemble.ts";
import { chunksOfTables, cutIntoParts, readChunk } from "../../data/chunks.ts";
import { encodePart, partReader } from "../../data/parts.ts";
import { tableOrder } from "../../data/schema.ts";
import { type ByteSource, tableBatches } from "../../data/table-batches.ts";
import { tableReplications } from "../../data/table-rows.ts";
import type { TableName } from "../../sim/index.ts";
import { inventedRows, inventedStudy } from "./invented-study.ts";

const study = inventedStudy();

/** Parts of chunks of 16 by index. */
function partsOf(name: TableName, replications: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(replications / 16) }, (_, chunk) => {
    const from = chunk * 16;
    const rows = inventedRows(from, Math.min(from + 16, replications));
    return encodePart(name, rows, { study, from });
  });
}

function fileOf(name: TableName, replications: number): Uint8Array {
  const parts = partsOf(name, replications);
  const read = (index: number) => parts[index];
  return assembleTable(name, { study, parts: { count: parts.length, read } });
}

const sourceOf =
  (file: Uint8Array): ByteSource =>
  (position, length) =>
    file.subarray(position, position + length);

test("a table cut into parts gives the bytes of the parts it was made of, the last one short", () => {
  for (const name of tableOrder) {
    const cut = [...cutIntoParts(name, study, sourceOf(fileOf(name, 40)))];
    expect(cut.map(({ from, to }) => [from, to])).toEqual([
      [0, 16],
      [16, 32],
      [32, 40],
    ]);
    expect(cut.map(({ bytes }) => bytes)).toEqual(partsOf(name, 40));
  }
});

test("a run whose rows go over the border of two batches comes out whole", () => {
  // 6 runs of 30,000 days: the border behind row 122,880 falls into run 4.
  const rows = [0, 1, 2].map((replication) =>
    study.scenarios.map((_scenario, arm) => ({
      ...inventedRows(replication, replication + 1)[0][arm],
      days: Float64Array.from({ length: 30_000 * 3 }, (_value, cell) => replication + arm + cell),
    })),
  );
  const part = encodePart("days", rows, { study, from: 0 });
  const file = assembleTable("days", { study, parts: { count: 1, read: () => part } });
  const batches = [...tableBatches(sourceOf(file))].map(
    (bytes) => partReader("days", study)(bytes).numRows,
  );
  expect(batches).toEqual([batchRows, 180_000 - batchRows]);
  const found = [...tableReplications("days", study, sourceOf(file))];
  expect(found.map((arms) => arms.map(({ values }) => values))).toEqual(
    rows.map((arms) => arms.map(({ days }) => days)),
  );
});

test("finished tables give the chunks that parts give: rows, events, borders", () => {
  const source = (name: TableName) => sourceOf(fileOf(name, 40));
  const chunks = chunksOfTables({ runs: source("runs"), cycles: source("cycles") }, study);
  const expected = [0, 1, 2].map((index) => {
    const [runs, days, cycles, zones] = tableOrder.map((name) => partsOf(name, 40)[index]);
    return readChunk({ runs, days, cycles, zones }, study);
  });
  expect(chunks).toEqual(expected);
  // 1,000 + replication in each of two arms.
  expect(chunks[2].events).toBe(2 * (8 * 1000 + (32 + 39) * 4));
});

test("tables of another study, of different lengths, or cut off are refused", () => {
  const runs = sourceOf(fileOf("runs", 20));
  const other = inventedStudy({ seed: "43" });
  expect(() => [...tableReplications("runs", other, runs)]).toThrow("another study");
  expect(() => chunksOfTables({ runs, cycles: sourceOf(fileOf("cycles", 19)) }, study)).toThrow(
    "tables.cycles: fewer replications than table runs",
  );
  const file = fileOf("days", 20);
  expect(() => [...tableBatches(sourceOf(file.subarray(0, file.length >> 1)))]).toThrow(RangeError);
  expect(() => [...tableBatches(sourceOf(new Uint8Array(100)))]).toThrow(RangeError);
});
