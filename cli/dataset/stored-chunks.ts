/**
 * Chunks on disk: a part file per table and chunk under `parts/`. A chunk is finished when all its parts are there and
 * whole; then its rows are read back as if they had just been simulated.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FinishedChunk } from "../../analysis/chunk.ts";
import { type TableBytes, readChunk } from "../../data/chunks.ts";
import { tableOrder } from "../../data/schema.ts";
import type { Study } from "../../data/study.ts";
import type { TableName } from "../../sim/index.ts";
import { withReason } from "../../adapters/node/dataset-error.ts";
import { writeWhole } from "../../adapters/node/whole-file.ts";

export function partsPath(directory: string): string {
  return join(directory, "parts");
}

/** The part of the chunk that begins with replication `from`. */
export function partPath(directory: string, table: TableName, from: number): string {
  return join(partsPath(directory), `${table}-${String(from).padStart(6, "0")}.arrow`);
}

/** Stores a finished chunk, part by part. */
export function saveChunk(directory: string, { from, parts }: FinishedChunk): void {
  for (const table of tableOrder) {
    writeWhole(partPath(directory, table, from), (write) => write(parts[table]));
  }
}

/** Finished chunks in index order. What is missing or not whole is left out. */
export function readStoredChunks(directory: string, study: Study): FinishedChunk[] {
  const parts = partsPath(directory);
  if (!existsSync(parts)) return [];
  const names = withReason(parts, "read", () => readdirSync(parts));
  const starts = names.flatMap((name) => /^runs-(\d+)\.arrow$/.exec(name)?.[1] ?? []).map(Number);
  return starts
    .sort((a, b) => a - b)
    .flatMap((from) => readStoredChunk(directory, study, from) ?? []);
}

function readStoredChunk(directory: string, study: Study, from: number): FinishedChunk | null {
  const paths = tableOrder.map((table) => partPath(directory, table, from));
  if (!paths.every((path) => existsSync(path))) return null;
  try {
    const files = tableOrder.map((table, index) => [
      table,
      withReason(paths[index], "read", () => readFileSync(paths[index])),
    ]);
    return readChunk(Object.fromEntries(files) as TableBytes, study);
  } catch (error) {
    // Not whole after a power failure, or of another study: simulated again.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
