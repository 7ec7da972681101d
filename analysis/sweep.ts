/**
 * Many questions to the simulator, each a few numbers of a few arms: over any pool, kept by a store, with progress. What a
 * report computes from the answers does not depend on workers, order or interruptions.
 */
import type { ProbesRequest, ProbesResult } from "../sim/index.ts";
import { type FinishedJob, type JobStore, noStore } from "./job-store.ts";
import { inLanes } from "./lanes.ts";
import type { Pool } from "./pool.ts";
import type { Stop } from "./stop.ts";

export interface SweepJob {
  /** What decides the answer, in few words or digests: equal identities have equal answers, whatever the engine adds. */
  identity: object;
  request: ProbesRequest;
}

export interface SweepOptions {
  pool: Pool;
  store?: JobStore;
  signal?: Stop;
  /** Told after every job. */
  onProgress?: (done: number, wanted: number) => void;
}

/**
 * @returns by job, as the request has them: [replication][arm][probe] one after the other
 * @throws the error of a worker; Cancelled when the signal is raised
 */
export async function sweep(
  jobs: readonly SweepJob[],
  { pool, store = noStore, signal, onProgress }: SweepOptions,
): Promise<Float64Array[]> {
  const answers: Float64Array[] = [];
  let done = 0;
  await inLanes(pool.size + 1, jobs, async ({ identity, request }, place) => {
    let finished: FinishedJob | null = store.read(identity);
    if (finished === null) {
      finished = await pool.call<ProbesResult>("probe", [request], { signal });
      store.write(identity, finished);
    }
    answers[place] = finished.values;
    onProgress?.(++done, jobs.length);
  });
  return answers;
}
