/**
 * Which draws two arms have in common: the same question asked in both gives the same number, a question that only one arm asks
 * has no partner. By purpose, so that the one that loses step is named.
 */
import { Draws } from "../../sim/kernel/index.ts";
import { purposes } from "../../sim/index.ts";

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
  const originals: Draw[] = methods.map((method) => Reflect.get(Draws.prototype, method));
  methods.forEach((method, i) => {
    const watched: Draw = function (...address) {
      const value = originals[i].apply(this, address);
      const [purpose, entity, index] = address;
      const own = book.get(purpose) ?? new Map<string, number>();
      own.set(`${method} ${entity} ${index}`, value);
      book.set(purpose, own);
      return value;
    };
    Reflect.set(Draws.prototype, method, watched);
  });
  try {
    run();
  } finally {
    methods.forEach((method, i) => Reflect.set(Draws.prototype, method, originals[i]));
  }
  return book;
}
