/**
 * Gates of a pilot: what must be seen before anything is rolled out. A gate is met when the whole interval lies on the good
 * side of its margin, not met when it lies on the other, else nobody can tell. All must be met: an intersection of tests,
 * which needs no correction for their number but costs power (Berger 1982).
 */
import { wholeNumber } from "../../checks.ts";
import type { Estimate } from "./estimates.ts";

export interface GateRule {
  measure: string;
  better: "lower" | "higher";
  /** The gain that must be exceeded, as a share of the treated units' baseline; below 0: how much worse is still no harm. */
  requiredShare: number;
}

export type GateWord = "met" | "not met" | "cannot tell";

export interface GateReading {
  /** Change that must be undercut (lower is better) or exceeded, in units of the measure. */
  margin: number | null;
  word: GateWord;
}

/** By an interval of the effect. */
export function readGate(
  { better, requiredShare }: GateRule,
  { low, high }: Pick<Estimate, "low" | "high">,
  baseline: number,
): GateReading {
  const required = requiredShare * Math.abs(baseline);
  const margin = better === "lower" ? -required : required;
  if (low === null || high === null || !Number.isFinite(margin))
    return { margin: Number.isFinite(margin) ? margin : null, word: "cannot tell" };
  const [worst, best] = better === "lower" ? [-high, -low] : [low, high];
  if (worst > required) return { margin, word: "met" };
  return { margin, word: best <= required ? "not met" : "cannot tell" };
}

/** As a single figure is often read: the change of the department itself, without an interval and without the others. */
export function isMetByPoint(
  { better, requiredShare }: GateRule,
  change: number,
  baseline: number,
): boolean {
  const gain = better === "lower" ? -change : change;
  return gain > requiredShare * Math.abs(baseline);
}

/** All met: met. One not met: not met. Otherwise nobody can tell. */
export function gatesTogether(words: readonly GateWord[]): GateWord {
  if (words.includes("not met")) return "not met";
  return words.every((word) => word === "met") ? "met" : "cannot tell";
}

/** Chance to have passed once when a pilot that fails is repeated up to `retries` times, attempts being independent. */
export function passAfterRetries(once: number, retries: number): number {
  let failing = 1;
  for (let attempt = 0; attempt <= wholeNumber("retries", retries, 0); attempt++)
    failing *= 1 - once;
  return 1 - failing;
}
