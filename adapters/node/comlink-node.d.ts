// Comlink ships its adapter for Node's worker threads as an ES module without types of its own.
declare module "comlink/dist/esm/node-adapter.mjs" {
  export { default } from "comlink/dist/esm/node-adapter.js";
}
