/**
 * Books the draws that a run makes for some purposes: value by what it is for. The order in which they were asked for
 * is not part of the book, because a draw does not depend on it.
 */
import { Draws } from "../../sim/kernel/index.ts";

type Draw = (this: Draws, ...address: [number, number, number, ...number[]]) => number;

const methods = ["uniform", "exponential", "logNormal", "poisson", "binomial"] as const;

/** Values by purpose, then by `entity index ...` as they were asked for. */
export type Book = ReadonlyMap<number, ReadonlyMap<string, number>>;

export function recordDraws<Result>(
  purposes: readonly number[],
  run: () => Result,
): { result: Result; book: Book } {
  const book = new Map(purposes.map((purpose) => [purpose, new Map<string, number>()]));
  const originals: Draw[] = methods.map((method) => Reflect.get(Draws.prototype, method));
  methods.forEach((method, i) => {
    const booked: Draw = function (...address) {
      const value = originals[i].apply(this, address);
      const [purpose, ...question] = address;
      book.get(purpose)?.set(question.join(" "), value);
      return value;
    };
    Reflect.set(Draws.prototype, method, booked);
  });
  try {
    return { result: run(), book };
  } finally {
    methods.forEach((method, i) => Reflect.set(Draws.prototype, method, originals[i]));
  }
}
