/**
 * From an interval to one of four words and a sentence. The margin delta is fixed beforehand: the interval of b - a
 * beyond it means that one arm is better, inside it that the difference does not matter; all else cannot be told, though
 * an interval without 0 still says which arm is ahead.
 * Wording of the design's statistics note: no chance of being right, no proof, no "significant", no p-value, since
 * with enough replications every p-value between simulated arms is 0.
 */
import { aboutNumber, roundTo } from "./plain-number.ts";

export type VerdictWord = "A better" | "B better" | "no practical difference" | "cannot tell";

export interface VerdictInput {
  /** Id of the measure, kept as it is. */
  measure: string;
  better: "higher" | "lower" | "neither";
  /** Of b - a, in the measure's unit. */
  difference: SpokenDifference;
  /** The smallest difference that matters, at least 0, in the measure's unit. */
  delta: number;
  /** How a and b are called in the sentence. */
  labels: readonly [a: string, b: string];
  /** Unit as it reads in a sentence, e.g. "hours". Default none. */
  unit?: string;
  /** What it holds for. Default "with these assumptions"; not the same over ranges of them. */
  given?: string;
}

export interface Verdict {
  measure: string;
  word: VerdictWord;
  delta: number;
  sentence: string;
}

const moreRuns = "More runs would narrow this; they would not make the assumptions true.";

/** @throws RangeError for a margin below 0 or a measure without a better direction */
export function verdict(input: VerdictInput): Verdict {
  const { measure, better, difference, delta } = input;
  if (!(delta >= 0)) throw new RangeError(`delta: ${delta}, wants a number from 0`);
  if (better === "neither") {
    throw new RangeError(`${measure}: neither direction is better, wants a measure that has one`);
  }
  const word = wordOf(difference, delta, better);
  return { measure, word, delta, sentence: sentenceOf(word, input) };
}

function wordOf(
  { low, high }: { low: number; high: number },
  delta: number,
  better: "higher" | "lower",
): VerdictWord {
  if (low > delta) return better === "higher" ? "B better" : "A better";
  if (high < -delta) return better === "higher" ? "A better" : "B better";
  if (low >= -delta && high <= delta) return "no practical difference";
  return "cannot tell";
}

function sentenceOf(word: VerdictWord, input: VerdictInput): string {
  const { labels, unit = "", delta, difference } = input;
  const [a, b] = labels;
  const given = `In this model, ${input.given ?? "with these assumptions"},`;
  const margin = aboutNumber(delta, unit);
  if (word === "A better" || word === "B better") {
    const winner = word === "A better" ? a : b;
    return `${given} ${winner} is better by ${speakDifference(turned(difference), unit)}. ${moreRuns}`;
  }
  const leader = word === "cannot tell" ? aheadOf(input) : null;
  if (leader !== null) {
    return `${given} ${leader} is ahead by ${speakDifference(turned(difference), unit)}, but we cannot tell whether by enough to matter: the margin that matters is ${margin} either way. ${moreRuns}`;
  }
  const signed = `${b} minus ${a} is ${speakDifference(difference, unit)}`;
  if (word === "no practical difference") {
    return delta === 0
      ? `${given} ${a} and ${b} do not differ at all: ${signed}.`
      : `${given} the difference between ${a} and ${b} is too small to matter: ${signed}, all of it within the margin of ${margin} either way.`;
  }
  const matters = delta === 0 ? "" : `, and the margin that matters is ${margin} either way`;
  return `${given} we cannot tell which of ${a} and ${b} is better: ${signed}${matters}. ${moreRuns}`;
}

/** The arm that the whole interval speaks for, by however little; null where 0 lies in it. */
function aheadOf({ difference: { low, high }, better, labels }: VerdictInput): string | null {
  if (!(low > 0 || high < 0)) return null;
  return labels[low > 0 === (better === "higher") ? 1 : 0];
}

/** A unit as it is said rather than written. */
export function spokenUnit(unit: string): string {
  return unit === "h" ? "hours" : unit;
}

export interface SpokenDifference {
  mean: number;
  low: number;
  high: number;
  level: number;
}

/** "4.1 hours (95 % interval 2.9 to 5.3)", all to two digits of the half-width; what is not known is said in words. */
export function speakDifference(
  { mean, low, high, level }: SpokenDifference,
  unit: string,
): string {
  if (!Number.isFinite(mean)) return "unknown";
  const share = roundTo(level * 100, 0.01);
  if (!Number.isFinite(high - low))
    return `${aboutNumber(mean, unit)} (${share} % interval without bounds)`;
  const step = (high - low) / 2;
  const [from, to] = [low, high].map((end) => aboutNumber(end, "", step));
  return `${aboutNumber(mean, unit, step)} (${share} % interval ${from} to ${to})`;
}

/** The same difference as an amount above 0: a minus b instead of b minus a where that is needed. */
function turned({ mean, low, high, level }: SpokenDifference): SpokenDifference {
  return mean < 0 ? { mean: -mean, low: -high, high: -low, level } : { mean, low, high, level };
}
