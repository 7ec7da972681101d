/**
 * A dataset on disk. `scenario.json` comes first and says which study the directory belongs to; parts follow, one by
 * one, each whole; when all are there the tables are made of them, then the descriptions, and CHECKSUMS last, which
 * marks the dataset as finished. A command killed anywhere on this way is continued by the same command.
 */
import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type FinishedChunk, chunkSize } from "../../analysis/chunk.ts";
import { planTable } from "../../data/assemble.ts";
import { cutIntoChunks, readChunk } from "../../data/chunks.ts";
import { type Checksum, formatChecksums, parseChecksums } from "../../data/package/checksums.ts";
import { type PackagedTable, describePackage, tablePath } from "../../data/package/descriptor.ts";
import { packageReadme } from "../../data/package/readme.ts";
import { type StudyDocument, differenceBetween } from "../../data/package/study-document.ts";
import { tableOrder } from "../../data/schema.ts";
import type { Study } from "../../data/study.ts";
import { InputError, type TableName } from "../../sim/index.ts";
import { DatasetError, withReason } from "./dataset-error.ts";
import { hashFile, nodeHash } from "./node-hash.ts";
import { partPath, readStoredChunks } from "./stored-chunks.ts";
import {
  makeDirectory,
  removeUnfinished,
  unfinishedEnding,
  writeText,
  writeWhole,
} from "./whole-file.ts";

export interface DatasetOptions {
  directory: string;
  study: Study;
  document: StudyDocument;
  /** The most replications there can be. */
  wanted: number;
  /** The command that makes the same tables, without the directory, for the README. */
  command: string;
}

export interface Dataset {
  /** Chunks that need not be simulated again. */
  chunks: FinishedChunk[];
  /** The digest of a dataset that was finished before; null when there is something left to do. */
  digest: string | null;
  /** Stores a finished chunk. */
  save(chunk: FinishedChunk): void;
  /** Makes the tables of the first `replications` and returns their digest. */
  finish(replications: number): string;
}

const documentName = "scenario.json";
const checksumsName = "CHECKSUMS";

/**
 * Opens the directory, or makes it.
 * @throws InputError when the directory holds another study or other files
 * @throws DatasetError when the disk refuses, or a finished dataset was changed
 */
export function openDataset(options: DatasetOptions): Dataset {
  const directory = resolve(options.directory);
  const isNew = withReason(directory, "made", () => makeDirectory(directory));
  refuseOthers(directory, options.document);
  try {
    claim(directory, options.document);
  } catch (error) {
    // Only goes when it is empty.
    if (isNew) withReason(directory, "removed", () => rmdirSync(directory));
    throw error;
  }
  const finished = readFinished(directory, options.study);
  return {
    chunks: finished?.chunks ?? readStoredChunks(directory, options.study, options.wanted),
    digest: finished?.digest ?? null,
    save: (chunk) => saveParts(directory, chunk),
    finish: (replications) => finishDataset({ ...options, directory }, replications),
  };
}

function refuseOthers(directory: string, document: StudyDocument): void {
  const names = withReason(directory, "read", () => readdirSync(directory));
  const others = names.filter((name) => !name.endsWith(unfinishedEnding));
  if (others.length === 0) return;
  if (!others.includes(documentName)) {
    const some = others.slice(0, 3).join(", ") + (others.length > 3 ? ", ..." : "");
    throw new InputError(
      "--out",
      `${directory} holds other files (${some}), wants a new or empty directory, or one of this study`,
    );
  }
  const difference = differenceBetween(readJson(join(directory, documentName)), document);
  if (difference !== null) {
    throw new InputError(
      "--out",
      `${directory} holds another study (${difference}), wants another directory`,
    );
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(withReason(path, "read", () => readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function claim(directory: string, document: StudyDocument): void {
  const parts = join(directory, "parts");
  if (existsSync(join(directory, checksumsName))) return;
  withReason(directory, "written", () => {
    removeUnfinished(directory);
    if (existsSync(parts)) removeUnfinished(parts);
    if (existsSync(join(directory, "data"))) removeUnfinished(join(directory, "data"));
  });
  if (!existsSync(join(directory, documentName))) {
    writeText(join(directory, documentName), `${JSON.stringify(document, null, 2)}\n`);
  }
  withReason(parts, "made", () => makeDirectory(parts));
}

function saveParts(directory: string, chunk: FinishedChunk): void {
  for (const table of tableOrder) {
    writeWhole(partPath(directory, table, chunk.from), (write) => write(chunk.parts[table]));
  }
}

function finishDataset(
  { directory, study, command }: DatasetOptions,
  replications: number,
): string {
  const digestHash = nodeHash();
  const starts = Array.from(
    { length: Math.ceil(replications / chunkSize) },
    (_, chunk) => chunk * chunkSize,
  );
  withReason(directory, "written", () => makeDirectory(join(directory, "data")));
  const tables = tableOrder.map((name): PackagedTable => {
    const parts = {
      count: starts.length,
      read: (index: number) => {
        const path = partPath(directory, name, starts[index]);
        return withReason(path, "read", () => readFileSync(path));
      },
    };
    const plan = planTable(name, { study, parts, replications });
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
  const input = { study, tables, replications, digest, command };
  const descriptor = `${JSON.stringify(describePackage(input), null, 2)}\n`;
  writeText(join(directory, "datapackage.json"), descriptor);
  writeText(join(directory, "README.md"), packageReadme(input));
  const others = ["datapackage.json", documentName, "README.md"].map((path) => ({
    path,
    sha256: hashFile(join(directory, path)),
  }));
  const tableChecksums = tables.map(({ name, sha256 }) => ({ path: tablePath(name), sha256 }));
  writeText(join(directory, checksumsName), formatChecksums([...tableChecksums, ...others]));
  // The tables hold every part now.
  removeParts(directory);
  return digest;
}

/** The rows of a finished dataset, after every checksum was found right; null when it is not finished. */
function readFinished(
  directory: string,
  study: Study,
): { chunks: FinishedChunk[]; digest: string } | null {
  const path = join(directory, checksumsName);
  if (!existsSync(path)) return null;
  const checksums = readChecksums(path);
  const digestHash = nodeHash();
  for (const { path: relative, sha256 } of checksums) {
    const file = join(directory, relative);
    const isTable = relative.startsWith("data/");
    const found = withReason(file, "read", () => hashFile(file, ...(isTable ? [digestHash] : [])));
    if (found === sha256) continue;
    throw new DatasetError(
      file,
      `is not what ${checksumsName} says; wants the file of the finished dataset`,
    );
  }
  const read = (name: TableName) => readFileSync(join(directory, tablePath(name)));
  const whole = readChunk({ runs: read("runs"), cycles: read("cycles") }, study);
  removeParts(directory);
  return { chunks: cutIntoChunks(whole), digest: digestHash.hex() };
}

function readChecksums(path: string): Checksum[] {
  try {
    return parseChecksums(withReason(path, "read", () => readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof RangeError) throw new DatasetError(path, error.message);
    throw error;
  }
}

function removeParts(directory: string): void {
  const parts = join(directory, "parts");
  withReason(parts, "removed", () => rmSync(parts, { recursive: true, force: true }));
}
