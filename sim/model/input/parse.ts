/**
 * From a merged scenario document to a complete scenario: schema, cross-checks, and errors that name path, value, unit, rule.
 */
import type { z } from "zod";
import { InputError } from "../../scenario/input-error.ts";
import { wavesPerDay } from "../state/calendar.ts";
import { findParameter } from "./registry.ts";
import {
  organisationSchema,
  type DatedDeparture,
  type Names,
  type OrganisationScenario,
  type Unit,
} from "./scenario.ts";
import { streamPlaces, totesPerStream } from "../state/sites.ts";

/**
 * Mean totes of a stream per wave. A wave numbers at most 255 (see arrive): Monday's 180 leave 5.6 standard deviations,
 * so that no demand is cut off. A busier stream needs larger totes.
 */
const mostTotesPerWave = 150;

/** Numbers of totes are whole numbers of 31 bits. */
const mostTotes = 2147483648;

export function parseOrganisation(document: unknown, names: Names): OrganisationScenario {
  const result = schemaOf(names).safeParse(document);
  if (!result.success) throw firstIssue(result.error, document);
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

/** Rules between fields, which a schema cannot state. */
function check(
  scenario: OrganisationScenario,
  { undatedIds = [], unguardedIds = [] }: Names,
): void {
  const { units, calendar } = scenario;
  const zones = units.filter((unit) => unit.kind === "packing");
  if (zones.length === 0)
    throw new InputError("units", "no unit of kind packing, wants at least 1");
  checkSites(units);
  checkContacts(units);
  if (!zones.some((unit) => unit.id === scenario.pilotUnit)) {
    throw new InputError(
      "pilotUnit",
      `"${scenario.pilotUnit}", wants a packing unit: ${zones.map((u) => u.id).join(", ")}`,
    );
  }
  const cycles = calendar.warmUpCycles + calendar.baselineCycles + calendar.horizonCycles;
  if (cycles * calendar.cycleDays > 20000) {
    throw new InputError(
      "calendar",
      `${cycles * calendar.cycleDays} days in all, wants at most 20,000 days`,
    );
  }
  checkDated(scenario, { undatedIds, unguardedIds });
  const waves = cycles * calendar.cycleDays * wavesPerDay;
  if (waves * streamPlaces(units.length) * totesPerStream > mostTotes) {
    const days = mostTotes / (wavesPerDay * streamPlaces(units.length) * totesPerStream);
    throw new InputError(
      "calendar",
      `${waves / wavesPerDay} days in all with ${units.length} units, wants at most ${days} days`,
    );
  }
  const value = (unit: Unit, id: string) =>
    Math.max(
      unit.parameters[id] ??
        (scenario.parameters[id] as number | undefined) ??
        findParameter(id)!.default,
      ...(scenario.dated ?? []).map(({ parameters }) => parameters[id] ?? 0),
    );
  for (const unit of units) {
    const lines = value(unit, "flow.ordersPerTote") * value(unit, "flow.linesPerOrder");
    const totes =
      (value(unit, "flow.linesPerDay") *
        value(unit, "flow.demandFactor") *
        value(unit, "flow.shockFactor")) /
      (2 * lines);
    if (totes > mostTotesPerWave) {
      throw new InputError(
        "parameters.flow.linesPerDay",
        `${Math.round(totes)} totes per half-day in ${unit.id}, wants at most ${mostTotesPerWave}: larger totes or less demand`,
      );
    }
  }
  for (const [mode, setting] of Object.entries(scenario.failures)) {
    const { fromCycle, untilCycle, safeguard } = setting;
    const date = fromCycle === undefined ? untilCycle : fromCycle;
    if (date !== undefined && undatedIds.includes(mode)) {
      throw new InputError(
        `failures.${mode}.${date === fromCycle ? "fromCycle" : "untilCycle"}`,
        `cycle ${date}, wants no date: this is how an organisation is from its start`,
      );
    }
    if (safeguard && unguardedIds.includes(mode)) {
      throw new InputError(`failures.${mode}.safeguard`, `true, wants false: it has no safeguard`);
    }
    if (fromCycle !== undefined && untilCycle !== undefined && untilCycle <= fromCycle) {
      throw new InputError(
        `failures.${mode}.untilCycle`,
        `cycle ${untilCycle}, wants a cycle after fromCycle ${fromCycle}`,
      );
    }
  }
}

function checkDated(
  { dated = [], units }: OrganisationScenario,
  { undatedIds, unguardedIds }: Required<Pick<Names, "undatedIds" | "unguardedIds">>,
): void {
  dated.forEach(({ fromCycle, untilCycle, parameters, units: places, failures }, at) => {
    for (const [mode, { safeguard }] of Object.entries(failures)) {
      const place = `dated.${at}.failures.${mode}`;
      if (undatedIds.includes(mode)) {
        throw new InputError(
          place,
          "dated, wants no date: this is how an organisation is from its start",
        );
      }
      if (safeguard && unguardedIds.includes(mode))
        throw new InputError(`${place}.safeguard`, "true, wants false: it has no safeguard");
    }
    if (untilCycle !== undefined && untilCycle <= fromCycle) {
      throw new InputError(
        `dated.${at}.untilCycle`,
        `cycle ${untilCycle}, wants a cycle after fromCycle ${fromCycle}`,
      );
    }
    if (places === undefined) return;
    for (const place of places) {
      if (!units.some((unit) => unit.id === place)) {
        throw new InputError(
          `dated.${at}.units`,
          `"${place}", wants units: ${units.map((u) => u.id).join(", ")}`,
        );
      }
    }
    for (const id of Object.keys(parameters)) {
      if (findParameter(id)!.scope !== "unit") {
        throw new InputError(
          `dated.${at}.parameters.${id}`,
          `for single units, wants a departure for everybody: units have no value of their own`,
        );
      }
    }
  });
}

/** A place has at most one unit of each kind that serves its zones, and one that receives. */
function checkSites(units: readonly Unit[]): void {
  const count = new Map<string, number>();
  for (const { kind, site } of units) {
    if (kind === "packing") continue;
    const where = site === undefined ? "" : ` at site ${site}`;
    const found = (count.get(kind + where) ?? 0) + 1;
    count.set(kind + where, found);
    if (found > 1) {
      throw new InputError("units", `${found} units of kind ${kind}${where}, wants at most 1`);
    }
  }
}

/** Contacts are shares of what people see: they name units and add up to 1. */
function checkContacts(units: readonly Unit[]): void {
  units.forEach(({ contacts }, place) => {
    if (contacts === undefined) return;
    const path = `units.${place}.contacts`;
    const stranger = Object.keys(contacts).find((id) => units.every((unit) => unit.id !== id));
    if (stranger !== undefined)
      throw new InputError(`${path}.${stranger}`, "unknown key, wants the id of a unit");
    const sum = Object.values(contacts).reduce((total, weight) => total + weight, 0);
    if (!(Math.abs(sum - 1) <= 1e-9))
      throw new InputError(path, `weights that add up to ${sum}, wants 1`);
  });
}

/** The first thing that is wrong, in the words of this project. */
function firstIssue(error: z.ZodError, document: unknown): InputError {
  const issue = error.issues[0];
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return new InputError(
      [...path, issue.keys[0]].join("."),
      `unknown key, wants one of the published schema (burrow schema)`,
    );
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
