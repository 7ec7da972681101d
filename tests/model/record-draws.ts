/**
 * Books the draws that a run makes for some purposes: value by what it is for. The order in which they were asked for
 * is not part of the book, because a draw does not depend on it.
 */
import { watchDraws } from "../../bench/watch-draws.ts";

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
