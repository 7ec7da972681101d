/**
 * DuckDB in the page, started on the first request only and served from this very site: the exception-handling
 * bundle, no extensions, numbers cast so that charts can draw them. Loads Arrow bytes; nothing leaves the machine.
 */
import * as duckdb from "@duckdb/duckdb-wasm";
import duckdbWasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import duckdbWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import type { Row, Value } from "../charts/chart.ts";

export interface QueryResult {
  columns: string[];
  rows: Row[];
}

export interface Database {
  /** Replaces a table by the rows of these Arrow IPC streams, one after the other. The bytes stay whole. */
  load(table: string, parts: readonly Uint8Array[]): Promise<void>;
  /** Runs one query; an error of DuckDB comes with its own message. */
  query(sql: string): Promise<QueryResult>;
  close(): Promise<void>;
}

/** Starts the engine: about 34 MB from this site, one to three seconds. */
export async function openDatabase(): Promise<Database> {
  const worker = new Worker(new URL(duckdbWorker, document.baseURI));
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await engine.instantiate(new URL(duckdbWasm, document.baseURI).href);
  await engine.open({
    query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
  });
  const connection = await engine.connect();
  // Otherwise a query for JSON, Parquet or time zones would ask another host for an extension.
  await connection.query("set autoload_known_extensions = false");
  await connection.query("set autoinstall_known_extensions = false");
  return {
    async load(table, parts) {
      await connection.query(`drop table if exists "${table}"`);
      for (const [index, part] of parts.entries()) {
        // A copy, because inserting moves the bytes to the engine's worker.
        await connection.insertArrowFromIPCStream(part.slice(), {
          name: table,
          create: index === 0,
        });
      }
    },
    async query(sql) {
      const result = await connection.query(sql);
      const columns = result.schema.fields.map(({ name }) => name);
      const rows = result.toArray().map((row: { [column: string]: unknown }) => {
        const plain: Row = {};
        for (const column of columns) plain[column] = asValue(row[column]);
        return plain;
      });
      return { columns, rows };
    },
    async close() {
      await connection.close();
      await engine.terminate();
      worker.terminate();
    },
  };
}

function asValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "bigint") return Number(value);
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
