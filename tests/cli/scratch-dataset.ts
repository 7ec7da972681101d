/**
 * A directory for a dataset of invented chunks. Each `open` is a command of its own: the one before it has ended.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type Dataset, openDataset } from "../../cli/dataset/dataset.ts";
import type { FinishedChunk } from "../../analysis/chunk.ts";
import type { StopRule } from "../../data/package/study-document.ts";
import { inventedStudy } from "../data/invented-study.ts";
import { documentOf, inventedChunks, study } from "./invented-chunks.ts";

export interface Changes {
  wanted?: number;
  stop?: StopRule;
  seed?: string;
  /** Digest of the engine's results; default: the present one. */
  results?: string;
  directory?: string;
}

export interface Scratch {
  /** Does not exist yet when a test begins. */
  readonly directory: string;
  open(changes?: Changes): Dataset;
  /** Opens the directory for that many replications, saves what is missing, finishes, and returns the digest. */
  make(replications: number, directory?: string): string;
  /** Every file below a directory, by path. */
  files(directory?: string): string[];
  contents(directory?: string): Record<string, string>;
}

export const usualReplications = 40;

/** Registers what makes and removes the directory before and after each test. */
export function scratchDataset(): Scratch {
  let scratch = "";
  let directory = "";
  let current: Dataset | null = null;

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), "burrow-dataset-"));
    directory = join(scratch, "out");
  });
  afterEach(() => {
    current?.close();
    current = null;
    rmSync(scratch, { recursive: true, force: true });
  });

  function open(changes: Changes = {}): Dataset {
    const { wanted = usualReplications, seed, stop = { replications: wanted } } = changes;
    const own = seed === undefined ? study : inventedStudy({ seed });
    current?.close();
    current = null;
    current = openDataset({
      directory: changes.directory ?? directory,
      study: own,
      document: documentOf(stop, own, changes.results),
      wanted,
      command: "burrow compare A B",
    });
    return current;
  }

  function files(path = directory): string[] {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
      .sort();
  }

  return {
    get directory() {
      return directory;
    },
    open,
    files,
    make(replications, path = directory) {
      const dataset = open({ wanted: replications, directory: path });
      if (dataset.digest === null) {
        for (const chunk of missingChunks(dataset, replications)) dataset.save(chunk);
      }
      const digest = dataset.digest ?? dataset.finish(replications);
      dataset.close();
      return digest;
    },
    contents: (path = directory) =>
      Object.fromEntries(files(path).map((name) => [name, readFileSync(join(path, name), "hex")])),
  };
}

/** What would be simulated: chunks that the dataset does not have. */
export function missingChunks({ chunks }: Dataset, replications: number): FinishedChunk[] {
  const kept = new Set(chunks.map(({ from }) => from));
  return inventedChunks(replications).filter(({ from }) => !kept.has(from));
}
