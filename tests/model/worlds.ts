/**
 * Shipped scenarios as the tests of the model want them: by name, with departures, on a calendar short enough to wait for.
 */
import { expect } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { resolveScenario, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario, ReplicationRows } from "../../sim/index.ts";

export type Departures = Record<string, unknown>;

/** Two cycles of past and three after the decision date: about a tenth of a shipped replication. */
export const short = { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 3 };

/** Names of the shipped scenarios of kind organisation. */
export const organisations: readonly string[] = Object.entries(scenarios)
  .filter(([, document]) => (document as { kind?: string }).kind === "organisation")
  .map(([name]) => name);

/** A shipped scenario with departures, through the same door as a person's file. */
export function shipped(name: string, departures: Departures = {}): OrganisationScenario {
  const document = { schema: "burrow/1", kind: "organisation", extends: name, ...departures };
  const scenario = resolveScenario(document, { lookup: (id) => scenarios[id] });
  if (scenario.kind !== "organisation") throw new Error(`${name}: wants an organisation`);
  return scenario;
}

/** Lays departures over departures: groups are joined, the later value counts. */
export function join(...all: readonly Departures[]): Departures {
  const joined: Departures = {};
  for (const departures of all) {
    for (const [key, value] of Object.entries(departures)) {
      joined[key] = isGroup(joined[key]) && isGroup(value) ? join(joined[key], value) : value;
    }
  }
  return joined;
}

function isGroup(value: unknown): value is Departures {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Column of table `runs` by the id of its measure. */
export function runValue(rows: ReplicationRows, measure: string): number {
  const at = tableShapes[0].columns.findIndex((column) => column.name === measure);
  if (at < 0) throw new Error(`${measure}: not a measure`);
  return rows.runs[at];
}

/** Demands the same bits in every table; a missing value equals a missing value. */
export function expectSameRows(actual: ReplicationRows, expected: ReplicationRows): void {
  expect(actual.events).toBe(expected.events);
  for (const { name, columns } of tableShapes) {
    expect(actual[name].length).toBe(expected[name].length);
    const at = actual[name].findIndex((value, i) => !Object.is(value, expected[name][i]));
    const where =
      at < 0
        ? ""
        : `${name}, row ${Math.floor(at / columns.length)}, ${columns[at % columns.length].name}`;
    expect({ where, value: actual[name][at] }).toEqual({ where: "", value: undefined });
  }
}
