/**
 * Logarithm of the gamma function for positive arguments, with the same bits in every engine.
 * Used for probabilities of counts, where factorials overflow: ln n! = lnGamma(n + 1).
 *
 * After fdlibm (e_lgamma_r.c), whose notice reads:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
import { log } from "./logarithm.ts";

// Coefficients in ascending order; each list belongs to one interval of the argument.
const AROUND_2_EVEN = [
  7.72156649015328655494e-2, 6.735230105312927e-2, 7.385550860814029e-3, 1.1927076318336207e-3,
  2.2086279071390839e-4, 2.5214456545125733e-5,
];
const AROUND_2_ODD = [
  3.22467033424113591611e-1, 2.0580808432516733e-2, 2.8905138367341563e-3, 5.100697921535113e-4,
  1.0801156724758394e-4, 4.4864094961891516e-5,
];
const AROUND_MINIMUM_1 = [
  4.83836122723810047042e-1, -3.2788541075985965e-2, 6.100538702462913e-3, -1.4034646998923284e-3,
  3.1563207090362595e-4,
];
const AROUND_MINIMUM_2 = [
  -1.47587722994593911752e-1, 1.797067508118204e-2, -3.6845201678113826e-3, 8.81081882437654e-4,
  -3.1275416837512086e-4,
];
const AROUND_MINIMUM_3 = [
  6.46249402391333854778e-2, -1.0314224129834144e-2, 2.2596478090061247e-3, -5.385953053567405e-4,
  3.355291926355191e-4,
];
const ABOVE_1_TOP = [
  -7.72156649015328655494e-2, 6.328270640250934e-1, 1.4549225013723477, 9.777175279633727e-1,
  2.2896372806469245e-1, 1.3381091853678766e-2,
];
const ABOVE_1_BOTTOM = [
  1, 2.4559779371304113, 2.128489763798934, 7.692851504566728e-1, 1.0422264559336913e-1,
  3.217092422824239e-3,
];
const ABOVE_2_TOP = [
  -7.72156649015328655494e-2, 2.1498241596060885e-1, 3.25778796408931e-1, 1.4635047265246445e-1,
  2.664227030336386e-2, 1.8402845140733772e-3, 3.194753265841009e-5,
];
const ABOVE_2_BOTTOM = [
  1, 1.3920053346762105, 7.219355475671381e-1, 1.7193386563280308e-1, 1.864591917156529e-2,
  7.779424963818936e-4, 7.326684307446256e-6,
];
const STIRLING = [
  8.333333333333297e-2, -2.7777777772877554e-3, 7.936505586430196e-4, -5.9518755745034e-4,
  8.363399189962821e-4, -1.6309293409657527e-3,
];

// Where gamma is smallest on the positive axis, and its logarithm there in two parts.
const MINIMUM = 1.46163214496836224576;
const AT_MINIMUM = -1.21486290535849611461e-1;
const AT_MINIMUM_REST = -3.63867699703950536541e-18;
const HALF_LN_2PI_MINUS_HALF = 4.18938533204672725052e-1;

/** ln of gamma(x); Infinity at 0 and at Infinity. @throws RangeError for a negative argument or NaN. */
export function lnGamma(x: number): number {
  if (!(x >= 0)) throw new RangeError(`lnGamma: ${x}, wants a number from 0`);
  if (x === 0 || x === Infinity) return Infinity;
  if (x < 1.3877787807814457e-17) return -log(x);
  if (x === 1 || x === 2) return 0;
  if (x < 2) return below2(x);
  if (x < 8) return below8(x);
  const logarithm = log(x);
  if (x >= 72057594037927936) return x * (logarithm - 1);
  const reciprocal = 1 / x;
  const tail = HALF_LN_2PI_MINUS_HALF + reciprocal * polynomial(STIRLING, reciprocal * reciprocal);
  return (x - 0.5) * (logarithm - 1) + tail;
}

function below2(x: number): number {
  // gamma(x) = gamma(x + 1) / x moves small arguments into the intervals from .9
  const shift = x <= 0.9 ? 1 : 0;
  const start = shift === 1 ? -log(x) : 0;
  const argument = x + shift;
  if (argument >= 1.7316) {
    const y = shift === 1 ? 1 - x : 2 - x;
    const z = y * y;
    const p = y * polynomial(AROUND_2_EVEN, z) + z * polynomial(AROUND_2_ODD, z);
    return start + (p - 0.5 * y);
  }
  if (argument >= 1.23164) {
    const y = x - (MINIMUM - shift);
    const z = y * y;
    const w = z * y;
    const inner = polynomial(AROUND_MINIMUM_2, w) + y * polynomial(AROUND_MINIMUM_3, w);
    return (
      start + (AT_MINIMUM + (z * polynomial(AROUND_MINIMUM_1, w) - (AT_MINIMUM_REST - w * inner)))
    );
  }
  const y = shift === 1 ? x : x - 1;
  return start + (-0.5 * y + (y * polynomial(ABOVE_1_TOP, y)) / polynomial(ABOVE_1_BOTTOM, y));
}

function below8(x: number): number {
  const whole = Math.trunc(x);
  const y = x - whole;
  let product = 1;
  for (let factor = whole - 1; factor >= 2; factor--) product *= y + factor;
  const from2 = 0.5 * y + (y * polynomial(ABOVE_2_TOP, y)) / polynomial(ABOVE_2_BOTTOM, y);
  return whole > 2 ? from2 + log(product) : from2;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i];
  return value;
}
