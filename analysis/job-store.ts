/** Finished pieces of long work, so that nothing is simulated twice: not within a run, and not after a kill. */
import type { ProbesResult } from "../sim/index.ts";

export type FinishedJob = Pick<ProbesResult, "values" | "cycles">;

/** The identity of a job decides its content, so nothing needs a lock. */
export interface JobStore {
  read(identity: object): FinishedJob | null;
  write(identity: object, job: FinishedJob): void;
}

export const noStore: JobStore = { read: () => null, write: () => {} };
