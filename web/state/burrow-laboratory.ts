/**
 * The real laboratory: catalogues and resolver of the simulation, the shipped scenarios, web workers. Nothing is
 * simulated in this thread.
 */
import { browserPool } from "../../adapters/browser/pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { engine } from "../../data/engine.ts";
import { scenarios } from "../../scenarios/index.ts";
import {
  failureModes,
  findParameter,
  InputError,
  measures,
  resolveScenario,
  tableShapes,
  type OrganisationScenario,
} from "../../sim/index.ts";
import type { ArmInputs, Conditions } from "./inputs.ts";
import type { CatalogueScenario, Laboratory } from "./laboratory.ts";

/** The smallest difference that counts, as a share of the paid hours after the decision date. */
const marginShare = 0.005;

const hoursPerDay = 8;

export function burrowLaboratory(): Laboratory {
  let pool: Pool | null = null;
  return {
    engine,
    scenarios: catalogue(),
    failures: failureModes.map(({ id, label, what, safeguard }) => ({
      id,
      label,
      what,
      safeguard: safeguard.what,
    })),
    measures,
    tables: tableShapes,
    resolve,
    margin: (scenario) => marginShare * paidHours(scenario),
    pool: () => (pool ??= browserPool()),
  };
}

function lookup(name: string): unknown {
  if (!Object.hasOwn(scenarios, name)) {
    throw new InputError("scenario", `"${name}", wants a name of the catalogue`);
  }
  return scenarios[name];
}

function catalogue(): CatalogueScenario[] {
  return Object.keys(scenarios).flatMap((name) => {
    const { kind, title, what } = resolveScenario(name, { lookup });
    return kind === "organisation" ? [{ name, title, what }] : [];
  });
}

function resolve(
  { scenario, set }: ArmInputs,
  { isSaturated, isNull }: Conditions,
): OrganisationScenario {
  const resolved = resolveScenario(scenario, {
    lookup,
    on: isNull ? "null" : undefined,
    set: { ...(isSaturated ? saturation() : {}), ...set },
  });
  if (resolved.kind !== "organisation") {
    throw new InputError("kind", `"${resolved.kind}", wants "organisation"`);
  }
  return resolved;
}

/** What scenario `saturated` changes, as departures that any arm can take. */
function saturation(): Record<string, string> {
  const { parameters } = lookup("saturated") as { parameters: Record<string, number> };
  return Object.fromEntries(
    Object.entries(parameters).map(([id, value]) => [`parameters.${id}`, JSON.stringify(value)]),
  );
}

/** Hours paid after the decision date: workers, one manager a unit, and the other staff. */
function paidHours({ units, parameters, calendar }: OrganisationScenario): number {
  const otherStaff =
    parameters["decision.otherStaff"] ?? findParameter("decision.otherStaff")!.default;
  const people = units.reduce((sum, { workers }) => sum + workers + 1, 0) + Number(otherStaff);
  return people * calendar.horizonCycles * calendar.cycleDays * hoursPerDay;
}
