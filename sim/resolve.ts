/**
 * From a name, a document and options to a complete scenario. This is the only way in for anything a person wrote.
 */
import { z } from "zod";
import { deployments } from "./deployments/index.ts";
import { failureModes } from "./failures/index.ts";
import { measures } from "./measures/index.ts";
import { parseOrganisation } from "./model/input/parse.ts";
import {
  organisationSchema,
  type Names,
  type OrganisationScenario,
} from "./model/input/scenario.ts";
import { readNetworkScenario } from "./network/read.ts";
import { networkScenarioSchema, type NetworkScenario } from "./network/schema.ts";
import { departuresOf, flatten, merge, type Document, type Lookup } from "./scenario/document.ts";
import { InputError } from "./scenario/input-error.ts";

/** What a scenario may name. */
export const names: Names = {
  failureIds: failureModes.map((mode) => mode.id),
  undatedIds: failureModes.filter((mode) => mode.isUndated).map((mode) => mode.id),
  unguardedIds: failureModes.filter((mode) => !mode.safeguard).map((mode) => mode.id),
  failures: failureModes,
  deploymentIds: deployments.map((deployment) => deployment.id),
  measureIds: measures.map((measure) => measure.id),
};

/** Every kind of scenario, told apart by `kind`. */
export type Scenario = OrganisationScenario | NetworkScenario;

export interface ResolveOptions {
  lookup: Lookup;
  /** Name of a scenario that takes the place of what the document extends. */
  on?: string;
  /** `path=value` departures on top of everything, as typed. */
  set?: Readonly<Record<string, string>>;
}

/** @throws InputError for anything that is not a complete, valid scenario */
export function resolveScenario(reference: unknown, options: ResolveOptions): Scenario {
  const document = completed(reference, options);
  if (document.kind === "network") return readNetworkScenario(document);
  if (document.kind === "organisation") return parseOrganisation(document, names);
  throw new InputError("kind", `${shown(document.kind)}, wants one of "network", "organisation"`);
}

/**
 * The same for those who know organisations only, such as the pages, which then need not carry networks.
 * @throws InputError for anything that is not a complete, valid organisation
 */
export function resolveOrganisation(
  reference: unknown,
  options: ResolveOptions,
): OrganisationScenario {
  const document = completed(reference, options);
  if (document.kind === "organisation") return parseOrganisation(document, names);
  throw new InputError("kind", `${shown(document.kind)}, wants "organisation"`);
}

/** The document a name or a person's file stands for, with all it extends and all departures. */
function completed(reference: unknown, options: ResolveOptions): Document {
  const { lookup, on, set } = options;
  let document = typeof reference === "string" ? lookup(reference) : reference;
  if (on !== undefined && isDocument(document)) document = { ...document, extends: on };
  let merged = flatten(document, lookup);
  if (set !== undefined && Object.keys(set).length > 0) merged = merge(merged, departuresOf(set));
  if (merged.name === undefined && typeof reference === "string")
    merged = { ...merged, name: reference };
  if (merged.schema !== "burrow/1") {
    throw new InputError("schema", `${shown(merged.schema)}, wants "burrow/1"`);
  }
  return merged;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 60);
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The published schema of a scenario file (JSON Schema 2020-12). */
export function scenarioJsonSchema(): Record<string, unknown> {
  const organisation = organisationSchema(names)
    // a file may state departures only: what it extends supplies the rest
    .partial({ units: true });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Burrow scenario",
    oneOf: [organisation, networkScenarioSchema].map((schema) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, {
        io: "input",
        unrepresentable: "any",
      });
      return rest;
    }),
  };
}
