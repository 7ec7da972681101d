/**
 * Finds the scenario behind a name or a path. A name belongs to the catalogue; anything with a slash or ending in .json
 * is a path. A path behind `extends` in a file counts from that file. Files are read with limits, and refused in words.
 */
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { scenarios } from "../scenarios/index.ts";
import { InputError, type Scenario, meantName, resolveScenario } from "../sim/index.ts";
import { platformReason } from "../adapters/node/dataset-error.ts";
import { shorten } from "./options.ts";

const largestBytes = 5_000_000;
const deepestNesting = 64;

export interface ScenarioOptions {
  /** Name or path of the scenario to stand on. */
  on?: string;
  set?: Record<string, string>;
  /** Cycles after the decision date. */
  cycles?: number;
}

/**
 * The complete scenario behind a name or path.
 * @throws InputError for everything that is wrong with it; `argument` says which one was meant
 */
export function readScenario(
  argument: string,
  reference: string,
  options: ScenarioOptions = {},
): Scenario {
  const { on, set = {}, cycles } = options;
  const settings = { ...set };
  if (cycles !== undefined) settings["calendar.horizonCycles"] = String(cycles);
  const base = on === undefined ? undefined : absolute(on, ".");
  if (base !== undefined) about("--on", () => about(on!, () => findDocument(base)));
  return about(argument, () =>
    about(reference, () =>
      resolveScenario(nameFile(reference, findDocument(reference)), {
        lookup: (name) => about(`extends ${shorten(name)}`, () => findDocument(name)),
        on: base,
        set: settings,
      }),
    ),
  );
}

/** Says what an InputError is about, in one line of readable length whatever was in the file. */
export function about<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(oneLine(place), oneLine(error.message));
    throw error;
  }
}

/** The document behind a name or path, as it was written. */
export function findDocument(reference: string): object {
  if (isPath(reference)) return readDocument(reference);
  if (Object.hasOwn(scenarios, reference)) return scenarios[reference] as object;
  const meant = meantName(reference, Object.keys(scenarios));
  throw new InputError(
    "",
    "no such scenario; `burrow scenarios` lists them, or give a path to a .json file" +
      (meant === undefined ? "" : `. Did you mean ${meant}?`),
  );
}

function isPath(reference: string): boolean {
  return /[/\\]/.test(reference) || reference.endsWith(".json");
}

function absolute(reference: string, from: string): string {
  return isPath(reference) ? resolve(from, reference) : reference;
}

function readDocument(path: string): object {
  const document = readJson(path);
  if (holdsCases(document)) {
    throw new InputError("", "a list of cases: use `burrow validate --cases`");
  }
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new InputError("", `${JSON.stringify(document)}, wants a scenario: a JSON object`);
  }
  const parent = (document as { extends?: unknown }).extends;
  if (typeof parent !== "string") return document;
  return { ...document, extends: absolute(parent, dirname(path)) };
}

/** What `burrow validate --cases` reads beside single scenarios. */
function holdsCases(document: unknown): boolean {
  if (Array.isArray(document)) return document.some((entry) => typeof entry === "object");
  return typeof document === "object" && document !== null && "cases" in document;
}

/** A file without a name is called after itself, not after what it extends. */
function nameFile(reference: string, document: object): object {
  if (!isPath(reference) || "name" in document) return document;
  const words = basename(reference, ".json")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return { ...document, name: words.replace(/^[^a-z]+|-+$/g, "") || "scenario" };
}

/**
 * Parses a JSON file.
 * @throws InputError when it is no file, cannot be read, is too large, nested too deeply, or no JSON
 */
export function readJson(path: string): unknown {
  const text = readText(path);
  const depth = nestingOf(text);
  if (depth > deepestNesting) {
    throw new InputError("", `nested ${depth} deep, wants at most ${deepestNesting}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError("", `not JSON: ${reason}`);
  }
}

/** How deep brackets stand in brackets. Counted before parsing, because what walks a value runs out of stack. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isText) {
      if (character === "\\") i++;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}

function readText(path: string): string {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new InputError("", "not a file, wants a JSON file");
    if (found.size > largestBytes) {
      throw new InputError("", `${found.size} bytes, wants at most ${largestBytes}`);
    }
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("", `cannot be read: ${platformReason(error)}`);
  }
}

const longestMessage = 600;

/** Long texts lose their middle: what is wrong stands at the beginning, what is wanted at the end. */
function oneLine(text: string): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, " ");
  if (flat.length <= longestMessage) return flat;
  const half = longestMessage / 2;
  return `${flat.slice(0, half)} ... ${flat.slice(-half)}`;
}
