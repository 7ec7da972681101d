/** Shipped organisations by name, with departures, through the same door as a person's file. */
import { scenarios } from "../scenarios/index.ts";
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

function lookup(name: string): unknown {
  if (!Object.hasOwn(scenarios, name)) throw new InputError(name, "no such scenario");
  return scenarios[name];
}
