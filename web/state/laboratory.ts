/**
 * What the page needs from the floors below, in one object: the catalogues, a resolver and a pool of workers.
 * `main.tsx` passes the real one; tests pass a small one, so that components are tested without a simulation.
 */
import type { Pool } from "../../analysis/pool.ts";
import type { OrganisationScenario, TableShape } from "../../sim/index.ts";
import type { ArmInputs, Conditions } from "./inputs.ts";

export interface CatalogueScenario {
  name: string;
  title: string;
  what: string;
}

export interface CatalogueFailure {
  id: string;
  label: string;
  what: string;
  /** Whether it may set in and pass at a date. */
  isDated: boolean;
  /** What its safeguard does, and at which cost; null when it has none. */
  safeguard: string | null;
}

export interface CatalogueMeasure {
  id: string;
  label: string;
  unit: string;
  /** Decimal places that make sense to a reader. */
  digits: number;
  better: "higher" | "lower" | "neither";
  what: string;
}

export interface Laboratory {
  /** Name and version, as in exported files. */
  engine: string;
  /** Scenarios of kind "organisation", in catalogue order. */
  scenarios: readonly CatalogueScenario[];
  failures: readonly CatalogueFailure[];
  measures: readonly CatalogueMeasure[];
  tables: readonly TableShape[];
  /** The complete scenario of an arm; throws InputError naming path, value and rule. */
  resolve(arm: ArmInputs, conditions: Conditions): OrganisationScenario;
  /** The smallest difference of the decision measure that counts, in hours: a fixed share of the hours paid. */
  margin(scenario: OrganisationScenario): number;
  /** The workers, started at the first call and kept warm. */
  pool(): Pool;
}
