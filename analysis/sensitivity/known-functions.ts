/**
 * Two models whose sensitivities are known exactly, to try estimators on: Ishigami & Homma 1990, strongly bent and
 * interacting, and the g-function of Saltelli & Sobol' 1995, any number of inputs of falling importance.
 */
import sin from "@stdlib/math-base-special-sin";
import { finite, finiteValues } from "../checks.ts";

/** Variance-based indices as they follow from the formula. */
export interface ExactIndices {
  mean: number;
  variance: number;
  /** Shares of the variance: of each input alone, and of each with all its interactions. */
  first: number[];
  total: number[];
  /** Shares of the interactions of two inputs, by their indices from 0. */
  pairs: { inputs: [number, number]; share: number }[];
}

export interface IshigamiConstants {
  a?: number;
  b?: number;
}

/** sin x1 + a sin^2 x2 + b x3^4 sin x1, the inputs uniform from -pi to pi. */
export function ishigami(x: ArrayLike<number>, { a = 7, b = 0.1 }: IshigamiConstants = {}): number {
  const one = sin(x[0]);
  const two = sin(x[1]);
  const square = x[2] * x[2];
  // Points that mirror each other have the same value but for its last bit, which the order of this sum decides.
  return one + b * (square * square) * one + a * (two * two);
}

export function ishigamiIndices({ a = 7, b = 0.1 }: IshigamiConstants = {}): ExactIndices {
  finite("a", a);
  finite("b", b);
  const fourth = Math.PI * Math.PI * Math.PI * Math.PI;
  const one = (1 + (b * fourth) / 5) * (1 + (b * fourth) / 5) * 0.5;
  const two = (a * a) / 8;
  const together = (8 * b * b * fourth * fourth) / 225;
  const variance = one + two + together;
  return {
    mean: a / 2,
    variance,
    first: [one / variance, two / variance, 0],
    total: [(one + together) / variance, two / variance, together / variance],
    pairs: [
      { inputs: [0, 1], share: 0 },
      { inputs: [0, 2], share: together / variance },
      { inputs: [1, 2], share: 0 },
    ],
  };
}

/** prod (|4 x - 2| + a) / (1 + a), the inputs uniform from 0 to 1; an input matters less the larger its `a`. */
export function gFunction(x: ArrayLike<number>, a: ArrayLike<number>): number {
  let product = 1;
  for (let k = 0; k < a.length; k++) product *= (Math.abs(4 * x[k] - 2) + a[k]) / (1 + a[k]);
  return product;
}

export function gFunctionIndices(a: ArrayLike<number>): ExactIndices {
  const parts = Array.from(finiteValues("a", a), (value, k) => {
    if (value < 0) throw new RangeError(`a[${k}]: ${value}, wants a number from 0`);
    return 1 / (3 * (1 + value) * (1 + value));
  });
  const all = parts.reduce((product, part) => product * (1 + part), 1);
  const variance = all - 1;
  return {
    mean: 1,
    variance,
    first: parts.map((part) => part / variance),
    total: parts.map((part) => (part * (all / (1 + part))) / variance),
    pairs: parts.flatMap((part, i) =>
      parts.slice(i + 1).map((other, j) => ({
        inputs: [i, i + 1 + j] as [number, number],
        share: (part * other) / variance,
      })),
    ),
  };
}
