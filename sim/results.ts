/**
 * What a replication yields: one row-major matrix of values per table, and the shapes that describe the columns.
 * These are plain typed arrays, so they cross a worker border without copying.
 */
import type { OrganisationScenario } from "./model/input/scenario.ts";

/** One value column: its unit and definition travel into every exported file. */
export interface ColumnSpec {
  name: string;
  unit: string;
  what: string;
  better: "higher" | "lower" | "neither";
}

export type TableName = "runs" | "days" | "cycles" | "zones";

/** The value columns of a table; key columns (scenario, seed, replication ...) are added by the data floor. */
export interface TableShape {
  name: TableName;
  what: string;
  columns: readonly ColumnSpec[];
}

/**
 * One replication of one scenario, row-major, columns as in `tableShapes`.
 * runs: 1 row over the cycles after the decision date; cycles: one row per cycle, from the first warm-up cycle;
 * zones: one row per cycle and unit; days: one row per working day.
 */
export interface ReplicationRows {
  /** Simulated events, the shared past counted once per arm. */
  events: number;
  runs: Float64Array;
  days: Float64Array;
  cycles: Float64Array;
  zones: Float64Array;
}

/** Replications `from` to `to - 1` of every arm, arms with equal pasts forked from one snapshot. */
export interface ChunkRequest {
  arms: readonly OrganisationScenario[];
  seed: string;
  from: number;
  to: number;
}

export interface ChunkResult {
  from: number;
  to: number;
  /** rows[replication - from][arm] */
  rows: ReplicationRows[][];
}
