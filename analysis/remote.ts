/**
 * Both sides of a worker border over a remote-procedure library that the adapters bring: `remoteFace` is what a worker
 * exposes, `remoteWorker` makes a `WorkerHandle` of it. Reports carry the number of their call: they travel on another
 * channel than the answer and may arrive after it.
 */
import { answer, buffersOf, unwrap } from "./endpoint.ts";
import type { Outcome, PlainCall } from "./endpoint.ts";
import type { Methods } from "./pool.ts";
import { WorkerDied } from "./pool.ts";
import type { WorkerHandle } from "./worker-pool.ts";

type Listener = (call: number, value: unknown) => unknown;

export interface RemoteFace {
  listen(listener: Listener): void;
  run(number: number, call: PlainCall): Promise<Outcome>;
}

/** `transfer` marks buffers as moved rather than copied. */
export function remoteFace(
  methods: Methods,
  transfer: <Value>(value: Value, buffers: ArrayBuffer[]) => Value,
): RemoteFace {
  let listener: Listener = () => {};
  const moved = <Value>(value: Value): Value => {
    const buffers = buffersOf(value);
    return buffers.length === 0 ? value : transfer(value, buffers);
  };
  return {
    listen(next) {
      listener = next;
    },
    async run(number, call) {
      const outcome = await answer(methods, call, async (value) => {
        // Not awaited: the worker goes on while the other side draws.
        void listener(number, moved(value));
      });
      return moved(outcome);
    },
  };
}

export interface RemoteWorkerOptions {
  remote: { [Name in keyof RemoteFace]: (...args: Parameters<RemoteFace[Name]>) => unknown };
  /** Settles with the reason when the worker has ended; never rejects. */
  ended: Promise<string>;
  stop: () => Promise<void>;
  /** Marks a function that the other side may call. */
  callable: (listener: Listener) => Listener;
}

export function remoteWorker({ remote, ended, stop, callable }: RemoteWorkerOptions): WorkerHandle {
  const listeners = new Map<number, (value: unknown) => void>();
  let calls = 0;
  const listening = Promise.resolve(
    remote.listen(callable((number, value) => listeners.get(number)?.(value))),
  );
  // A worker that dies before it listens is noticed through `ended`, at the first call.
  listening.catch(() => {});
  const death = ended.then((reason): never => {
    throw new WorkerDied(reason);
  });
  death.catch(() => {});
  return {
    ended,
    stop,
    async run({ method, args }, onReport) {
      const number = calls++;
      listeners.set(number, onReport);
      try {
        const outcome = await Promise.race([remote.run(number, { method, args }), death]);
        return unwrap(outcome as Outcome);
      } finally {
        listeners.delete(number);
      }
    },
  };
}
