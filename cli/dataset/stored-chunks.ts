/**
 * Chunks on disk: a part file per table and chunk under `parts/`. A chunk is finished when all its parts are there and
 * whole; then its rows are read back as if they had just been simulated.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FinishedChunk, chunkSize } from "../../analysis/chunk.ts";
import { type TableBytes, readChunk } from "../../data/chunks.ts";
import { tableOrder } from "../../data/schema.ts";
import type { Study } from "../../data/study.ts";
import type { TableName } from "../../sim/index.ts";

/** The part of the chunk that begins with replication `from`. */
export function partPath(directory: string, table: TableName, from: number): string {
  return join(directory, "parts", `${table}-${String(from).padStart(6, "0")}.arrow`);
}

/** Finished chunks from replication 0 to `end`, in index order. What is missing or not whole is left out. */
export function readStoredChunks(directory: string, study: Study, end: number): FinishedChunk[] {
  const chunks: FinishedChunk[] = [];
  for (let from = 0; from < end; from += chunkSize) {
    const chunk = readStoredChunk(directory, study, from);
    if (chunk !== null) chunks.push(chunk);
  }
  return chunks;
}

function readStoredChunk(directory: string, study: Study, from: number): FinishedChunk | null {
  const paths = tableOrder.map((table) => partPath(directory, table, from));
  if (!paths.every((path) => existsSync(path))) return null;
  try {
    const files = tableOrder.map((table, index) => [table, readFileSync(paths[index])]);
    return readChunk(Object.fromEntries(files) as TableBytes, study);
  } catch (error) {
    // Not whole after a power failure, or of another study: simulated again.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
