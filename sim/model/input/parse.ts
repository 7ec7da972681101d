/**
 * From a merged scenario document to a complete scenario: schema, rules between fields, and errors that name path, value, unit, rule.
 */
import type { z } from "zod";
import { nearestNames } from "../../scenario/close-names.ts";
import { InputError } from "../../scenario/input-error.ts";
import { check } from "./check.ts";
import { findParameter } from "./registry.ts";
import {
  organisationSchema,
  type DatedDeparture,
  type Names,
  type OrganisationScenario,
  type Unit,
} from "./scenario.ts";

export function parseOrganisation(document: unknown, names: Names): OrganisationScenario {
  const result = schemaOf(names).safeParse(document);
  if (!result.success) throw firstIssue(result.error, document, names);
  const read = result.data;
  const units: Unit[] = read.units.map((unit) => ({
    id: unit.id,
    label: unit.label,
    kind: unit.kind,
    ...(unit.site === undefined ? {} : { site: unit.site }),
    workers: unit.workers,
    ...(unit.contacts === undefined ? {} : { contacts: unit.contacts }),
    parameters: withoutGaps(unit.parameters ?? {}) as Record<string, number>,
  }));
  const scenario: OrganisationScenario = {
    schema: read.schema,
    kind: read.kind,
    name: read.name ?? "unnamed",
    title: read.title,
    what: read.what,
    calendar: read.calendar,
    units,
    pilotUnit: read.pilotUnit ?? lastZone(units),
    parameters: withoutGaps(read.parameters) as Record<string, number | number[]>,
    mechanisms: withoutGaps(read.mechanisms) as Record<string, boolean>,
    failures: withoutGaps(read.failures) as OrganisationScenario["failures"],
    ...(read.dated.length === 0 ? {} : { dated: read.dated.map(departureOf) }),
    deployment: read.deployment,
    expected: read.expected,
    replications: read.replications,
  };
  check(scenario, names);
  return scenario;
}

/** Building the schema takes longer than reading a scenario with it, so it is built once per catalogue. */
const schemas = new WeakMap<Names, ReturnType<typeof organisationSchema>>();

function schemaOf(names: Names): ReturnType<typeof organisationSchema> {
  const schema = schemas.get(names) ?? organisationSchema(names);
  schemas.set(names, schema);
  return schema;
}

function withoutGaps(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function departureOf(read: {
  fromCycle: number;
  untilCycle?: number;
  parameters: Record<string, unknown>;
  units?: string[];
  off: string[];
  failures: Record<string, unknown>;
}): DatedDeparture {
  return {
    ...read,
    parameters: withoutGaps(read.parameters) as Record<string, number>,
    failures: withoutGaps(read.failures) as DatedDeparture["failures"],
  };
}

function lastZone(units: readonly Unit[]): string {
  return units.filter((unit) => unit.kind === "packing").at(-1)?.id ?? "";
}

/** The first thing that is wrong, in the words of this project. */
function firstIssue(error: z.ZodError, document: unknown, names: Names): InputError {
  const issue = error.issues[0];
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    const [key] = issue.keys;
    const wanted =
      path.at(-1) === "failures"
        ? wantedFailure(key, names)
        : "wants one of the published schema (burrow schema)";
    return new InputError([...path, key].join("."), `unknown key, ${wanted}`);
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    document,
  );
  const parameter = findParameter(path.at(-1) ?? "") ?? findParameter(path.at(-2) ?? "");
  const shown = show(value);
  if (parameter !== undefined) {
    const kind = parameter.whole ? "a whole number" : "a number";
    const each = parameter.scope === "executive" ? " (or four of them, one per executive)" : "";
    return new InputError(
      path.join("."),
      `${shown} ${parameter.unit}, wants ${kind} from ${parameter.low} to ${parameter.high} ${parameter.unit}${each}`,
    );
  }
  return new InputError(path.join("."), `${shown}, ${rule(issue)}`);
}

/** Of failure modes people know the label, or the claim of the operating model that one serves. */
function wantedFailure(key: string, { failureIds, failures = [] }: Names): string {
  const serving = failures.filter(({ claims }) => claims.includes(key.toUpperCase()));
  if (serving.length > 0) {
    return `wants the failure mode that serves this claim: ${serving.map(({ id }) => id).join(", ")}`;
  }
  return `wants a failure mode, such as ${nearestNames(key, failureIds, 5).join(", ")} (all of them: burrow schema)`;
}

function rule(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return `wants one of ${issue.values.map((v) => JSON.stringify(v)).join(", ")}`;
  if (issue.code === "too_small") return `wants at least ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `wants at most ${String(issue.maximum)}`;
  if (issue.code === "invalid_type")
    return `wants ${issue.expected === "int" ? "a whole number" : `a value of type ${issue.expected}`}`;
  return issue.message;
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
