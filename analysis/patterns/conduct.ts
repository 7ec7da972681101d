/**
 * All patterns over any pool: one call per pattern and replication, judged when all of them are back.
 */
import type { ObserveRequest } from "../../sim/index.ts";
import type { Resolve } from "../claims/plan.ts";
import { inLanes } from "../lanes.ts";
import type { Pool } from "../pool.ts";
import type { Stop } from "../stop.ts";
import { type JudgedPattern, judgePattern } from "./judge.ts";
import type { Pattern } from "./pattern.ts";

export const usualReplications = 16;

export interface PatternOptions {
  pool: Pool;
  seed: string;
  replications: number;
  resolve: Resolve;
  signal?: Stop;
  /** Told after every replication: how many are done, of how many, and whose it was. */
  onProgress?: (done: number, wanted: number, id: string) => void;
}

/** @throws the error of a worker; Cancelled when the signal is raised */
export async function judgePatterns(
  patterns: readonly Pattern[],
  { pool, seed, replications, resolve, signal, onProgress }: PatternOptions,
): Promise<JudgedPattern[]> {
  const work = patterns.flatMap((pattern) => {
    const arms = Object.fromEntries(
      Object.entries(pattern.arms).map(([name, arm]) => [name, resolve(arm).scenarios[0]]),
    );
    return Array.from({ length: replications }, (_, replication) => ({
      id: pattern.id,
      request: {
        arms,
        seed,
        replication,
        cycles: pattern.cycles,
        visits: pattern.visits === true,
      } satisfies ObserveRequest,
    }));
  });
  const readings: number[][][] = [];
  let done = 0;
  await inLanes(pool.size + 1, work, async ({ id, request }, place) => {
    readings[place] = await pool.call<number[][]>("pattern", [id, request], { signal });
    onProgress?.(++done, work.length, id);
  });
  return patterns.map((pattern, place) =>
    judgePattern(pattern, readings.slice(place * replications, (place + 1) * replications)),
  );
}
