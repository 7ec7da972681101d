/** Finished jobs of a bench in a folder, one file each, named by all that decides its content: a bench that was stopped goes on. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FinishedJob, JobStore } from "../analysis/job-store.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import { parametersDigest } from "../data/claims-record.ts";
import { engine } from "../data/engine.ts";
import { sha256 } from "../data/sha256.ts";

export function keptJobs(folder: string): JobStore {
  mkdirSync(folder, { recursive: true });
  const parameters = parametersDigest();
  const pathOf = (identity: object) =>
    join(folder, `${sha256(canonicalJson({ engine, parameters, ...identity }))}.json`);
  return {
    read: (identity) => (existsSync(pathOf(identity)) ? jobIn(pathOf(identity)) : null),
    write(identity, { cycles, values }) {
      // JSON has no NaN
      const numbers = [...values].map((value) => (Number.isFinite(value) ? value : String(value)));
      const path = pathOf(identity);
      writeFileSync(`${path}.unfinished`, JSON.stringify({ cycles, values: numbers }));
      renameSync(`${path}.unfinished`, path);
    },
  };
}

function jobIn(path: string): FinishedJob {
  const { cycles, values } = JSON.parse(readFileSync(path, "utf8")) as {
    cycles: number;
    values: (number | string)[];
  };
  return { cycles, values: Float64Array.from(values, Number) };
}
