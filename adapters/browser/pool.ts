/**
 * Web workers as a pool: warm, reused, replaced when they die. Start it when the page opens, so that the workers are
 * there when somebody presses Run.
 */
import { proxy, wrap } from "comlink";
import type { Pool } from "../../analysis/pool.ts";
import type { RemoteFace } from "../../analysis/remote.ts";
import { remoteWorker } from "../../analysis/remote.ts";
import type { WorkerHandle } from "../../analysis/worker-pool.ts";
import { workerPool } from "../../analysis/worker-pool.ts";

export interface BrowserPoolOptions {
  /** Default: as many as the browser offers cores, at most 8. */
  workers?: number;
  /** Starts another worker script that exposes a remote face, e.g. in a test. Default: the simulating one. */
  createWorker?: () => Worker;
}

export function browserPool({
  workers = Math.min(navigator.hardwareConcurrency || 2, 8),
  createWorker = () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
}: BrowserPoolOptions = {}): Pool {
  return workerPool({ workers, start: () => startWorker(createWorker()) });
}

function startWorker(worker: Worker): WorkerHandle {
  let end: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  function finish(reason: string): void {
    worker.terminate();
    end(reason);
  }
  // A browser names no reason when the script itself could not be loaded.
  worker.addEventListener("error", (event) => {
    finish(event.message || "its script could not be loaded");
  });
  worker.addEventListener("messageerror", () => finish("an answer could not be read"));
  return remoteWorker({
    remote: wrap<RemoteFace>(worker),
    ended,
    stop: async () => finish("it was stopped"),
    callable: proxy,
  });
}
