/**
 * A file is either there whole or not at all: it is written under another name, flushed to the disk and then renamed.
 * Whoever is killed on the way leaves a file ending in `.unfinished`, which the next one removes.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { withReason } from "./dataset-error.ts";

export const unfinishedEnding = ".unfinished";

/** Takes the next bytes of the file. */
export type Writer = (bytes: Uint8Array) => void;

/** @throws DatasetError when the disk refuses; nothing is left behind then */
export function writeWhole(path: string, produce: (write: Writer) => void): void {
  // Two commands on one directory write the same bytes, but never into the same file.
  const unfinished = `${path}.${process.pid}${unfinishedEnding}`;
  withReason(path, "written", () => {
    const file = openSync(unfinished, "w");
    try {
      try {
        produce((bytes) => writeAll(file, bytes));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(unfinished, path);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
  });
}

export function writeText(path: string, text: string): void {
  writeWhole(path, (write) => write(new TextEncoder().encode(text)));
}

/** A disk may take fewer bytes than it is given, e.g. the last ones it has room for. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

/**
 * Makes a directory and those above it; true when it was not there before. Node's own recursive way never returns where
 * the system answers "no such file" to a directory that it will not make, e.g. in /proc.
 */
export function makeDirectory(path: string): boolean {
  if (isDirectory(path)) return false;
  const above = dirname(path);
  if (above !== path) makeDirectory(above);
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    // another command may have been the faster one
    if ((error as { code?: string }).code === "EEXIST" && isDirectory(path)) return false;
    throw error;
  }
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

const nameOfUnfinished = /\.(\d+)\.unfinished$/;

/**
 * Removes what killed commands left unfinished in a directory. Where nothing keeps other commands out, `isSpared` says
 * which processes are still at it.
 */
export function removeUnfinished(
  directory: string,
  isSpared: (pid: number) => boolean = () => false,
): void {
  for (const name of readdirSync(directory)) {
    if (!name.endsWith(unfinishedEnding)) continue;
    const pid = nameOfUnfinished.exec(name)?.[1];
    if (pid === undefined || !isSpared(Number(pid))) rmSync(join(directory, name), { force: true });
  }
}
