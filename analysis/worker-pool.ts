/**
 * The waiting line in front of a fixed number of warm workers, whatever a worker is.
 * Guarantees: a worker does one call at a time, first come first served; every call ends; a call whose worker died is
 * given once more to another worker and then fails; a cancelled call ends its worker, which is replaced at once.
 */
import { Cancelled, WorkerDied } from "./pool.ts";
import type { CallOptions, Pool } from "./pool.ts";
import type { PlainCall } from "./endpoint.ts";

/** One worker, as an adapter starts it. */
export interface WorkerHandle {
  /** Rejects with WorkerDied when the worker ends first. */
  run(call: PlainCall, onReport: (value: unknown) => void): Promise<unknown>;
  /** Settles when the worker has ended, for whatever reason; never rejects. */
  readonly ended: Promise<unknown>;
  /** Ends it at once, in the middle of a call. */
  stop(): Promise<void>;
}

interface Job extends PlainCall {
  deaths: number;
  isSettled: boolean;
  options: CallOptions;
  slot: Slot | null;
  settle(action: () => void): void;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface Slot {
  worker: WorkerHandle | null;
  job: Job | null;
}

export interface WorkerPoolOptions {
  workers: number;
  start: () => WorkerHandle;
}

/** Starts all workers at once, so that they are warm at the first call. */
export function workerPool({ workers, start }: WorkerPoolOptions): Pool {
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`workers: ${workers}, wants a whole number from 1`);
  }
  const waiting: Job[] = [];
  const slots: Slot[] = Array.from({ length: workers }, () => ({ worker: null, job: null }));
  let isClosed = false;
  for (const slot of slots) employ(slot);

  function employ(slot: Slot): WorkerHandle {
    const worker = start();
    slot.worker = worker;
    void worker.ended.then(() => {
      if (slot.worker === worker) slot.worker = null;
    });
    return worker;
  }

  function dismiss(slot: Slot): Promise<void> {
    const { worker } = slot;
    slot.worker = null;
    slot.job = null;
    return worker === null ? Promise.resolve() : worker.stop();
  }

  function serve(): void {
    for (const slot of slots) {
      if (slot.job !== null) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      slot.job = job;
      job.slot = slot;
      void attempt(slot, job);
    }
  }

  async function attempt(slot: Slot, job: Job): Promise<void> {
    try {
      const worker = slot.worker ?? employ(slot);
      const value = await worker.run(job, (report) => {
        if (!job.isSettled) job.options.onReport?.(report);
      });
      job.settle(() => job.resolve(value));
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (error instanceof WorkerDied && slot.job === job) slot.worker = null;
      if (error instanceof WorkerDied && job.deaths === 0 && !job.isSettled) {
        job.deaths++;
        job.slot = null;
        waiting.unshift(job);
      } else {
        job.settle(() => job.reject(error));
      }
    }
    // After a cancel the slot already belongs to someone else.
    if (slot.job === job) slot.job = null;
    serve();
  }

  function cancel(job: Job): void {
    const { slot } = job;
    job.settle(() => job.reject(new Cancelled()));
    if (slot === null) {
      waiting.splice(waiting.indexOf(job), 1);
      return;
    }
    void dismiss(slot);
    if (!isClosed) employ(slot);
    serve();
  }

  return {
    size: workers,
    call<Value>(method: string, args: readonly unknown[], options: CallOptions = {}) {
      return new Promise<Value>((resolve, reject) => {
        const { signal } = options;
        if (isClosed) throw new Error("the pool is closed");
        if (signal?.aborted) throw new Cancelled();
        const onAbort = () => cancel(job);
        const job: Job = {
          method,
          args,
          options,
          deaths: 0,
          isSettled: false,
          slot: null,
          settle: (action) => {
            if (job.isSettled) return;
            job.isSettled = true;
            signal?.removeEventListener("abort", onAbort);
            action();
          },
          resolve: (value) => resolve(value as Value),
          reject,
        };
        signal?.addEventListener("abort", onAbort);
        waiting.push(job);
        serve();
      });
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      const unfinished = [...waiting, ...slots.flatMap((slot) => slot.job ?? [])];
      waiting.length = 0;
      for (const job of unfinished) job.settle(() => job.reject(new Cancelled()));
      await Promise.all(slots.map(dismiss));
    },
  };
}
