/**
 * Scenario documents: a file states departures and may extend another. Merging is deep for objects and replaces lists;
 * a value stated for every unit replaces the same value stated for single units further up.
 */
import { InputError } from "./input-error.ts";

export type Document = Record<string, unknown>;

const longestChain = 32;
const deepestLevel = 16;

/** Finds a document by the name that stands behind `extends`; throws InputError when there is none. */
export type Lookup = (name: string) => unknown;

/** Follows `extends` from a document to its root and merges the departures, nearest last. */
export function flatten(document: unknown, lookup: Lookup): Document {
  const chain: Document[] = [];
  const seen: string[] = [];
  let current = asDocument(document, "");
  for (;;) {
    chain.unshift(current);
    const parent = current.extends;
    if (parent === undefined) break;
    if (typeof parent !== "string")
      throw new InputError("extends", `${JSON.stringify(parent)}, wants the name of a scenario`);
    if (seen.includes(parent)) {
      throw new InputError(
        "extends",
        `"${parent}" extends itself (${[...seen, parent].join(" > ")}), wants an end`,
      );
    }
    seen.push(parent);
    if (chain.length > longestChain)
      throw new InputError("extends", `more than ${longestChain} scenarios in a chain`);
    current = asDocument(lookup(parent), parent);
  }
  return chain.reduce((merged, next) => merge(merged, next));
}

function asDocument(value: unknown, name: string): Document {
  checkNesting(value, name);
  if (isObject(value)) return value;
  throw new InputError(
    name,
    `${JSON.stringify(value)?.slice(0, 60) ?? "nothing"}, wants a scenario: a JSON object`,
  );
}

/** Refuses what would exhaust the call stack of anything that looks at a document, and keys that are no data. */
function checkNesting(document: unknown, name: string): void {
  let level = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestLevel)
      throw new InputError(name, `nested deeper than ${deepestLevel} levels`);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      if (Object.hasOwn(value, "__proto__")) throw new InputError("__proto__", "unknown key");
      for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
}

/** Puts one document's departures on another; `extends`, name, title and text are the nearer one's. */
export function merge(base: Document, departures: Document): Document {
  const merged = mergeValues(base, departures) as Document;
  delete merged.extends;
  if (departures.kind !== undefined && base.kind !== undefined && departures.kind !== base.kind) {
    throw new InputError(
      "kind",
      `${JSON.stringify(departures.kind)} extends a scenario of kind ${JSON.stringify(base.kind)}, wants the same kind`,
    );
  }
  if (departures.units === undefined) liftUnitValues(merged, departures.parameters);
  return merged;
}

function isObject(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mergeValues(base: unknown, next: unknown): unknown {
  if (!isObject(base) || !isObject(next)) return next;
  const merged: Document = { ...base };
  for (const [key, value] of Object.entries(next)) {
    merged[key] = key in base ? mergeValues(base[key], value) : value;
  }
  return merged;
}

/** What a document states for all units outranks what its ancestors state for single ones. */
function liftUnitValues(merged: Document, parameters: unknown): void {
  if (!isObject(parameters) || !Array.isArray(merged.units)) return;
  merged.units = merged.units.map((unit: unknown) => {
    if (!isObject(unit) || !isObject(unit.parameters)) return unit;
    const own = Object.fromEntries(
      Object.entries(unit.parameters).filter(([id]) => !(id in parameters)),
    );
    return { ...unit, parameters: own };
  });
}

/**
 * Reads `path=value` options into departures: a JSON value, or a bare word as a string.
 * A parameter id contains a dot, so everything behind `parameters.` is one key.
 */
export function departuresOf(settings: Readonly<Record<string, string>>): Document {
  let departures: Document = {};
  for (const [path, text] of Object.entries(settings)) {
    if (!/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(path)) {
      throw new InputError(
        path,
        `not a path, wants names with dots, such as parameters.switching.setupMinutes`,
      );
    }
    const keys = path.split(".");
    const steps = keys[0] === "parameters" ? ["parameters", keys.slice(1).join(".")] : keys;
    let value: unknown = jsonOrWord(text);
    for (const key of steps.toReversed()) value = { [key]: value };
    checkNesting(value, path);
    departures = mergeValues(departures, value) as Document;
  }
  return departures;
}

function jsonOrWord(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
