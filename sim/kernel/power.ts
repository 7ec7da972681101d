/**
 * x to the power y with the same bits in every engine, within 1 unit in the last place: log2(x) is carried in two
 * doubles, so that multiplying by y loses nothing that the result could show.
 *
 * After fdlibm (e_pow.c), whose notice reads:
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute
 * this software is freely granted, provided that this notice is preserved.
 */
import { bits, cell, scaleByPowerOfTwo, withoutLowWord } from "./float-bits.ts";

// 2 / (3 ln 2) whole and in two parts; log2(3/2) in two parts.
const FACTOR = 9.61796693925975554329e-1;
const FACTOR_HIGH = 9.61796700954437255859e-1;
const FACTOR_LOW = -7.02846165095275826516e-9;
const LOG2_1_5_HIGH = 5.84962487220764160156e-1;
const LOG2_1_5_LOW = 1.35003920212974897128e-8;
const LN2 = 6.93147180559945286227e-1;
const LN2_HIGH = 6.93147182464599609375e-1;
const LN2_LOW = -1.90465429995776804525e-9;

// log2 of the last base in two parts: an array, because doubles returned from a function would be boxed.
const logarithm = new Float64Array(2);

/** x to the power y, with the special cases of the language's own operator. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (y === Infinity || y === -Infinity) {
    if (size === 1) return NaN;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  const isOdd = Math.abs(y % 2) === 1;
  if (size === 0 || size === Infinity) {
    const magnitude = (size === 0) === y > 0 ? 0 : Infinity;
    return isOdd && (x < 0 || 1 / x < 0) ? -magnitude : magnitude;
  }
  if (x < 0 && Math.floor(y) !== y) return NaN;
  const magnitude = powerOfPositive(size, y);
  return x < 0 && isOdd ? -magnitude : magnitude;
}

function powerOfPositive(x: number, y: number): number {
  if (x === 1) return 1;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  // beyond these exponents every base but 1 over- or underflows; the cut keeps the products below finite
  if (Math.abs(y) > 1e20) return x > 1 === y > 0 ? Infinity : 0;
  splitLog2(x);
  const high = withoutLowWord(y) * logarithm[0];
  const low = (y - withoutLowWord(y)) * logarithm[0] + y * logarithm[1];
  const exponent = high + low;
  if (exponent > 1024.5) return Infinity;
  if (exponent < -1076) return 0;
  const whole = Math.floor(exponent + 0.5);
  return scaleByPowerOfTwo(twoToThe(high - whole, low), whole);
}

/** log2(x) for positive finite x into `logarithm`: a part of at most 21 bits of fraction, and the rest. */
function splitLog2(x: number): void {
  let exponent = -1023;
  if (x < 2.2250738585072014e-308) {
    x *= 9007199254740992;
    exponent -= 53;
  }
  cell[0] = x;
  exponent += bits[1] >> 20;
  const fraction = bits[1] & 0xfffff;
  // the fraction is compared with 1 or with 3/2, whichever is nearer
  const nearThreeHalves = fraction > 0x3988e && fraction < 0xbb67a;
  let high = fraction | 0x3ff00000;
  if (fraction >= 0xbb67a) {
    exponent += 1;
    high -= 0x100000;
  }
  bits[1] = high;
  const f = cell[0];
  const near = nearThreeHalves ? 1.5 : 1;

  const difference = f - near;
  const reciprocal = 1 / (f + near);
  const s = difference * reciprocal;
  const sHigh = withoutLowWord(s);
  bits[0] = 0;
  bits[1] = ((high >> 1) | 0x20000000) + 0x80000 + (nearThreeHalves ? 0x40000 : 0);
  const sumHigh = cell[0];
  const sumLow = f - (sumHigh - near);
  const sLow = reciprocal * (difference - sHigh * sumHigh - sHigh * sumLow);

  const s2 = s * s;
  const series =
    s2 *
      s2 *
      (5.99999999999994648725e-1 +
        s2 *
          (4.28571428578550184252e-1 +
            s2 *
              (3.33333329818377432918e-1 +
                s2 *
                  (2.72728123808534006489e-1 +
                    s2 * (2.30660745775561754067e-1 + s2 * 2.06975017800338417784e-1))))) +
    sLow * (sHigh + s);
  const square = sHigh * sHigh;
  const termHigh = withoutLowWord(3 + square + series);
  const termLow = series - (termHigh - 3 - square);
  const u = sHigh * termHigh;
  const v = sLow * termHigh + termLow * s;
  const pHigh = withoutLowWord(u + v);
  const pLow = v - (pHigh - u);
  const zHigh = FACTOR_HIGH * pHigh;
  const zLow = FACTOR_LOW * pHigh + pLow * FACTOR + (nearThreeHalves ? LOG2_1_5_LOW : 0);
  const offset = nearThreeHalves ? LOG2_1_5_HIGH : 0;
  logarithm[0] = withoutLowWord(zHigh + zLow + offset + exponent);
  logarithm[1] = zLow - (logarithm[0] - exponent - offset - zHigh);
}

/** 2 to the (high + low) for a sum between -1/2 and 1/2. */
function twoToThe(high: number, low: number): number {
  const t = withoutLowWord(high + low);
  const u = t * LN2_HIGH;
  const v = (low - (t - high)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const z2 = z * z;
  const c =
    z -
    z2 *
      (1.66666666666666019037e-1 +
        z2 *
          (-2.77777777770155933842e-3 +
            z2 *
              (6.61375632143793436117e-5 +
                z2 * (-1.6533902205465251539e-6 + z2 * 4.13813679705723846039e-8))));
  return 1 - ((z * c) / (c - 2) - (w + z * w) - z);
}
