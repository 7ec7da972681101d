/**
 * The normal density with the same bits in every engine: exp(-x*x/2) by reduction to |r| <= ln(2)/2 and Taylor's series,
 * whose first neglected term is below 2^-57. Math.exp differs between engines in its last bits.
 */

const inverseRootTwoPi = 0.3989422804014327;
const inverseLn2 = 1.4426950408889634;
/** ln 2 in two parts (fdlibm e_exp.c): k * high is exact for |k| < 2^20. */
const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);
word[0] = 1;
const highHalf = halves[1] === 0 ? 0 : 1;

/** The standard normal density at x, 0 below the smallest normal number. */
export function normalDensity(x: number): number {
  const exponent = -0.5 * x * x;
  if (exponent < -708) return 0;
  const k = Math.round(exponent * inverseLn2);
  const r = exponent - k * ln2High - k * ln2Low;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (r / term) * sum;
  word[0] = 0;
  halves[highHalf] = (k + 1023) << 20;
  return inverseRootTwoPi * sum * word[0];
}
