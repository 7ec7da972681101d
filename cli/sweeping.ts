/**
 * A sweep as commands run it: on worker threads, with progress on a terminal, Ctrl-C, and finished jobs kept in a directory
 * when one is named, so that the same command goes on from there.
 */
import { setImmediate as othersTurn } from "node:timers/promises";
import { nodePool } from "../adapters/node/pool.ts";
import { noStore } from "../analysis/job-store.ts";
import { Cancelled, type Pool } from "../analysis/pool.ts";
import type { Stop } from "../analysis/stop.ts";
import { type SweepJob, sweep } from "../analysis/sweep.ts";
import { jobStoreIn } from "./asked-directory.ts";
import { CancelledByUser } from "./failure.ts";
import { interruptible } from "./interrupt.ts";
import { progressLine } from "./progress.ts";

export interface SweepingOptions {
  /** What is counted on the terminal, e.g. "futures". */
  counted: string;
  workers?: number;
  /** Absent: none was named; null: the command keeps nothing. */
  out?: string | null;
}

/** What a report may use while it works. */
export interface Sweeping {
  /** Answers by job; `note` says on the terminal what is going on. */
  run: (jobs: readonly SweepJob[], note?: string) => Promise<Float64Array[]>;
  /** For methods of the workers that are no probes. */
  pool: Pool;
  signal: Stop;
  show: (done: number, wanted: number, note?: string) => void;
  /**
   * Between two parts of work on this very thread: shows how far it is, and lets Ctrl-C be heard.
   *
   * @throws Cancelled after Ctrl-C
   */
  step: (done: number, wanted: number, note: string) => Promise<void>;
}

/** @throws CancelledByUser after Ctrl-C */
export async function whileSweeping<Result>(
  { counted, workers, out }: SweepingOptions,
  work: (sweeping: Sweeping) => Promise<Result>,
): Promise<Result> {
  const store = out === undefined || out === null ? noStore : jobStoreIn(out);
  const pool = nodePool({ workers });
  const line = progressLine(counted);
  const show: Sweeping["show"] = (done, wanted, note) =>
    line.show({ done, wanted, note: note === undefined ? "" : `; ${note}` });
  try {
    return await interruptible((signal) =>
      work({
        pool,
        signal,
        show,
        step: async (done, wanted, note) => {
          show(done, wanted, note);
          await othersTurn();
          if (signal.aborted) throw new Cancelled();
        },
        run: (jobs, note) =>
          sweep(jobs, {
            pool,
            store,
            signal,
            onProgress: (done, wanted) => show(done, wanted, note),
          }),
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === "Cancelled")) throw error;
    throw new CancelledByUser(cancelled(out));
  } finally {
    line.clear();
    await pool.close();
  }
}

function cancelled(out: SweepingOptions["out"]): string {
  if (out === null) return "cancelled";
  return out === undefined
    ? "cancelled; with --out DIR finished jobs are kept"
    : `cancelled; finished jobs are kept in ${out}, the same command goes on from there`;
}
