/**
 * A web worker with the misbehaving methods.
 */
import { expose, transfer } from "comlink";
import { remoteFace } from "../../analysis/remote.ts";
import { borderMethods } from "./border-methods.ts";

const methods = {
  ...borderMethods,
  "throw outside": () =>
    new Promise(() => {
      setTimeout(() => {
        throw new Error("thrown by a timer");
      });
    }),
};

expose(remoteFace(methods, transfer));
