/**
 * Finished jobs of a long command in a directory: one file each, named by what decides its content and written whole, so
 * that a killed run goes on from there, two runs at once do no harm, and nothing stale is ever read.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FinishedJob, JobStore } from "../analysis/job-store.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import { engine } from "../data/engine.ts";
import { parametersDigest } from "../data/claims-record.ts";
import { sha256 } from "../data/sha256.ts";
import { withReason } from "./dataset/dataset-error.ts";
import {
  makeAskedDirectory,
  makeDirectory,
  removeUnfinished,
  writeText,
} from "./dataset/whole-file.ts";

/**
 * @throws InputError for a directory that cannot be made
 * @throws DatasetError for one that cannot be used
 */
export function openJobStore(directory: string): JobStore {
  makeAskedDirectory(directory);
  const jobs = join(directory, "jobs");
  withReason(jobs, "made", () => {
    makeDirectory(jobs);
    removeUnfinished(jobs);
  });
  // registered values are no part of a scenario, but of every result
  const parameters = parametersDigest();
  const pathOf = (identity: object) =>
    join(jobs, `${sha256(canonicalJson({ engine, parameters, ...identity }))}.json`);
  return {
    read(identity) {
      const path = pathOf(identity);
      return existsSync(path) ? jobIn(path) : null;
    },
    write(identity, { cycles, values }) {
      const numbers = [...values].map((value) => (Number.isFinite(value) ? value : String(value)));
      writeText(pathOf(identity), `${JSON.stringify({ cycles, values: numbers })}\n`);
    },
  };
}

/** null for a file that somebody has spoilt: the job is done again. */
function jobIn(path: string): FinishedJob | null {
  try {
    const { cycles, values } = JSON.parse(readFileSync(path, "utf8")) as {
      cycles: number;
      values: (number | string)[];
    };
    return { cycles, values: Float64Array.from(values, Number) };
  } catch {
    return null;
  }
}
