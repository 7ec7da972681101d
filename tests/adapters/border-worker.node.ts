/**
 * A worker thread with the misbehaving methods, bundled by the test.
 */
import { parentPort } from "node:worker_threads";
import { expose, transfer } from "comlink";
import { nodeEndpoint } from "../../adapters/node/node-endpoint.ts";

import { simulateMethod } from "../../analysis/chunk.ts";
import { remoteFace } from "../../analysis/remote.ts";
import type { ChunkRequest } from "../../sim/index.ts";
import { toyFunctions } from "../analysis/toy-model.ts";
import { borderMethods } from "./border-methods.ts";

/** An arm may carry a fuse in shared memory: the replication that burns it down ends its worker, whichever it is. */
function burnFuse({ arms: [arm] }: ChunkRequest): void {
  const { fuse } = arm as { fuse?: Int32Array };
  if (fuse !== undefined && Atomics.sub(fuse, 0, 1) === 1) process.exit(3);
}

const methods = {
  ...borderMethods,
  simulate: simulateMethod({
    ...toyFunctions,
    simulateChunk: (request) => {
      burnFuse(request);
      return toyFunctions.simulateChunk(request);
    },
  }),
  exit: () => process.exit(3),
  "throw outside": () =>
    new Promise(() => {
      setTimeout(() => {
        throw new Error("thrown by a timer");
      });
    }),
};

expose(remoteFace(methods, transfer), nodeEndpoint(parentPort!));
