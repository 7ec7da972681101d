/**
 * Cases from a parsed JSON document: one scenario, a list of scenarios, or an object with `cases` (and `id`, which
 * stands in front of the names). Other kinds of scenarios bring a reader of their own.
 */
import { InputError } from "../scenario/input-error.ts";
import { readNetworkScenario } from "./read.ts";
import { within } from "./refuse.ts";

/** A scenario by kind; its expected figures stand in it. */
export interface ReadCase {
  id: string;
  scenario: { kind: string; name: string };
}

export type ScenarioReader = (document: unknown) => ReadCase["scenario"];

export const networkReaders: Record<string, ScenarioReader> = { network: readNetworkScenario };

const MOST_CASES = 10_000;

/**
 * @param readers one reader per kind, by default networks only
 * @throws InputError with path, value and rule for the first problem
 */
export function readCases(
  document: unknown,
  readers: Record<string, ScenarioReader> = networkReaders,
): ReadCase[] {
  if (!isObject(document)) {
    throw new InputError("", "wants a scenario, a list of scenarios, or an object with cases");
  }
  if (Array.isArray(document)) return readList(document, { path: "", prefix: "", readers });
  if (!("cases" in document)) return readList([document], { path: undefined, prefix: "", readers });
  for (const key of Object.keys(document)) {
    if (!["$schema", "id", "title", "source", "cases"].includes(key)) {
      throw new InputError(key, "unknown key, known are id, title, source, cases");
    }
  }
  const { id, cases } = document as { id?: unknown; cases: unknown };
  if (id !== undefined && (typeof id !== "string" || !/^[^/\s]{1,80}$/.test(id))) {
    throw new InputError("id", `${JSON.stringify(id)}, wants a text without spaces and slashes`);
  }
  if (!Array.isArray(cases)) throw new InputError("cases", "wants a list of scenarios");
  return readList(cases, { path: "cases", prefix: id === undefined ? "" : `${id}/`, readers });
}

interface ListPlace {
  /** Where the list stands; undefined: there is no list, only one scenario. */
  path: string | undefined;
  prefix: string;
  readers: Record<string, ScenarioReader>;
}

function readList(scenarios: readonly unknown[], { path, prefix, readers }: ListPlace): ReadCase[] {
  const listPath = path ?? "";
  if (scenarios.length === 0 || scenarios.length > MOST_CASES) {
    throw new InputError(listPath, `${scenarios.length} scenarios, wants 1 to ${MOST_CASES}`);
  }
  const seen = new Set<string>();
  return scenarios.map((scenario, place) => {
    const steps = path === undefined ? "" : [path, place].filter((step) => step !== "").join(".");
    return within(steps, () => {
      const read = readByKind(scenario, readers);
      const id = `${prefix}${read.name}`;
      if (seen.has(id)) throw new InputError("name", `"${read.name}", wants a name of its own`);
      seen.add(id);
      return { id, scenario: read };
    });
  });
}

function readByKind(
  scenario: unknown,
  readers: Record<string, ScenarioReader>,
): ReadCase["scenario"] {
  if (!isObject(scenario) || Array.isArray(scenario)) {
    throw new InputError("", `${JSON.stringify(scenario) ?? "nothing"}, wants a scenario`);
  }
  const { kind } = scenario as { kind?: unknown };
  if (typeof kind !== "string" || !Object.hasOwn(readers, kind)) {
    const shown = kind === undefined ? "missing" : JSON.stringify(kind);
    throw new InputError("kind", `${shown}, wants ${Object.keys(readers).join(" or ")}`);
  }
  return readers[kind](scenario);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
