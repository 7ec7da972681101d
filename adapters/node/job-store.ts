/**
 * Finished jobs of long work in a folder: one file each, named by all that decides its content, the sources of the simulation
 * among it, and written whole, so that a killed run goes on from there, two runs at once do no harm, and nothing that another
 * state of the model has made is read.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FinishedJob, JobStore } from "../../analysis/job-store.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { parametersDigest } from "../../data/claims-record.ts";
import { engine } from "../../data/engine.ts";
import { sha256 } from "../../data/sha256.ts";
import { withReason } from "./dataset-error.ts";
import { sources } from "./sources.ts";
import { makeDirectory, removeUnfinished, writeText } from "./whole-file.ts";

/** What every result hangs on beside the job itself: registered values are no part of a scenario. */
export interface Maker {
  engine: string;
  /** Digest of the sources of the simulation: the model may change under one name. */
  sources: string;
  /** Digest of the registered values. */
  parameters: string;
}

const present = (): Maker => ({ engine, sources, parameters: parametersDigest() });

/**
 * The store in a folder, which is made.
 * @throws DatasetError for a folder that cannot be used
 */
export function openJobStore(folder: string, maker: Maker = present()): JobStore {
  withReason(folder, "made", () => {
    makeDirectory(folder);
    removeUnfinished(folder, isOfAnotherRun);
  });
  const pathOf = (identity: object) =>
    join(folder, `${sha256(canonicalJson({ ...maker, ...identity }))}.json`);
  return {
    read(identity) {
      const path = pathOf(identity);
      return existsSync(path) ? jobIn(path) : null;
    },
    write(identity, { cycles, values }) {
      writeText(pathOf(identity), `${JSON.stringify({ cycles, values: [...values].map(kept) })}\n`);
    },
  };
}

const words = ["NaN", "Infinity", "-Infinity", "-0"];

/** JSON has neither of these. */
function kept(value: number): number | string {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? value : String(value);
}

/** null for a file that somebody has spoilt: the job is done again. */
function jobIn(path: string): FinishedJob | null {
  try {
    const { cycles, values } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const isKept = (value: unknown) => typeof value === "number" || words.includes(value as string);
    if (typeof cycles !== "number" || !Array.isArray(values) || !values.every(isKept)) return null;
    return { cycles, values: Float64Array.from(values, Number) };
  } catch {
    return null;
  }
}

/** Whether a file is being written now by another process: this one has just come, so what bears its number is old. */
function isOfAnotherRun(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // any other answer comes from a process that only may not be asked
    return (error as { code?: string }).code !== "ESRCH";
  }
}
