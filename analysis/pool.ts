/**
 * The one shape of "somebody else computes this": worker threads, web workers, or this very thread.
 * A call names a method of the endpoint; calls are answered in any order and never lost: each one ends with a value,
 * an error of the method, `WorkerDied` or `Cancelled`. Methods are pure functions of their arguments, so a pool
 * gives a call whose worker died once more to another worker. Who needs a new method adds it to the endpoint only.
 */
import type { Stop } from "./stop.ts";

export interface CallOptions {
  /** Ends the call: still waiting, it is dropped; running, its worker is ended and replaced. */
  signal?: Stop;
  /** Receives what the method reports on the way. After the call has ended nothing more arrives. */
  onReport?: (value: unknown) => void;
}

export interface Pool {
  /** How many calls run at the same time. */
  readonly size: number;
  /** Arguments are copied to the worker; what comes back belongs to the caller. */
  call<Value>(method: string, args: readonly unknown[], options?: CallOptions): Promise<Value>;
  /** Ends every worker; calls still under way end with `Cancelled`. A second close does nothing. */
  close(): Promise<void>;
}

/** What a method may do beside returning its value. What it reports or returns is given away with its buffers. */
export interface MethodContext {
  /** Wait for it: an in-process pool lets others have the thread meanwhile, and ends a cancelled call here. */
  report(value: unknown): Promise<void>;
}

export type Method = (context: MethodContext, ...args: never[]) => unknown;

export type Methods = Readonly<Record<string, Method>>;

/** The worker ended before it answered: out of memory, an exit, a script that cannot be loaded. */
export class WorkerDied extends Error {
  constructor(reason: string) {
    super(`a worker died: ${reason}`);
    this.name = "WorkerDied";
  }
}

/** The caller's signal ended the call. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}
