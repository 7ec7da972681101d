/**
 * Worker threads as a pool: warm, reused, replaced when they die. A pool keeps the process alive until it is closed.
 * The worker is a bundle, because Node 20 reads no TypeScript: beside the bundled command line it is found by itself,
 * from elsewhere (tests, benches) its file is named.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { proxy, wrap } from "comlink";
import type { Pool } from "../../analysis/pool.ts";
import type { RemoteFace } from "../../analysis/remote.ts";
import { remoteWorker } from "../../analysis/remote.ts";
import type { WorkerHandle } from "../../analysis/worker-pool.ts";
import { workerPool } from "../../analysis/worker-pool.ts";
import { nodeEndpoint } from "./node-endpoint.ts";

export interface NodePoolOptions {
  /** Default: as many as the machine offers cores. */
  workers?: number;
  /** The bundled worker. Default: `worker.js` beside this module's bundle. */
  script?: URL;
}

export function nodePool({
  workers = availableParallelism(),
  script = new URL("./worker.js", import.meta.url),
}: NodePoolOptions = {}): Pool {
  return workerPool({ workers, start: () => startThread(script) });
}

function startThread(script: URL): WorkerHandle {
  const thread = new Worker(script);
  let reason: string | null = null;
  const ended = new Promise<string>((resolve) => {
    thread.on("exit", (code) => resolve(reason ?? `exit code ${code}`));
  });
  thread.on("error", (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  const stop = async () => {
    await thread.terminate();
  };
  // An answer that cannot be read would leave its call waiting for ever.
  thread.on("messageerror", (error) => {
    reason = error.message;
    void stop();
  });
  return remoteWorker({
    remote: wrap<RemoteFace>(nodeEndpoint(thread)),
    ended,
    stop,
    callable: proxy,
  });
}
