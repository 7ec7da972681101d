/**
 * Building blocks of the network schema: numbers with the sentence that says what is wanted, and strict objects that name
 * the keys they know. Every refusal can so be printed as `path: value, unit, rule` (refuse.ts).
 */
import { z } from "zod";

/** A finite number above `low` (and at most `high`). */
export function above(low: number, high = 1e12) {
  const rule = `wants a number above ${low}, at most ${high}`;
  return z.number(rule).gt(low, rule).max(high, rule);
}

/** A finite number from `low` to `high`. */
export function between(low: number, high: number) {
  const rule = `wants a number from ${low} to ${high}`;
  return z.number(rule).min(low, rule).max(high, rule);
}

/** A whole number from `low` to `high`. */
export function whole(low: number, high: number) {
  const rule = `wants a whole number from ${low} to ${high}`;
  return z.number(rule).int(rule).min(low, rule).max(high, rule);
}

/** One of several words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, `wants one of ${words.join(", ")}`);
}

/** A list with at least `least` and at most `most` entries. */
export function list<Entry extends z.ZodType>(entry: Entry, least: number, most: number) {
  const rule = `wants a list of ${least} to ${most} entries`;
  return z.array(entry, rule).min(least, rule).max(most, rule);
}

/** A text of limited length. */
export function text(most: number) {
  const rule = `wants a text of at most ${most} characters`;
  return z.string(rule).max(most, rule);
}

/** Name of a station or class: it stands in paths, purposes of random numbers and figure ids. */
export function identifier() {
  const rule = "wants a letter, then letters, digits, - or _, at most 40 in all";
  return z.string(rule).regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, rule);
}

/** An object with exactly these keys. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `unknown key, known are ${known}`
        : `wants an object with ${known}`,
  });
}
