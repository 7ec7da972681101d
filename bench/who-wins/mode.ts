/** What the modes of who-wins share: options, the arms, lanes of work, numbers in words. */
import { plainNumber } from "../../analysis/plain-number.ts";
import type { Pool } from "../../analysis/pool.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { shipped } from "../shipped.ts";
import type { Regime } from "./question.ts";

/** One mode, bound to its options by who-wins.ts. */
export interface Mode {
  seed: string;
  pairs: number;
  /** Sobol' points; only of the mode that has any. */
  points: number;
  pool: Pool;
  /** Path of the answers; the report stands beside it, with the ending .md. */
  file: string;
  /** The command that asks for the same. */
  command: string;
  /** A line that says how far the work is; nothing where nobody watches. */
  tell: (line: string) => void;
}

export type Departures = Record<string, string>;

/** The arms of the question in a regime: now, wait. */
export function armsOf(on: Regime, set: Departures = {}): OrganisationScenario[] {
  return ["deploy-now", "wait-for-readiness"].map((name) => shipped(name, { on, set }));
}

/** Comparisons at once: one of 20 pairs is a chunk of 16 and one of 4, which would leave a worker idle. */
const lanes = 3;

/** Does all tasks, a few at a time, in their order. */
export async function doAll<Task>(
  tasks: readonly Task[],
  work: (task: Task) => Promise<void>,
): Promise<void> {
  const open = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = open.shift(); task !== undefined; task = open.shift()) await work(task);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** "−4,886 (−5,002 to −4,770)" */
export function withInterval({ mean, low, high }: { mean: number; low: number; high: number }) {
  const [middle, from, to] = [mean, low, high].map((value) => plainNumber(value, 0));
  return `${middle} (${from} to ${to})`;
}

/** "97.1" of .9711; with two digits "99.98" of .99980. No digits that are 0. */
export function percent(share: number, digits = 1): string {
  return String(Number((100 * share).toFixed(digits)));
}
