/**
 * The real laboratory: catalogues and resolver of the simulation, the shipped scenarios, web workers. Nothing is
 * simulated in this thread.
 */
import { browserPool } from "../../adapters/browser/pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { engine } from "../../data/engine.ts";
import { practicalMargin } from "../../data/margin.ts";
import { scenarios } from "../../scenarios/index.ts";
import {
  failureModes,
  InputError,
  measures,
  resolveScenario,
  tableShapes,
  type OrganisationScenario,
} from "../../sim/index.ts";
import type { ArmInputs, Conditions } from "./inputs.ts";
import type { CatalogueScenario, Laboratory } from "./laboratory.ts";

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
    margin: practicalMargin,
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
