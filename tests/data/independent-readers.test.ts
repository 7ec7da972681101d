/**
 * Two readers that share no code with the writer: apache-arrow reads our bytes, and DuckDB reads the Parquet that
 * parquet-wasm (the Rust implementation of Arrow) makes of the same bytes.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "apache-arrow";
import { Table as ParquetTable, writeParquet } from "parquet-wasm";
import { afterAll, expect, test } from "vitest";
import { assembleTable } from "../../data/assemble.ts";
import { encodePart } from "../../data/parts.ts";
import { tableColumns, tableOrder } from "../../data/schema.ts";
import type { TableName } from "../../sim/index.ts";
import { inventedRows, inventedShapes, inventedStudy } from "./invented-study.ts";

const study = inventedStudy();
const replications = 20;
const directory = mkdtempSync(join(tmpdir(), "burrow-readers-"));

afterAll(() => rmSync(directory, { recursive: true }));

function tableBytes(name: TableName): Uint8Array {
  const cuts = [0, 16, replications];
  const parts = [0, 1].map((index) =>
    encodePart(name, inventedRows(cuts[index], cuts[index + 1]), { study, from: cuts[index] }),
  );
  return assembleTable(name, { study, parts: { count: 2, read: (index) => parts[index] } });
}

/** Behind its 8 magic bytes a file holds the same table as a stream. */
function streamOf(file: Uint8Array): Uint8Array {
  return file.subarray(8);
}

test("apache-arrow finds unit, definition and direction of every column, and what made the table", () => {
  for (const name of tableOrder) {
    const { schema } = tableFromIPC(tableBytes(name));
    const shape = inventedShapes.find((candidate) => candidate.name === name)!;
    const columns = tableColumns(shape);
    expect(schema.fields.map((field) => field.name)).toEqual(columns.map((column) => column.name));
    columns.forEach(({ unit, what, better, kind }, index) => {
      const { metadata, nullable } = schema.fields[index];
      expect(Object.fromEntries(metadata)).toEqual({ unit, definition: what, better });
      expect(nullable).toBe(kind === "real");
    });
    expect(Object.fromEntries(schema.metadata)).toEqual({
      table: name,
      definition: shape.what,
      engine: "burrow 0.0.0",
      seed: "42",
      scenarios: JSON.stringify({
        now: study.scenarios[0].digest,
        wait: study.scenarios[1].digest,
      }),
    });
  }
});

test("apache-arrow reads keys and values where they belong", () => {
  const zones = tableFromIPC(tableBytes("zones"));
  // 20 replications of 6 cycles, 2 zones in the first arm and 3 in the second.
  expect(zones.numRows).toBe(20 * 6 * 5);
  // Run 1 is replication 0 of arm 1; its rows begin behind the 12 of arm 0. Row 4 of it is cycle 1, second zone.
  const row = zones.get(12 + 4)!.toJSON();
  expect(row).toMatchObject({ run_id: 1, scenario: "wait", seed: "42", cycle: -2, zone: "zone-c" });
  expect(row.lines).toBe(504);
  const days = tableFromIPC(tableBytes("days"));
  expect(days.get(59)!.toJSON()).toMatchObject({ run_id: 0, day: 29, cycle: 2, lines: 59 });
  expect(days.get(0)!.toJSON()).toMatchObject({ run_id: 0, day: -30, cycle: -3, gap: null });
});

test("DuckDB reads the same rows, nulls and texts from Parquet made of the bytes", async () => {
  for (const name of tableOrder) {
    const parquet = writeParquet(ParquetTable.fromIPCStream(streamOf(tableBytes(name))));
    writeFileSync(join(directory, `${name}.parquet`), parquet);
  }
  const connection = await (await DuckDBInstance.create()).connect();
  const ask = async (sql: string) =>
    (await connection.runAndReadAll(sql.replaceAll("DIR", directory))).getRowObjectsJson();

  expect(
    await ask(`select scenario, count(*)::int n, sum(lines)::int lines, count(gap)::int gaps
               from 'DIR/days.parquet' group by scenario order by scenario`),
  ).toEqual([expectedDays(0), expectedDays(1)]);
  expect(
    await ask(`select r.replication, r.events, r.status, z.zone, z.cycle, z.lines
               from 'DIR/zones.parquet' z join 'DIR/runs.parquet' r using (run_id)
               where r.replication = 19 and r.arm = 1 and z.cycle = 2 order by z.lines`),
  ).toEqual(
    ["zone-b", "zone-c", "zone-a"].map((zone, index) => ({
      replication: 19,
      events: 1019,
      status: "finished",
      zone,
      cycle: 2,
      lines: 19_000 + 500 + 15 + index,
    })),
  );
  // Rust's Arrow keeps the schema it read, metadata included, beside the Parquet columns.
  const [{ value }] = await ask(
    `select decode(value) as value from parquet_kv_metadata('DIR/runs.parquet')
     where decode(key) = 'ARROW:schema'`,
  );
  const { schema } = tableFromIPC(Buffer.from(value as string, "base64"));
  expect(schema.metadata.get("seed")).toBe("42");
  expect(schema.fields.find(({ name }) => name === "gap")!.metadata.get("unit")).toBe("h");
});

function expectedDays(arm: number) {
  let lines = 0;
  let gaps = 0;
  for (let replication = 0; replication < replications; replication++) {
    for (let day = 0; day < 60; day++) {
      lines += replication * 1000 + arm * 500 + day;
      if ((replication + arm + day) % 7 !== 0) gaps++;
    }
  }
  return { scenario: ["now", "wait"][arm], n: replications * 60, lines, gaps };
}
