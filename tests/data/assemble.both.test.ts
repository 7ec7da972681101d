import { expect, test } from "vitest";
import { tableFromIPC } from "apache-arrow";
import { type TableFile, assembleTable, batchRows, planTable } from "../../data/assemble.ts";
import { digestTables } from "../../data/digest.ts";
import { encodePart, partReader, valuesByArm } from "../../data/parts.ts";
import { tableOrder } from "../../data/schema.ts";
import type { TableName } from "../../sim/index.ts";
import { inventedRows, inventedStudy } from "./invented-study.ts";

const study = inventedStudy();

function partsOf(name: TableName, cuts: readonly number[]) {
  const parts = cuts.slice(1).map((to, index) => {
    const from = cuts[index];
    return encodePart(name, inventedRows(from, to), { study, from });
  });
  return { count: parts.length, read: (index: number) => parts[index] };
}

function plans(cuts: readonly number[]): TableFile[] {
  return tableOrder.map((name) => planTable(name, { study, parts: partsOf(name, cuts) }));
}

test("a part gives back the rows it was made from, missing values included", () => {
  const rows = inventedRows(16, 19);
  for (const name of tableOrder) {
    const part = partReader(name, study)(encodePart(name, rows, { study, from: 16 }));
    const arms = valuesByArm(name, part, study);
    for (const arm of [0, 1]) {
      expect([...arms[arm]]).toEqual(rows.flatMap((pair) => [...pair[arm][name]]));
    }
  }
});

test("a part of another study or another table is refused, and so is half a part", () => {
  const bytes = encodePart("days", inventedRows(0, 2), { study, from: 0 });
  expect(() => partReader("days", inventedStudy({ seed: "43" }))(bytes)).toThrow("another study");
  expect(() => partReader("cycles", study)(bytes)).toThrow("another table");
  expect(() => partReader("days", study)(bytes.slice(0, bytes.length >> 1))).toThrow("not a whole");
});

test("a table is the same bytes however its replications were cut into parts", () => {
  for (const name of tableOrder) {
    const whole = assembleTable(name, { study, parts: partsOf(name, [0, 20]) });
    const pieces = assembleTable(name, { study, parts: partsOf(name, [0, 1, 8, 16, 20]) });
    expect(pieces).toEqual(whole);
  }
});

test("rows of later replications can be left out", () => {
  const parts = partsOf("zones", [0, 16, 32]);
  const cut = assembleTable("zones", { study, parts, replications: 20 });
  expect(cut).toEqual(assembleTable("zones", { study, parts: partsOf("zones", [0, 20]) }));
});

test("batches have 122,880 rows, the last one what is left, and no value moves", () => {
  // 1,100 replications of 2 arms with 60 days are 132,000 rows.
  const parts = partsOf("days", [0, 500, 1100]);
  const table = tableFromIPC(assembleTable("days", { study, parts }));
  expect(table.batches.map((batch) => batch.numRows)).toEqual([batchRows, 132_000 - batchRows]);
  const lines = table.getChild("lines")!;
  const gap = table.getChild("gap")!;
  const runId = table.getChild("run_id")!;
  for (const row of [0, 59, 60, 122_879, 122_880, 131_999]) {
    const run = Math.floor(row / 120) * 2 + (row % 120 < 60 ? 0 : 1);
    const day = row % 60;
    const replication = run >> 1;
    const arm = run & 1;
    expect(runId.get(row)).toBe(run);
    expect(lines.get(row)).toBe(replication * 1000 + arm * 500 + day);
    expect(gap.get(row)).toBe((replication + arm + day) % 7 === 0 ? null : day + 0.1);
  }
  const missing = Array.from(
    { length: 132_000 },
    (_, row) => Math.floor(row / 120) + (row % 120 < 60 ? 0 : 1) + (row % 60),
  );
  expect(gap.nullCount).toBe(missing.filter((sum) => sum % 7 === 0).length);
});

test("the same bytes come out of Node and Chromium", () => {
  // Computed once in Node; explained in CHANGELOG whenever it changes.
  expect(digestTables(plans([0, 16, 20]))).toBe(
    "7a800bdfd293318533f4543fdddf9552d838b564a0f8736f378ec2e0f1b0275e",
  );
});
