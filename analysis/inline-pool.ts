/**
 * A pool without workers: the calls run in this thread, one after the other or interleaved at their reports.
 * With `clone` (structuredClone) everything that goes in or out is copied as at a worker border, so a test finds what
 * could not cross it or is still shared.
 */
import { answer, unwrap } from "./endpoint.ts";
import type { Outcome } from "./endpoint.ts";
import type { Methods, Pool } from "./pool.ts";
import { Cancelled } from "./pool.ts";
import type { WorkerHandle } from "./worker-pool.ts";
import { workerPool } from "./worker-pool.ts";

export interface InlinePoolOptions {
  /** Calls under way at the same time; they take turns at their reports. Default 1. */
  workers?: number;
  /** Awaited at every report, e.g. a timer, so that a page can draw. */
  pause?: () => Promise<void>;
  clone?: <Value>(value: Value) => Value;
}

export function inlinePool(
  methods: Methods,
  { workers = 1, pause = async () => {}, clone = (value) => value }: InlinePoolOptions = {},
): Pool {
  function start(): WorkerHandle {
    let isStopped = false;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    return {
      ended,
      async run({ method, args }, onReport) {
        const outcome = await answer(methods, { method, args: clone(args) }, async (value) => {
          onReport(clone(value));
          await pause();
          if (isStopped) throw new Cancelled();
        });
        return unwrap(clone<Outcome>(outcome));
      },
      stop: async () => {
        isStopped = true;
        end();
      },
    };
  }
  return workerPool({ workers, start });
}
