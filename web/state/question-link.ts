/**
 * The whole question as the fragment of a link, and back: readable fields such as
 * `v=1&engine=burrow+0.1.0&a=healthy&b=priority-whiplash&b.failures.priority-whiplash.dose=0.5&load=saturated&...`.
 * A browser never sends the fragment anywhere. Reading is all or nothing: but for `engine` every field must be there, once,
 * and valid, so that a link that was cut off or made by another page is told apart from a question.
 */
import { InputError } from "../../sim/index.ts";
import {
  armKeys,
  fieldsOf,
  maxPairs,
  maxSeedLength,
  minPairs,
  type ArmInputs,
  type Conditions,
  type Inputs,
} from "./inputs.ts";
import type { Laboratory } from "./laboratory.ts";
import { resolveArms } from "./settings.ts";

/** Raised whenever an older link would be read as another question. */
export const linkVersion = "1";

const longestLink = 8000;
const plainFields = ["v", "engine", ...armKeys, "load", "effects", "seed", "pairs"];
const armPath = /^[ab]\../;

export interface LinkedQuestion {
  inputs: Inputs;
  /** What made the link, if it says so: another engine may answer the same question otherwise. */
  engine: string | null;
}

/** The fragment without its "#". */
export function fragmentOf(inputs: Inputs, engine: string): string {
  const fields = new URLSearchParams({ v: linkVersion, engine });
  for (const [field, value] of fieldsOf(inputs)) fields.append(field, value);
  return fields.toString();
}

/** An address for people to open: this page, with the question in it. */
export function linkTo(page: string, inputs: Inputs, engine: string): string {
  return `${page.split("#")[0]}#${fragmentOf(inputs, engine)}`;
}

/** Whether a fragment means to be a question; anything else is a place on the page. */
export function isQuestion(fragment: string): boolean {
  return fragment.includes("=");
}

type ReadingLaboratory = Pick<Laboratory, "scenarios" | "resolve">;

/** @throws InputError naming the first field that is missing, unknown, given twice or refused by the model */
export function readFragment(fragment: string, laboratory: ReadingLaboratory): LinkedQuestion {
  const fields = readFields(fragment);
  const take = (field: string, wants: string) => {
    const value = fields.get(field);
    if (value === undefined) throw new InputError(field, `nothing, wants ${wants}`);
    return value;
  };
  const version = take("v", `"${linkVersion}"`);
  if (version !== linkVersion) {
    const rule = `wants "${linkVersion}": the link was made by another version of this page`;
    throw new InputError("v", `${quoted(version)}, ${rule}`);
  }
  const engine = fields.get("engine") ?? null;
  const choice = <Word extends string>(field: string, words: readonly Word[]): Word => {
    const rule = `one of ${words.map((word) => `"${word}"`).join(", ")}`;
    const value = take(field, rule);
    const found = words.find((word) => word === value);
    if (found === undefined) throw new InputError(field, `${quoted(value)}, wants ${rule}`);
    return found;
  };
  const names = laboratory.scenarios.map(({ name }) => name);
  const arm = (key: string): ArmInputs => {
    const paths = [...fields.keys()].filter((field) => field.startsWith(`${key}.`));
    const set = paths.map((field) => [field.slice(key.length + 1), fields.get(field)!]);
    return { scenario: choice(key, names), set: Object.fromEntries(set) as ArmInputs["set"] };
  };
  const [a, b] = armKeys.map(arm);
  const conditions: Conditions = {
    isSaturated: choice("load", ["as-is", "saturated"]) === "saturated",
    isNull: choice("effects", ["on", "off"]) === "off",
  };
  const seed = take("seed", "a text");
  if (seed === "" || seed.length > maxSeedLength) {
    throw new InputError("seed", `${quoted(seed)}, wants a text of 1 to ${maxSeedLength} letters`);
  }
  const pairs = readPairs(take("pairs", pairsRule));
  const inputs: Inputs = { arms: [a, b], conditions, seed, pairs };
  resolveArms(laboratory, inputs);
  return { inputs, engine };
}

const pairsRule = `a whole number from ${minPairs} to ${maxPairs}`;

function readPairs(text: string): number {
  const pairs = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (pairs >= minPairs && pairs <= maxPairs) return pairs;
  throw new InputError("pairs", `${quoted(text)}, wants ${pairsRule}`);
}

function readFields(fragment: string): Map<string, string> {
  if (fragment.length > longestLink) {
    throw new InputError("link", `${fragment.length} characters, wants at most ${longestLink}`);
  }
  const fields = new Map<string, string>();
  for (const [field, value] of new URLSearchParams(fragment)) {
    if (!plainFields.includes(field) && !armPath.test(field)) {
      const rule = `wants one of ${plainFields.join(", ")}, or a path behind "a." or "b."`;
      throw new InputError("link", `${quoted(field)} is not a field, ${rule}`);
    }
    if (fields.has(field)) throw new InputError(field, "given twice, wants one value");
    fields.set(field, value);
  }
  return fields;
}

/** Enough of a value to recognise it. */
function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
