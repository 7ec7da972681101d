/** Queueing networks from a scenario file: reading, running, and the cases that prove the engine. This file only lists. */
export { networkEstimator, type Figure, type NetworkCase } from "./cases.ts";
export { networkMeasures, type MeasureId, type NetworkMeasure } from "./measures.ts";
export { readCases, type ReadCase, type ScenarioReader } from "./read-cases.ts";
export { readNetworkScenario } from "./read.ts";
export { runReplication, type NetworkPart, type NetworkTask, type Wanted } from "./replicate.ts";
export {
  networkResult,
  networkTasks,
  runNetwork,
  type MeasuredFigure,
  type NetworkResult,
  type NetworkRunOptions,
} from "./run.ts";
export { networkScenarioSchema, type NetworkScenario } from "./schema.ts";
