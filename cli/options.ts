/**
 * Option texts to values. Each reader throws an InputError with the option, what was given, and the rule.
 */
import { InputError } from "../sim/index.ts";

export interface NumberRule {
  low: number;
  high: number;
  /** Whether `low` itself is too low. */
  isOpen?: boolean;
  isWhole?: boolean;
}

/** A reader of numbers within limits. Only plain decimal notation counts: no "0x10", no "1e3", no "". */
export function numberOption(option: string, rule: NumberRule): (text: string) => number {
  const { low, high, isOpen = false, isWhole = false } = rule;
  const kind = isWhole ? "a whole number" : "a number";
  const from = isOpen ? `above ${low}` : `from ${low}`;
  return (text) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN;
    const isInside = (isOpen ? value > low : value >= low) && value <= high;
    if (isInside && (!isWhole || Number.isInteger(value))) return value;
    throw new InputError(option, `${shorten(text)}, wants ${kind} ${from} to ${high}`);
  };
}

export const readReplications = numberOption("--replications", {
  low: 1,
  high: 1_000_000,
  isWhole: true,
});
export const readWorkers = numberOption("--workers", { low: 1, high: 256, isWhole: true });
export const readCycles = numberOption("--cycles", { low: 1, high: 240, isWhole: true });
export const readHalfWidth = numberOption("--until", { low: 0, high: 1e9, isOpen: true });
export const readDelta = numberOption("--delta", { low: 0, high: 1e9 });

const longestSeed = 200;

export function readSeed(text: string): string {
  if (text.length >= 1 && text.length <= longestSeed) return text;
  throw new InputError("--seed", `${text.length} characters, wants 1 to ${longestSeed}`);
}

export function readDirectory(text: string): string {
  if (text.trim() !== "") return text;
  throw new InputError("--out", "no name, wants a directory");
}

/** Collects `path=value`; a value may contain "=" and is checked where the scenario is read. */
export function readSetting(text: string, before: Record<string, string>): Record<string, string> {
  const cut = text.indexOf("=");
  if (cut <= 0) throw new InputError("--set", `${shorten(text)}, wants path=value`);
  const path = text.slice(0, cut);
  if (Object.hasOwn(before, path)) {
    throw new InputError("--set", `${shorten(path)} given twice, wants each path once`);
  }
  return { ...before, [path]: text.slice(cut + 1) };
}

/** Given texts may be of any length and hold anything. */
export function shorten(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}
