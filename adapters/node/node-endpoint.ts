/**
 * Comlink's adapter for Node's worker threads, with the types that its ES module lacks.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./comlink-node.d.ts" />
export { default as nodeEndpoint } from "comlink/dist/esm/node-adapter.mjs";
