/**
 * The key columns of one run's rows: each is one number for all rows, or a rule from the row's position to its number.
 * Positions are those of the simulator: days, cycles, or cycles times units, from the first cycle of the warm-up.
 */
import type { TableName } from "../sim/index.ts";
import type { Study } from "./study.ts";

/** Texts are given as positions in the dictionary of their column. */
export type RowKey = number | ((row: number) => number);

/** One arm of one replication. */
export interface RunIdentity {
  replication: number;
  arm: number;
  events: number;
}

/** The keys of a run, by column name; only those of the table's own columns mean something. */
export function rowKeys(
  name: TableName,
  study: Study,
  { replication, arm, events }: RunIdentity,
): Record<string, RowKey> {
  const { firstCycle, cycleDays, zones } = study.scenarios[arm];
  const shared = {
    run_id: runNumber(study, replication, arm),
    // Names are distinct and stand in arm order, and there is one seed and one status.
    scenario: arm,
    seed: 0,
  };
  switch (name) {
    case "runs":
      return { ...shared, arm, replication, status: 0, events };
    case "cycles":
      return { ...shared, cycle: (row) => firstCycle + row };
    case "days": {
      const firstDay = firstCycle * cycleDays;
      return {
        ...shared,
        cycle: (row) => firstCycle + Math.floor(row / cycleDays),
        day: (row) => firstDay + row,
      };
    }
    case "zones": {
      const all = zoneNames(study);
      const codes = zones.map((zone) => all.indexOf(zone));
      return {
        ...shared,
        cycle: (row) => firstCycle + Math.floor(row / zones.length),
        zone: (row) => codes[row % zones.length],
      };
    }
  }
}

/** Runs are numbered replication by replication, within it arm by arm, from 0. */
export function runNumber(study: Study, replication: number, arm: number): number {
  return replication * study.scenarios.length + arm;
}

/** The zones of all arms, in order of first appearance. */
function zoneNames(study: Study): string[] {
  return [...new Set(study.scenarios.flatMap(({ zones }) => zones))];
}

/** The values of each text column, by name; the rows hold positions in them. */
export function columnTexts(study: Study): Record<string, readonly string[]> {
  return {
    scenario: study.scenarios.map(({ name }) => name),
    seed: [study.seed],
    status: ["finished"],
    zone: zoneNames(study),
  };
}

/**
 * How many rows a run has in a table.
 * @throws RangeError when the values do not fill whole rows, or the rows do not fit the calendar or the units
 */
export function countRows(
  name: TableName,
  study: Study,
  { arm, values, width }: { arm: number; values: Float64Array; width: number },
): number {
  const rows = values.length / width;
  const { cycleDays, zones } = study.scenarios[arm];
  const step = { runs: 1, cycles: 1, days: cycleDays, zones: zones.length }[name];
  if (!Number.isInteger(rows) || rows % step !== 0 || (name === "runs" && rows !== 1)) {
    const wants = name === "runs" ? "1 row" : `whole rows in multiples of ${step}`;
    throw new RangeError(
      `tables.${name}: ${values.length} values in rows of ${width}, wants ${wants}`,
    );
  }
  return rows;
}
