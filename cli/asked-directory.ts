/** The directory behind `--out`, and the finished jobs that long commands keep in it. */
import { join } from "node:path";
import { DatasetError, platformReason } from "../adapters/node/dataset-error.ts";
import { openJobStore } from "../adapters/node/job-store.ts";
import { makeDirectory } from "../adapters/node/whole-file.ts";
import type { JobStore } from "../analysis/job-store.ts";
import { InputError } from "../sim/index.ts";

/**
 * Makes the directory; true when it was not there before.
 * @throws InputError where there can be none, e.g. below a file
 * @throws DatasetError when the disk has no room for it, or fails
 */
export function makeAskedDirectory(path: string): boolean {
  try {
    return makeDirectory(path);
  } catch (error) {
    const isOfDisk = ["EDQUOT", "EIO", "ENOSPC"].includes((error as { code?: string }).code ?? "");
    const problem = `cannot be made: ${platformReason(error)}`;
    if (isOfDisk) throw new DatasetError(path, problem);
    throw new InputError("--out", `${path} ${problem}, wants a directory that can be made`);
  }
}

/**
 * Finished jobs in `jobs` of that directory.
 * @throws InputError for a directory that cannot be made
 * @throws DatasetError for one that cannot be used
 */
export function jobStoreIn(directory: string): JobStore {
  const jobs = join(directory, "jobs");
  makeAskedDirectory(jobs);
  return openJobStore(jobs);
}
