/** Assembles and digests the tables of a run beside the page, because both take longer than a frame. */
import { expose, transfer } from "comlink";
import { assembleTable, planTable, type PartSource } from "../../data/assemble.ts";
import { digestTables } from "../../data/digest.ts";
import { tableOrder } from "../../data/schema.ts";
import type { Study } from "../../data/study.ts";
import type { TableName } from "../../sim/index.ts";

/** The parts of every table in chunk order. */
export interface TableParts {
  study: Study;
  chunks: readonly Record<string, Uint8Array>[];
}

export type TablesWorker = typeof tables;

let held: TableParts | null = null;

function partsOf(name: TableName): { study: Study; parts: PartSource } {
  if (held === null) throw new Error("no run was given to this worker");
  const { study, chunks } = held;
  return { study, parts: { count: chunks.length, read: (index) => chunks[index][name] } };
}

const tables = {
  hold(parts: TableParts): void {
    held = parts;
  },
  digest(): string {
    return digestTables(tableOrder.map((name) => planTable(name, partsOf(name))));
  },
  file(name: TableName): Uint8Array {
    const bytes = assembleTable(name, partsOf(name));
    return transfer(bytes, [bytes.buffer]);
  },
};

expose(tables);
