/** The only public door of the simulation: scenarios in, tables out, and the catalogues people add to. */
export { catalogues } from "./catalogues.ts";
export { deployments } from "./deployments/index.ts";
export { failureModes } from "./failures/index.ts";
export { measures } from "./measures/index.ts";
export type { Deployment, FailureMode, Move, Safeguard } from "./model/input/catalogue.ts";
export type { Measure } from "./model/state/measure.ts";
export { roles, type RoleRow } from "./model/acts/roles.ts";
export {
  findParameter,
  mechanisms,
  parameterRegistry,
  type Parameter,
} from "./model/input/registry.ts";
export type {
  Calendar,
  DatedDeparture,
  FailureSetting,
  OrganisationScenario,
  Unit,
} from "./model/input/scenario.ts";
export { madeWith } from "./model/input/scenario.ts";
export { statedValue } from "./model/input/stated.ts";
export { networkEstimator } from "./network/cases.ts";
export type { NetworkPart } from "./network/replicate.ts";
export { networkResult, networkTasks, type NetworkResult } from "./network/run.ts";
export type { NetworkScenario } from "./network/schema.ts";
export { observe, type Observed, type ObserveRequest } from "./observe.ts";
/** What random numbers are for, in the order in which draws name them. */
export { purposes } from "./model/state/purposes.ts";
export { visitColumns, type VisitColumn, type VisitTable } from "./model/state/visit-log.ts";
export {
  probeNames,
  type ProbedArm,
  type ProbeRequest,
  simulateProbes,
  type ProbesRequest,
  type ProbesResult,
} from "./probes.ts";
export {
  resolveOrganisation,
  resolveScenario,
  scenarioJsonSchema,
  type ResolveOptions,
  type Scenario,
} from "./resolve.ts";
export type {
  ChunkRequest,
  ChunkResult,
  ColumnSpec,
  ReplicationRows,
  TableName,
  TableShape,
} from "./results.ts";
export { meantName } from "./scenario/close-names.ts";
export { InputError } from "./scenario/input-error.ts";
export type { Flow, MessageFlow } from "./flow-map.ts";
export {
  type CycleFlows,
  type Footprint,
  pastOf,
  simulateArms,
  simulateChunk,
  simulateFlows,
  simulateFootprint,
  simulateReplication,
} from "./simulate.ts";
export { tableShapes } from "./tables.ts";
export { estimators, readValidationCases, runValidationTask } from "./validation.ts";
