/**
 * The normal distribution with the same bits in every engine: quantile by algorithm AS 241 (Wichura 1988, PPND16,
 * about 16 digits down to the smallest probabilities a double can hold), density by reduction of exp to
 * |r| <= ln(2)/2 and Taylor's series, whose first neglected term is below 2^-57.
 */
import ln from "@stdlib/math-base-special-ln";
import cdf from "@stdlib/stats-base-dists-normal-cdf";
import { finite, place, positive, probability } from "../checks.ts";

/** Numerators and denominators of the three rational approximations, constant term first. */
const centre = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};
const flank = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const tail = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power--)
    sum = sum * x + coefficients[power];
  return sum;
}

/** The value that a share p of the distribution stays below; -Infinity at 0, Infinity at 1. */
export function normalQuantile(p: number, mean = 0, sd = 1): number {
  return finite("mean", mean) + positive("sd", sd) * standardQuantile(probability("p", p));
}

function standardQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(centre.over, r)) / polynomial(centre.under, r);
  }
  const nearer = q < 0 ? p : 1 - p;
  if (nearer === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-ln(nearer));
  const [{ over, under }, from] = r <= 5 ? [flank, 1.6] : [tail, 5];
  const size = polynomial(over, r - from) / polynomial(under, r - from);
  return q < 0 ? -size : size;
}

/** The share of the distribution at or below x. */
export function normalCdf(x: number, mean = 0, sd = 1): number {
  return cdf(place("x", x), finite("mean", mean), positive("sd", sd));
}

const inverseRootTwoPi = 0.3989422804014327;
const inverseLn2 = 1.4426950408889634;
/** ln 2 in two parts (fdlibm e_exp.c): k * high is exact for |k| < 2^20. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);
word[0] = 1;
const highHalf = halves[1] === 0 ? 0 : 1;

/** The standard normal density at x, 0 below the smallest normal number. */
export function normalDensity(x: number): number {
  const exponent = -0.5 * place("x", x) * x;
  if (exponent < -708) return 0;
  const k = Math.round(exponent * inverseLn2);
  const r = exponent - k * ln2High - k * ln2Low;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (r / term) * sum;
  word[0] = 0;
  halves[highHalf] = (k + 1023) << 20;
  return inverseRootTwoPi * sum * word[0];
}
