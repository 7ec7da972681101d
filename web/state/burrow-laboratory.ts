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
  resolveOrganisation,
  tableShapes,
  type ChunkRequest,
  type OrganisationScenario,
} from "../../sim/index.ts";
import { defaultInputs, type ArmInputs, type Conditions } from "./inputs.ts";
import type { CatalogueScenario, Laboratory } from "./laboratory.ts";

export function burrowLaboratory(): Laboratory {
  let pool: Pool | null = null;
  return {
    engine,
    scenarios: catalogue(),
    failures: failureModes.map(({ id, label, what, isUndated, safeguard }) => ({
      id,
      label,
      what,
      isDated: !isUndated,
      safeguard: safeguard ? [safeguard.what, safeguard.cost?.what].join(" ").trim() : null,
    })),
    measures,
    tables: tableShapes,
    resolve,
    margin: practicalMargin,
    pool: () => (pool ??= warm(browserPool())),
  };
}

/**
 * Lets every worker simulate three cycles of nothing in particular, so that the browser has compiled the simulator when
 * the first run starts: its first pair then takes half as long.
 */
function warm(pool: Pool): Pool {
  const { arms, conditions } = defaultInputs;
  const short = arms.map((arm) => {
    const scenario = resolve(arm, conditions);
    const calendar = { ...scenario.calendar, warmUpCycles: 0, baselineCycles: 1, horizonCycles: 2 };
    return { ...scenario, calendar };
  });
  const request: ChunkRequest = { arms: short, seed: "warm-up", from: 0, to: 1 };
  for (let worker = 0; worker < pool.size; worker++) {
    // A worker that cannot start is reported by the first run that needs it.
    pool.call("simulate", [request]).catch(() => {});
  }
  return pool;
}

function lookup(name: string): unknown {
  if (!Object.hasOwn(scenarios, name)) {
    throw new InputError("scenario", `"${name}", wants a name of the catalogue`);
  }
  return scenarios[name];
}

function catalogue(): CatalogueScenario[] {
  return Object.keys(scenarios).flatMap((name) => {
    if ((scenarios[name] as { kind: string }).kind !== "organisation") return [];
    const { title, what } = resolveOrganisation(name, { lookup });
    return [{ name, title, what }];
  });
}

function resolve(
  { scenario, set }: ArmInputs,
  { isSaturated, isNull }: Conditions,
): OrganisationScenario {
  return resolveOrganisation(scenario, {
    lookup,
    on: isNull ? "null" : undefined,
    set: { ...(isSaturated ? saturation() : {}), ...set },
  });
}

/** What scenario `saturated` changes, as departures that any arm can take. */
function saturation(): Record<string, string> {
  const { parameters } = lookup("saturated") as { parameters: Record<string, number> };
  return Object.fromEntries(
    Object.entries(parameters).map(([id, value]) => [`parameters.${id}`, JSON.stringify(value)]),
  );
}
