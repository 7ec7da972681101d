/** Shipped organisations by name, with departures, through the same door as a person's file. */
import { scenarios } from "../scenarios/index.ts";
import { organisationOfSize } from "../scenarios/of-size.ts";
import {
  InputError,
  resolveScenario,
  type OrganisationScenario,
  type ResolveOptions,
} from "../sim/index.ts";

export type Departures = Pick<ResolveOptions, "on" | "set">;

/** @throws InputError for an unknown name or a departure that is not allowed */
export function shipped(name: string, departures: Departures = {}): OrganisationScenario {
  const scenario = resolveScenario(name, { lookup, ...departures });
  if (scenario.kind === "organisation") return scenario;
  throw new InputError(name, `is a ${scenario.kind}, wants an organisation`);
}

/** The organisation of about so many agents that `burrow scenarios --size` writes. */
export function ofSize(agents: number): OrganisationScenario {
  const scenario = resolveScenario(organisationOfSize(agents), { lookup });
  if (scenario.kind === "organisation") return scenario;
  throw new InputError(scenario.name, "wants an organisation");
}

function lookup(name: string): unknown {
  if (!Object.hasOwn(scenarios, name)) throw new InputError(name, "no such scenario");
  return scenarios[name];
}
