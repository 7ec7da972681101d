/**
 * A worker thread with the misbehaving methods, bundled by the test.
 */
import { parentPort } from "node:worker_threads";
import { expose, transfer } from "comlink";
import { nodeEndpoint } from "../../adapters/node/node-endpoint.ts";

import { remoteFace } from "../../analysis/remote.ts";
import { borderMethods } from "./border-methods.ts";

const methods = {
  ...borderMethods,
  exit: () => process.exit(3),
  "throw outside": () =>
    new Promise(() => {
      setTimeout(() => {
        throw new Error("thrown by a timer");
      });
    }),
};

expose(remoteFace(methods, transfer), nodeEndpoint(parentPort!));
