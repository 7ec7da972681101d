/**
 * Answers to questions about arms: simulated over any pool, kept by a store, read back by replication. Nothing is simulated
 * twice, and what a store holds from an earlier run is not simulated at all.
 */
import type { ProbesRequest, ProbesResult } from "../../sim/index.ts";
import { inLanes } from "../lanes.ts";
import { type JobStore, noStore } from "../job-store.ts";
import type { Pool } from "../pool.ts";
import type { Stop } from "../stop.ts";
import type { Probe, Test } from "./claim.ts";
import { type Cell, type Wanted, vanishingParts, wantedBy } from "./design.ts";
import type { CellReads } from "./judge.ts";
import type { Read } from "./numbers.ts";
import {
  type Job,
  jobIdentity,
  planJobs,
  type Question,
  questionKey,
  type Resolve,
  type ResolvedArm,
} from "./plan.ts";

export interface BenchOptions {
  resolve: Resolve;
  pool: Pool;
  seed: string;
  store?: JobStore;
  signal?: Stop;
  /** Cycles done and to be done so far. */
  onProgress?: (done: number, wanted: number) => void;
}

/** A row in its cells. */
export interface Row {
  test: Test;
  cells: readonly Cell[];
}

export interface Bench {
  /** Cycles it would take at most to know these rows at n replications, beyond what is known. */
  cost(rows: readonly Row[], n: number): number;
  /** Cycles simulated so far, those of a store included: the same for a run that was killed and resumed. */
  spent(): number;
  /** @throws the error of a worker; Cancelled when the signal is raised */
  ensure(rows: readonly Row[], n: number): Promise<void>;
  /** The first n values of every probe of a row, for the judge. */
  reads(row: Row, n: number): CellReads[];
  /** Digests of the arms of a row, without those of its cut. */
  digests(row: Row): string[];
}

export function createBench(options: BenchOptions): Bench {
  const { pool, seed, store = noStore, signal, onProgress } = options;
  const resolve = remembering(options.resolve);
  const answers = new Map<string, number[]>();
  const questions = new Map<Row, Question[]>();
  let done = 0;
  let wanted = 0;

  const questionsOf = (row: Row): Question[] => {
    const known = questions.get(row) ?? questionsOfRow(row, resolve);
    questions.set(row, known);
    return known;
  };

  function jobsFor(rows: readonly Row[], n: number): Job[] {
    const open = new Map<number, Question[]>();
    const seen = new Set<string>();
    for (const question of rows.flatMap(questionsOf)) {
      const key = questionKey(question);
      const known = answers.get(key)?.length ?? 0;
      if (seen.has(key) || known >= n) continue;
      seen.add(key);
      open.set(known, [...(open.get(known) ?? []), question]);
    }
    return [...open].flatMap(([from, asked]) => planJobs(asked, { from, to: n }));
  }

  async function finish(job: Job): Promise<void> {
    const { arms, keys, from, to } = job;
    const identity = { seed, ...jobIdentity(job) };
    let finished = store.read(identity);
    if (finished === null) {
      const request: ProbesRequest = { arms, seed, from, to };
      finished = await pool.call<ProbesResult>("probe", [request], { signal });
      store.write(identity, finished);
    }
    const { values, cycles } = finished;
    keys.forEach((key, column) => {
      const answer = answers.get(key) ?? [];
      answers.set(key, answer);
      for (let r = from; r < to; r++) answer[r] = values[(r - from) * keys.length + column];
    });
    done += cycles;
    // an arm that waits for a full deployment may have stopped earlier than planned
    wanted -= job.cycles - cycles;
    onProgress?.(done, wanted);
  }

  return {
    cost: (rows, n) => jobsFor(rows, n).reduce((sum, { cycles }) => sum + cycles, 0),
    spent: () => done,
    async ensure(rows, n) {
      const jobs = jobsFor(rows, n);
      wanted = done + jobs.reduce((sum, { cycles }) => sum + cycles, 0);
      await inLanes(pool.size + 1, jobs, finish);
    },
    reads: ({ test, cells }, n) =>
      cells.map(({ name, arms, cut }): CellReads => {
        const readOf = (own: Cell["arms"]): Read => {
          const resolved = resolveAll(own, test, resolve);
          return (arm, probe) =>
            Float64Array.from(
              answers.get(questionKey(question(resolved, arm, probe)))!.slice(0, n),
            );
        };
        return { name, read: readOf(arms), cut: cut === null ? null : readOf(cut) };
      }),
    digests: ({ test, cells }) => [
      ...new Set(
        cells.flatMap(({ arms }) =>
          [...resolveAll(arms, test, resolve).values()].map(({ digest }) => digest),
        ),
      ),
    ],
  };
}

function remembering(resolve: Resolve): Resolve {
  const known = new Map<string, ResolvedArm>();
  return (arm, organisations) => {
    const key = JSON.stringify([arm, organisations ?? null]);
    const resolved = known.get(key) ?? resolve(arm, organisations);
    known.set(key, resolved);
    return resolved;
  };
}

function resolveAll(
  arms: Cell["arms"],
  { organisations }: Test,
  resolve: Resolve,
): Map<string, ResolvedArm> {
  return new Map(Object.entries(arms).map(([name, arm]) => [name, resolve(arm, organisations)]));
}

function question(arms: ReadonlyMap<string, ResolvedArm>, name: string, probe: Probe): Question {
  const find = (wanted: string): ResolvedArm => {
    const arm = arms.get(wanted);
    if (arm === undefined)
      throw new RangeError(`${wanted}: no such arm, wants one of ${[...arms.keys()].join(", ")}`);
    return arm;
  };
  return { arm: find(name), probe, after: probe.after === undefined ? null : find(probe.after) };
}

/** Everything that a row asks, in every cell, with and without the cut. */
export function questionsOfRow({ test, cells }: Row, resolve: Resolve): Question[] {
  const { all, also = [], choices, fallback } = test;
  const read = (parts: readonly Parameters<typeof wantedBy>[0][]): Wanted[] =>
    parts.flatMap((part) => wantedBy(part, choices));
  const instead = fallback === undefined ? [] : [fallback];
  const bare = read([...all, ...also, ...instead]);
  const vanishing = read([...vanishingParts(test), ...vanishingParts(test, instead)]);
  return cells.flatMap(({ arms, cut }) => {
    const asked = (own: Cell["arms"], wanted: readonly Wanted[]) => {
      const resolved = resolveAll(own, test, resolve);
      return wanted.map(({ arm, probe }) => question(resolved, arm, probe));
    };
    return [...asked(arms, bare), ...(cut === null ? [] : asked(cut, vanishing))];
  });
}
