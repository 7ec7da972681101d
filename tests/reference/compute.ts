/**
 * The results of one case of reference vectors, in whatever engine calls: Node, a browser's worker, or Node on behalf of
 * a browser (serve-vectors.ts) that wants to know whether both got the same bits.
 */
import { bitsOf } from "./compare.ts";
import { plain } from "./families/family.ts";
import { families } from "./families/index.ts";

export function computeCase(family: string, id: string, inputs: unknown): Record<string, unknown> {
  if (!Object.hasOwn(families, family)) throw new Error(`families: no ${family}`);
  return plain(families[family](id, numbersOf(inputs) as never)) as Record<string, unknown>;
}

/** Files write infinite numbers as text. */
function numbersOf(value: unknown): unknown {
  if (value === "Infinity" || value === "-Infinity") return Number(value);
  if (Array.isArray(value)) return value.map(numbersOf);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbersOf(inner)]));
}

export function bitsOfCase(family: string, id: string, inputs: unknown): string {
  return bitsOf(computeCase(family, id, inputs));
}
