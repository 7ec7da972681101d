/**
 * e to the x, and the same minus 1, with the same bits in every engine, within 1 unit in the last place.
 *
 * After fdlibm (e_exp.c, s_expm1.c), whose notice reads:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
import { powerOfTwo, scaleByPowerOfTwo } from "./float-bits.ts";

// ln 2 in two parts; a multiple of the first by an exponent is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const ONE_OVER_LN2 = 1.442695040888963387;
const LARGEST_EXPONENT = 709.782712893384;
const SMALLEST_EXPONENT = -745.1332191019411;

/** The argument, then the value: doubles passed to a call that is not inlined, or returned from it, go on the heap. */
const cell = new Float64Array(1);

/** e to the x; Infinity above 709.78, 0 below -745.13. */
export function exp(x: number): number {
  cell[0] = x;
  return evaluate()[0];
}

function evaluate(): Float64Array {
  cell[0] = valueAt(cell[0]);
  return cell;
}

function valueAt(x: number): number {
  if (!(x <= LARGEST_EXPONENT)) return x > 0 ? Infinity : NaN;
  if (x < SMALLEST_EXPONENT) return 0;
  const exponent = Math.floor(ONE_OVER_LN2 * x + 0.5);
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return scaleByPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), exponent);
}

/** e to the x, minus 1, without cancellation near 0. */
export function expm1(x: number): number {
  if (!(x <= LARGEST_EXPONENT)) return x > 0 ? Infinity : NaN;
  if (x < -38.816242111356935) return -1; // -56 ln 2
  const size = Math.abs(x);
  if (size < 5.551115123125783e-17) return x;

  let exponent = 0;
  let r = x;
  let lost = 0; // what rounding the reduced argument lost
  if (size > 0.34657359027997264) {
    if (size < 1.0397207708399179) exponent = x < 0 ? -1 : 1;
    else exponent = Math.trunc(ONE_OVER_LN2 * x + (x < 0 ? -0.5 : 0.5));
    const high = x - exponent * LN2_HIGH;
    const low = exponent * LN2_LOW;
    r = high - low;
    lost = high - r - low;
  }
  const half = 0.5 * r;
  const z = r * half;
  const series =
    1 +
    z *
      (-3.333333333333313e-2 +
        z *
          (1.5873015872548146e-3 +
            z * (-7.93650757867488e-5 + z * (4.008217827329362e-6 + z * -2.0109921818362437e-7))));
  const t = 3 - series * half;
  let e = z * ((series - t) / (6 - r * t));
  if (exponent === 0) return r - (r * e - z);

  e = r * (e - lost) - lost - z;
  if (exponent === -1) return 0.5 * (r - e) - 0.5;
  if (exponent === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (exponent <= -2 || exponent > 56) return scaleByPowerOfTwo(1 - (e - r), exponent) - 1;
  const scale = powerOfTwo(exponent);
  if (exponent < 20) return (1 - 1 / scale - (e - r)) * scale;
  return (r - (e + 1 / scale) + 1) * scale;
}
