/**
 * A dataset on disk. `scenario.json` comes first and says which study the directory belongs to; parts follow, one by
 * one, each whole; when all are there the dataset is finished (finished.ts). A command killed anywhere on this way is
 * continued by the same command, or by one that asks for more replications. One command at a time (lock.ts).
 */
import { accessSync, constants, existsSync, rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type FinishedChunk, chunkSize } from "../../analysis/chunk.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import type { StudyDocument } from "../../data/package/study-document.ts";
import type { Study } from "../../data/study.ts";
import { InputError } from "../../sim/index.ts";
import { withReason } from "../../adapters/node/dataset-error.ts";
import {
  finishDataset,
  isFinished,
  readFinished,
  removeParts,
  reopenFinished,
  verifyFinished,
} from "./finished.ts";
import { type Lock, lockDirectory, refuseHeld } from "./lock.ts";
import { partsPath, readStoredChunks, saveChunk } from "./stored-chunks.ts";
import { documentName, studyIn } from "./study-in.ts";
import { makeAskedDirectory } from "../asked-directory.ts";
import { makeDirectory, removeUnfinished, writeText } from "../../adapters/node/whole-file.ts";

export interface DatasetOptions {
  directory: string;
  study: Study;
  document: StudyDocument;
  /** The most replications there can be. */
  wanted: number;
  /** The command that makes the same tables, without the directory, for the descriptions. */
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
  /** Lets other commands in. */
  close(): void;
}

/**
 * Opens the directory, or makes it.
 * @throws InputError when the directory holds another study, other files or more replications, is in use or cannot be made
 * @throws DatasetError when the disk refuses, or a finished dataset was changed
 */
export function openDataset(options: DatasetOptions): Dataset {
  const directory = resolve(options.directory);
  const here = { ...options, directory };
  const isNew = makeAskedDirectory(directory);
  try {
    // Before the first file is written there, the lock included.
    studyIn(directory, options.document);
    const lock = isArchived(directory) ? openArchive(directory) : lockDirectory(directory);
    try {
      return {
        ...enter(here),
        save: (chunk) => saveChunk(directory, chunk),
        finish: (replications) => finishDataset(here, replications),
        close: () => lock.release(),
      };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (isNew) removeIfEmpty(directory);
    throw error;
  }
}

/** A finished dataset where nothing can be written, e.g. on a read-only disk, is only read. */
function isArchived(directory: string): boolean {
  if (!isFinished(directory)) return false;
  try {
    accessSync(directory, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function openArchive(directory: string): Lock {
  refuseHeld(directory);
  return { release: () => {} };
}

/** Somebody may have been here between the first look and the lock, so the study is looked at again. */
function enter(options: DatasetOptions): Pick<Dataset, "chunks" | "digest"> {
  const { directory, study, document, wanted } = options;
  const found = studyIn(directory, document);
  if (found === null || !isFinished(directory)) return goOn(options, found);
  if ("replications" in found.stop) refuseFewer(directory, found.stop.replications, wanted);
  const digest = verifyFinished(directory);
  if (canonicalJson(found.stop) !== canonicalJson(document.stop)) {
    reopenFinished(directory, study);
    return goOn(options, found);
  }
  // Killed between the last description and the removal of the parts.
  if (existsSync(partsPath(directory))) removeParts(directory);
  return { chunks: readFinished(directory, study), digest };
}

/** Begins a study, or continues an unfinished one. */
function goOn(
  { directory, study, document, wanted }: DatasetOptions,
  found: StudyDocument | null,
): Pick<Dataset, "chunks" | "digest"> {
  const parts = partsPath(directory);
  withReason(directory, "written", () => {
    for (const path of [directory, parts, join(directory, "data")]) {
      if (existsSync(path)) removeUnfinished(path);
    }
  });
  const stored = readStoredChunks(directory, study);
  refuseFewer(directory, stored.at(-1)?.to ?? 0, wanted);
  if (found === null || canonicalJson(found.stop) !== canonicalJson(document.stop)) {
    writeText(join(directory, documentName), `${JSON.stringify(document, null, 2)}\n`);
  }
  withReason(parts, "made", () => makeDirectory(parts));
  // The last chunk of fewer replications than are wanted now lacks some.
  const chunks = stored.filter(({ from, to }) => to - from === chunkSize || to === wanted);
  return { chunks, digest: null };
}

function refuseFewer(directory: string, held: number, wanted: number): void {
  if (wanted >= held) return;
  throw new InputError(
    "--out",
    `${directory} holds ${held} replications of this study, not ${wanted}, wants at least ${held} or another directory`,
  );
}

function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Somebody has put something there meanwhile, and the reason for giving up is about to be told.
  }
}
