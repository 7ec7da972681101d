/**
 * The check over a whole suite, against tolerances that are too loose: with one figure per independently seeded case the
 * z-scores are standard normal, so the sum of their squares is chi-square with as many degrees of freedom.
 */
import { chiSquareQuantile } from "./distributions/chi-square.ts";
import { zScore, type JudgedFigure, type Judgement } from "./validate-judge.ts";

export interface SuiteCheck {
  /** Independent z-scores. */
  n: number;
  meanSquare: number;
  /** Band that holds the mean square of standard normal scores with the level's probability. */
  low: number;
  high: number;
  level: number;
  pass: boolean;
}

/** Mean z squared of the headline figures inside its band. Without any there is nothing to check, and it passes. */
export function checkSuite(figures: readonly JudgedFigure[], level = 0.99): SuiteCheck {
  const scores: number[] = [];
  for (const figure of figures) {
    const z = figure.isHeadline ? zScore(figure) : null;
    if (z !== null) scores.push(z);
  }
  const n = scores.length;
  if (n === 0) return { n, meanSquare: 0, low: 0, high: Infinity, level, pass: true };
  const meanSquare = scores.reduce((sum, z) => sum + z * z, 0) / n;
  const low = chiSquareQuantile((1 - level) / 2, n) / n;
  const high = chiSquareQuantile((1 + level) / 2, n) / n;
  return { n, meanSquare, low, high, level, pass: meanSquare >= low && meanSquare <= high };
}

/** The suite check as one more line of the list: expected 1, with the standard error of a mean of n squared scores. */
export function suiteJudgement(check: SuiteCheck): Judgement {
  const standardError = Math.sqrt(2 / check.n);
  const line = {
    id: "suite/mean-square-z",
    expected: 1,
    estimate: check.meanSquare,
    standardError,
    z: null,
    pass: check.pass,
  };
  if (check.pass) return line;
  const { low, high, level } = check;
  const band = `${low.toPrecision(3)} to ${high.toPrecision(3)}`;
  return { ...line, reason: `outside its ${100 * level} % band ${band}` };
}
