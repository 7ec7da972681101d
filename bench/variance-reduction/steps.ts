/**
 * Which draws two arms have in common: the same question asked in both gives the same number, a question that only one arm asks
 * has no partner. By purpose, so that the one that loses step is named.
 */
import { purposes } from "../../sim/index.ts";
import { watchDraws } from "../watch-draws.ts";

export interface Step {
  purpose: string;
  /** Questions asked in the first arm. */
  asked: number;
  /** Share of the questions of either arm that both asked, and of these with the same answer. */
  shared: number;
  same: number;
}

type Book = Map<number, Map<string, number>>;

/** By purpose, those with the smallest shared part first. */
export function stepsOf(first: () => void, second: () => void): Step[] {
  const [one, other] = [bookOf(first), bookOf(second)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((purpose): Step => {
      const mine = one.get(purpose) ?? new Map<string, number>();
      const theirs = other.get(purpose) ?? new Map<string, number>();
      const both = [...mine].filter(([question]) => theirs.has(question));
      const same = both.filter(([question, value]) => theirs.get(question) === value);
      return {
        purpose: purposes[purpose],
        asked: mine.size,
        shared: both.length / (mine.size + theirs.size - both.length),
        same: both.length === 0 ? 1 : same.length / both.length,
      };
    })
    .toSorted((a, b) => a.shared * a.same - b.shared * b.same || b.asked - a.asked);
}

function bookOf(run: () => void): Book {
  const book: Book = new Map();
  watchDraws((value, purpose, [entity, index], method) => {
    const own = book.get(purpose) ?? new Map<string, number>();
    own.set(`${method} ${entity} ${index}`, value);
    book.set(purpose, own);
  }, run);
  return book;
}
