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
import { packageReadme } from "../../data/package/readme.ts";
import { encodePart } from "../../data/parts.ts";
import { tableColumns, tableOrder } from "../../data/schema.ts";
import type { TableName } from "../../sim/index.ts";
import type { Study } from "../../data/study.ts";
import { inventedPackage } from "./invented-package.ts";
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

/** DuckDB with the tables as views, and as Parquet files in DIR. */
async function openDuckDb(): Promise<(sql: string) => Promise<Record<string, unknown>[]>> {
  const connection = await (await DuckDBInstance.create()).connect();
  for (const name of tableOrder) {
    const parquet = writeParquet(ParquetTable.fromIPCStream(streamOf(tableBytes(name))));
    writeFileSync(join(directory, `${name}.parquet`), parquet);
    await connection.run(`create view ${name} as from '${directory}/${name}.parquet'`);
  }
  return async (sql) =>
    (await connection.runAndReadAll(sql.replaceAll("DIR", directory))).getRowObjectsJson();
}

test("the queries of a dataset's README run in DuckDB as they stand, and answer what they say", async () => {
  const ask = await openDuckDb();
  const answersOf = async (arms: Study["scenarios"]) => {
    const readme = packageReadme({ ...inventedPackage, study: { ...study, scenarios: arms } });
    const queries = [...readme.matchAll(/"""\n([^"]*)"""/g)].map(([, sql]) => sql);
    return Promise.all(queries.map(ask));
  };
  const [difference, course, units] = await answersOf(study.scenarios);
  // Lines of a run: 1,000 times the replication and 500 times the arm.
  expect(difference).toEqual([
    { pairs: String(replications), mean_difference: 500, standard_error: 0 },
  ]);
  // 2 arms of 6 cycles; lines grow by 1 a cycle from 9,500, the mean over replications 0 to 19.
  expect(course).toHaveLength(12);
  expect(course[3]).toEqual({ scenario: "now", cycle: 0, mean: 9503 });
  // 2 units in the first arm, 3 in the second; cycles 0 to 2 are rows 6, 8, 10 of the first unit.
  expect(units).toHaveLength(5);
  expect(units[0]).toEqual({ scenario: "now", zone: "zone-a", mean: 9508 });
  const [[mean]] = await answersOf(study.scenarios.slice(0, 1));
  expect(mean).toMatchObject({ replications: "40", mean: 9750 });
});

test("DuckDB reads the same rows, nulls and texts from Parquet made of the bytes", async () => {
  const ask = await openDuckDb();
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
