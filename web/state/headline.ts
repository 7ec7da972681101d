/**
 * The page's headline, and the sentences behind it. An interval on the way, or after a cancel, is called provisional and says no more
 * than its bounds; only the full number of pairs brings a verdict word.
 */
import type { PairedComparison } from "../../analysis/inference/paired.ts";
import type { Verdict } from "../../analysis/verdict.ts";
import type { Comparison } from "../charts/comparison.ts";
import { count, figure, signed, withUnit } from "../format.ts";
import type { Run, Store } from "./store.ts";

/** Unit of the decision measure as sentences say it. */
export const decisionUnit = "hours";

/** A verdict and what it rests on, from a run or stored beforehand. */
export interface Finding {
  verdict: Verdict;
  vrf: number | null;
  pairs: number;
  warnings: readonly string[];
}

export function findingOf({ answer, first }: Run): Finding | null {
  if (first !== null) {
    const { verdict, vrf, inputs } = first;
    return { verdict, vrf, pairs: inputs.pairs, warnings: [] };
  }
  if (answer === null) return null;
  const { verdict, measures, replications, warnings } = answer;
  const vrf = measures.find(({ id }) => id === verdict.measure)?.vrf ?? null;
  return { verdict, vrf, pairs: replications, warnings };
}

type Shown = Pick<Store, "run" | "comparison">;

/** What can be read across a room; figures that need more words stand in `explanation`. */
export function headline({ run, comparison }: Shown): string {
  const { phase, provisional, pace } = run.value;
  if (phase === "empty") return "Which of two ways of working does better, on the same luck?";
  if (phase === "failed") return "The comparison could not be finished";
  const finding = findingOf(run.value);
  if (finding !== null) return sentencesOf(finding.verdict.sentence)[0];
  const isCancelled = phase === "cancelled";
  if (provisional === null || comparison.value === null) {
    return isCancelled
      ? "Cancelled before an interval could be given"
      : "Simulating the first pairs";
  }
  const stopped = isCancelled ? "Cancelled" : "Provisional";
  const pairs = `${count(provisional.n)} of ${count(pace.wanted)} pairs`;
  return `${stopped} after ${pairs}: ${difference(provisional, comparison.value)}`;
}

/** The rest of a verdict's sentences: its figures, where they are not in the headline, and what more runs could do. */
export function explanation({ run }: Pick<Shown, "run">): string {
  const finding = findingOf(run.value);
  return finding === null ? "" : sentencesOf(finding.verdict.sentence)[1];
}

/** Ends the first sentence where a verdict that names no better arm goes on to its figures. */
const figuresFollow = /(?<=\b(?:too small to matter|is better|do not differ at all)): /;

/** A verdict's sentences as headline and rest. */
export function sentencesOf(text: string): [string, string] {
  const start = text.search(figuresFollow);
  const end = text.search(/(?<=\.) (?=[A-Z])/);
  if (start >= 0) return [`${text.slice(0, start)}.`, text.slice(start + 2)];
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

function difference(
  { difference: { low, high, level } }: PairedComparison,
  { titles }: Comparison,
): string {
  const interval = `${signed(low)} to ${withUnit(signed(high), decisionUnit)}`;
  return `${titles[1]} minus ${titles[0]} is ${interval} (provisional ${figure(100 * level)} % interval)`;
}
