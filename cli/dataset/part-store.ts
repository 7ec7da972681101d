/**
 * Where the parts of an experiment without a dataset wait until the digest can be made: in memory while they are few,
 * in a temporary directory that goes with the command when they are many.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FinishedChunk } from "../../analysis/chunk.ts";
import { tableOrder } from "../../data/schema.ts";
import type { TableName } from "../../sim/index.ts";
import { withReason } from "../../adapters/node/dataset-error.ts";

export interface PartStore {
  /** A chunk that is saved again replaces the one before. */
  save(chunk: FinishedChunk): void;
  /** The part of the chunk that begins with replication `from`. */
  read(table: TableName, from: number): Uint8Array;
  remove(): void;
}

export function memoryStore(): PartStore {
  const parts = new Map<number, FinishedChunk["parts"]>();
  return {
    save: (chunk) => void parts.set(chunk.from, chunk.parts),
    read: (table, from) => parts.get(from)![table],
    remove: () => parts.clear(),
  };
}

/** @throws DatasetError when the temporary directory cannot be used */
export function scratchStore(): PartStore {
  const made = withReason(tmpdir(), "written", () => mkdtempSync(join(tmpdir(), "burrow-")));
  const remove = () => rmSync(made, { recursive: true, force: true });
  process.on("exit", remove);
  const path = (table: TableName, from: number) => join(made, `${table}-${from}`);
  return {
    save(chunk) {
      for (const table of tableOrder) {
        const file = path(table, chunk.from);
        withReason(file, "written", () => writeFileSync(file, chunk.parts[table]));
      }
    },
    read: (table, from) => withReason(made, "read", () => readFileSync(path(table, from))),
    remove() {
      remove();
      process.off("exit", remove);
    },
  };
}
