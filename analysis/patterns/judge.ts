/**
 * From replications to a word: a figure passes when its whole interval lies in the band, fails when it lies outside, and
 * otherwise nobody can tell. A pattern passes when all of its figures do.
 */
import { meanInterval } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";
import { isAgainstBest, type Figure, type AgainstBest, type Pattern } from "./pattern.ts";

export type PatternWord = "passed" | "failed" | "cannot tell";

export interface JudgedFigure {
  what: string;
  unit: string;
  /** null: no limit on that side. */
  band: [low: number | null, high: number | null];
  /** null: in no replication was there such a figure. */
  value: number | null;
  low: number | null;
  high: number | null;
  replications: number;
  word: PatternWord;
}

export interface JudgedPattern {
  id: string;
  kind: Pattern["kind"];
  statement: string;
  sources: readonly string[];
  note: string;
  /** Only of a pattern that failed: of one that nobody can tell there is nothing to explain. */
  why?: string;
  pass: boolean;
  word: PatternWord;
  figures: JudgedFigure[];
}

/** Below this share of replications in which a figure exists, nothing is said. */
const leastDefined = 0.8;

/** `readings` by replication, as `readPattern` returns them. */
export function judgePattern(
  pattern: Pattern,
  readings: readonly (readonly (readonly number[])[])[],
): JudgedPattern {
  const { id, kind, statement, sources, note, why } = pattern;
  const figures = pattern.figures.map((figure, place) =>
    judgeFigure(
      figure,
      readings.map((reading) => reading[place]),
    ),
  );
  const word = figures.some((figure) => figure.word === "failed")
    ? "failed"
    : figures.every((figure) => figure.word === "passed")
      ? "passed"
      : "cannot tell";
  const reason = word !== "failed" || why === undefined ? {} : { why };
  return { id, kind, statement, sources, note, ...reason, pass: word === "passed", word, figures };
}

function judgeFigure(
  figure: Figure | AgainstBest,
  values: readonly (readonly number[])[],
): JudgedFigure {
  const numbers = isAgainstBest(figure) ? againstBest(values) : values.map(([value]) => value);
  const kept = numbers.filter((value) => !Number.isNaN(value));
  const { what, unit } = figure;
  const [from, to] = figure.band;
  const band: JudgedFigure["band"] = [finite(from), finite(to)];
  const { n, mean, low, high } = meanInterval(kept);
  if (n < 2 || n < leastDefined * numbers.length) {
    const value = n === 0 ? null : mean;
    return { what, unit, band, value, low: null, high: null, replications: n, word: "cannot tell" };
  }
  const word =
    low >= from && high <= to ? "passed" : high < from || low > to ? "failed" : "cannot tell";
  return { what, unit, band, value: mean, low, high, replications: n, word };
}

function finite(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}

/** The extreme less the one in between that is best in all other replications. */
function againstBest(values: readonly (readonly number[])[]): number[] {
  return values.map(([extreme], own) => {
    const others = values.filter((_, at) => at !== own);
    if (others.length === 0) return NaN;
    const means = values[own]
      .slice(1)
      .map((_, arm) => moments(others.map((row) => row[arm + 1])).mean);
    const best = means.indexOf(Math.min(...means));
    return best < 0 ? NaN : extreme - values[own][best + 1];
  });
}
