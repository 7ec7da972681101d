/**
 * The columns of a table: keys that say which row it is, then the values of its shape. Names are snake_case, one fact
 * per column; every column carries its unit and definition, so that no file needs another one to be read.
 */
import type { ColumnSpec, TableName, TableShape } from "../sim/index.ts";

/** Digests and packages list the tables in this order. */
export const tableOrder: readonly TableName[] = ["runs", "days", "cycles", "zones"];

/** What a column holds: whole numbers (Int32), one of a few texts (a dictionary), or Float64 with null for missing. */
export type ColumnKind = "whole" | "text" | "real";

export interface Column extends ColumnSpec {
  kind: ColumnKind;
}

function key(name: string, kind: ColumnKind, what: string, unit = "1"): Column {
  return { name, kind, unit, what, better: "neither" };
}

const runId = key(
  "run_id",
  "whole",
  "One arm of one replication: replication times number of arms plus arm.",
);
const scenario = key("scenario", "text", "Name of the scenario that this arm simulates.");
const seed = key("seed", "text", "Seed of the experiment; equal seeds give equal random numbers.");
const cycle = key(
  "cycle",
  "whole",
  "Alignment cycle; 0 is the first one after the decision date, the baseline has negative numbers.",
  "cycle",
);

const keys: Record<TableName, readonly Column[]> = {
  runs: [
    runId,
    scenario,
    seed,
    key("arm", "whole", "Position of the scenario in the experiment, from 0."),
    key("replication", "whole", "Number of the replication, from 0; pairs share it across arms."),
    key("status", "text", "finished: simulated to its end."),
    key("events", "whole", "Simulated events, the shared past counted in every arm.", "event"),
  ],
  days: [
    runId,
    scenario,
    seed,
    cycle,
    key("day", "whole", "Working day; 0 is the first one after the decision date.", "day"),
  ],
  cycles: [runId, scenario, seed, cycle],
  zones: [runId, scenario, seed, cycle, key("zone", "text", "Id of the unit.")],
};

/** Key columns that together name exactly one row. */
export const primaryKeys: Record<TableName, readonly string[]> = {
  runs: ["run_id"],
  days: ["run_id", "day"],
  cycles: ["run_id", "cycle"],
  zones: ["run_id", "cycle", "zone"],
};

export function keyColumns(table: TableName): readonly Column[] {
  return keys[table];
}

/** All columns of the table in file order: keys, then values. */
export function tableColumns(shape: TableShape): Column[] {
  const values = shape.columns.map((spec): Column => ({ ...spec, kind: "real" }));
  return [...keys[shape.name], ...values];
}

/**
 * The shape of a table among those of an experiment.
 * @throws RangeError when the experiment has no such table
 */
export function shapeOf(shapes: readonly TableShape[], table: TableName): TableShape {
  const shape = shapes.find(({ name }) => name === table);
  if (shape === undefined) throw new RangeError(`tables: no shape for ${table}`);
  return shape;
}
