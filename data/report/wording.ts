/**
 * How results are said, so that no report says more than was found: about simulated organisations, never about the world;
 * with both ends of an interval; "cannot tell" as an answer like any other. What may not be said is `wording-rules.ts`.
 */
import { aboutNumber } from "../../analysis/plain-number.ts";
import { speakDifference, type SpokenDifference } from "../../analysis/verdict.ts";

/** What every result about arms ends with. */
export const moreRuns = "More runs would narrow this; they would not make the assumptions true.";

/** "In 63 of 100 simulated organisations like this one, waiting came out ahead." A count, not a chance. */
export function inOf({ count, n }: { count: number; n: number }, what: string): string {
  return `In ${count} of ${n} simulated organisations like this one, ${what}.`;
}

/** "In this model, with these assumptions, waiting is better by 4.1." */
export function inThisModel(what: string): string {
  return `In this model, with these assumptions, ${what}.`;
}

/** "4.1 hours (95 % interval 2.9 to 5.3)"; without an interval where there is none. */
export function estimateWords(estimate: SpokenDifference, unit = ""): string {
  const { mean, low, high } = estimate;
  if (!Number.isFinite(mean)) return "unknown";
  if (Number.isFinite(high - low)) return speakDifference(estimate, unit);
  return `${aboutNumber(mean, unit)} (${rangeWords(estimate)})`;
}

/** "2.9 to 5.3", to two digits of the half-width; a bound that the data cannot give is said, never replaced by an extreme. */
export function rangeWords({ low, high }: { low: number; high: number }): string {
  const [hasLow, hasHigh] = [Number.isFinite(low), Number.isFinite(high)];
  if (!hasLow && !hasHigh) return "no bounds";
  if (!hasHigh) return `${aboutNumber(low)} or more, no upper bound`;
  if (!hasLow) return `${aboutNumber(high)} or less, no lower bound`;
  const step = (high - low) / 2;
  return `${aboutNumber(low, "", step)} to ${aboutNumber(high, "", step)}`;
}

/** "We cannot tell whether the pilot helped: consistent with −0.4 to 2.1 hours." Not the same as "no effect". */
export function cannotTell(
  whether: string,
  { low, high }: { low: number; high: number },
  unit = "",
): string {
  const range = rangeWords({ low, high });
  return `We cannot tell ${whether}: consistent with ${unit === "" ? range : `${range} ${unit}`}.`;
}

/** "0.7 h"; "0.7 (of 0 to 1)" for a scale, and the number alone where there is no unit. */
export function amountWords(amount: string, unit: string): string {
  if (unit === "1" || unit === "") return amount;
  return /^\d/.test(unit) && unit.includes(" to ") ? `${amount} (of ${unit})` : `${amount} ${unit}`;
}

/** As the beginning of a sentence. */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** What a small index of sensitivity says, and what it does not. */
export function lowIndex(label: string): string {
  return `${label}: unimportant within the range we allowed`;
}
