/**
 * Books the draws that a run makes for some purposes: value by what it is for. The order in which they were asked for
 * is not part of the book, because a draw does not depend on it.
 */
import { Draws } from "../../sim/kernel/index.ts";

type Draw = (this: Draws, ...address: [number, number, number, ...number[]]) => number;

const methods = [
  "uniform",
  "exponential",
  "normal",
  "gamma",
  "logNormal",
  "poisson",
  "binomial",
] as const;

/** Values by purpose, then by `entity index ...` as they were asked for. */
export type Book = ReadonlyMap<number, ReadonlyMap<string, number>>;

export function recordDraws<Result>(
  purposes: readonly number[],
  run: () => Result,
): { result: Result; book: Book } {
  const book = new Map(purposes.map((purpose) => [purpose, new Map<string, number>()]));
  const result = watchDraws(
    (value, purpose, question) => book.get(purpose)?.set(question.join(" "), value),
    run,
  );
  return { result, book };
}

/** What the draws for a purpose were for, as often as they were made. */
export function questionsOf(purpose: number, run: () => void): readonly string[] {
  const questions: string[] = [];
  watchDraws((_, made, question) => made === purpose && questions.push(question.join(" ")), run);
  return questions;
}

/** The purposes of all draws that a run makes. */
export function purposesOf(run: () => void): ReadonlySet<number> {
  const made = new Set<number>();
  watchDraws((_, purpose) => made.add(purpose), run);
  return made;
}

function watchDraws<Result>(
  watch: (value: number, purpose: number, question: readonly number[]) => void,
  run: () => Result,
): Result {
  const originals: Draw[] = methods.map((method) => Reflect.get(Draws.prototype, method));
  methods.forEach((method, i) => {
    const watched: Draw = function (...address) {
      const value = originals[i].apply(this, address);
      const [purpose, ...question] = address;
      watch(value, purpose, question);
      return value;
    };
    Reflect.set(Draws.prototype, method, watched);
  });
  try {
    return run();
  } finally {
    methods.forEach((method, i) => Reflect.set(Draws.prototype, method, originals[i]));
  }
}
