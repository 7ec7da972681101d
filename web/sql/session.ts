/**
 * One DuckDB for the page: code and engine are fetched on the first request, tables are loaded once per result.
 * Queries see exactly the Arrow bytes that the downloads are made of.
 */
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import { tableOrder } from "../../data/schema.ts";
import type { Database, QueryResult } from "./database.ts";

export interface SqlSession {
  /** Runs a query over tables runs, days, cycles, zones of this result. */
  query(result: ExperimentResult, sql: string): Promise<QueryResult>;
  close(): Promise<void>;
}

export function sqlSession(): SqlSession {
  let opening: Promise<Database> | null = null;
  let loaded: ExperimentResult | null = null;
  let loading: Promise<void> = Promise.resolve();

  async function open(): Promise<Database> {
    opening ??= import("./database.ts").then(({ openDatabase }) => openDatabase());
    try {
      return await opening;
    } catch (error) {
      opening = null; // The next request may succeed, e.g. when the site was out of reach.
      throw error;
    }
  }

  async function load(database: Database, result: ExperimentResult): Promise<void> {
    for (const table of tableOrder) {
      await database.load(
        table,
        result.chunks.map(({ parts }) => parts[table]),
      );
    }
    loaded = result;
  }

  return {
    async query(result, sql) {
      const database = await open();
      loading = loading.then(async () => {
        if (loaded !== result) await load(database, result);
      });
      await loading;
      return database.query(sql);
    },
    async close() {
      if (opening !== null) await (await opening).close();
      opening = null;
      loaded = null;
    },
  };
}
