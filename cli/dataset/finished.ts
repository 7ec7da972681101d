/**
 * A finished dataset: the tables made of the parts, then the descriptions, and CHECKSUMS last, which marks it as
 * finished. Found again, every file is held against its checksum. To get more replications it is opened again: its
 * tables are cut back into parts, and from there on it is an unfinished one.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type FinishedChunk, chunkSize } from "../../analysis/chunk.ts";
import { planTable } from "../../data/assemble.ts";
import { chunksOfTables, cutIntoParts } from "../../data/chunks.ts";
import { type Checksum, formatChecksums, parseChecksums } from "../../data/package/checksums.ts";
import { type PackagedTable, tablePath } from "../../data/package/descriptor.ts";
import { packageTexts } from "../../data/package/texts.ts";
import { tableOrder } from "../../data/schema.ts";
import type { Study } from "../../data/study.ts";
import { DatasetError, withReason } from "../../adapters/node/dataset-error.ts";
import { readingFile } from "./file-source.ts";
import { hashFile, nodeHash } from "./node-hash.ts";
import { partPath, partsPath } from "./stored-chunks.ts";
import { documentName } from "./study-in.ts";
import { makeDirectory, writeText, writeWhole } from "../../adapters/node/whole-file.ts";

const checksumsName = "CHECKSUMS";

export function isFinished(directory: string): boolean {
  return existsSync(join(directory, checksumsName));
}

export interface FinishOptions {
  directory: string;
  study: Study;
  /** The command that makes the same tables, without the directory, for the descriptions. */
  command: string;
}

/** Makes the tables of the first `replications` from the parts and returns their digest. */
export function finishDataset(
  { directory, study, command }: FinishOptions,
  replications: number,
): string {
  const digestHash = nodeHash();
  const count = Math.ceil(replications / chunkSize);
  withReason(directory, "written", () => makeDirectory(join(directory, "data")));
  const tables = tableOrder.map((name): PackagedTable => {
    const read = (index: number) => {
      const path = partPath(directory, name, index * chunkSize);
      return withReason(path, "read", () => readFileSync(path));
    };
    const plan = planTable(name, { study, parts: { count, read }, replications });
    const fileHash = nodeHash();
    writeWhole(join(directory, tablePath(name)), (write) =>
      plan.write((bytes) => {
        fileHash.update(bytes);
        digestHash.update(bytes);
        write(bytes);
      }),
    );
    return { name, rows: plan.rows, bytes: plan.bytes, sha256: fileHash.hex() };
  });
  const digest = digestHash.hex();
  const texts = packageTexts({ study, tables, replications, digest, command });
  for (const { path, text } of texts) writeText(join(directory, path), text);
  const checksums = [
    ...tables.map(({ name, sha256 }) => ({ path: tablePath(name), sha256 })),
    ...[...texts.map(({ path }) => path), documentName].map((path) => ({
      path,
      sha256: hashFile(join(directory, path)),
    })),
  ];
  writeText(join(directory, checksumsName), formatChecksums(checksums));
  // The tables hold every part now.
  removeParts(directory);
  return digest;
}

/**
 * Holds every file against its checksum and returns the digest of the tables.
 * @throws DatasetError with the name of the first file that is not what it was
 */
export function verifyFinished(directory: string): string {
  const path = join(directory, checksumsName);
  const digestHash = nodeHash();
  for (const { path: relative, sha256 } of readChecksums(path)) {
    const file = join(directory, relative);
    const isTable = relative.startsWith("data/");
    const found = withReason(file, "read", () => hashFile(file, ...(isTable ? [digestHash] : [])));
    if (found === sha256) continue;
    throw new DatasetError(
      file,
      `is not what ${checksumsName} says; wants the file of the finished dataset`,
    );
  }
  return digestHash.hex();
}

function readChecksums(path: string): Checksum[] {
  try {
    return parseChecksums(withReason(path, "read", () => readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof RangeError) throw new DatasetError(path, error.message);
    throw error;
  }
}

export function readFinished(directory: string, study: Study): FinishedChunk[] {
  const table = (name: "runs" | "cycles") => join(directory, tablePath(name));
  return readingFile(table("runs"), (runs) =>
    readingFile(table("cycles"), (cycles) => chunksOfTables({ runs, cycles }, study)),
  );
}

/**
 * Turns a finished dataset into an unfinished one that lacks nothing but its last chunk, if that had fewer than 16
 * replications. Until the last part is there it stays finished; when the disk refuses, nothing has changed.
 */
export function reopenFinished(directory: string, study: Study): void {
  try {
    removeParts(directory);
    withReason(partsPath(directory), "made", () => makeDirectory(partsPath(directory)));
    for (const name of tableOrder) {
      readingFile(join(directory, tablePath(name)), (read) => {
        for (const { from, to, bytes } of cutIntoParts(name, study, read)) {
          if (to - from < chunkSize) continue;
          writeWhole(partPath(directory, name, from), (write) => write(bytes));
        }
      });
    }
  } catch (error) {
    removeParts(directory);
    throw error;
  }
  const checksums = join(directory, checksumsName);
  withReason(checksums, "removed", () => rmSync(checksums));
}

export function removeParts(directory: string): void {
  const parts = partsPath(directory);
  withReason(parts, "removed", () => rmSync(parts, { recursive: true, force: true }));
}
