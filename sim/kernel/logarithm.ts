/**
 * Natural logarithm of x and of 1 + x, with the same bits in every engine, within 1 unit in the last place.
 *
 * After fdlibm (e_log.c, s_log1p.c), whose notice reads:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
import { bits, cell, powerOfTwo } from "./float-bits.ts";

// ln 2 in two parts; a multiple of the first by an exponent is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** Natural logarithm; -Infinity at 0, NaN below. */
export function log(x: number): number {
  let exponent = -1023;
  if (!(x >= SMALLEST_NORMAL)) {
    if (!(x > 0)) return x === 0 ? -Infinity : NaN;
    x *= 18014398509481984; // 2^54 makes it normal
    exponent -= 54;
  } else if (x === Infinity) {
    return x;
  }
  // x = 2^exponent (1 + f) with 1 + f between sqrt(1/2) and sqrt(2)
  cell[0] = x;
  const high = bits[1];
  const halve = ((high & 0xfffff) + 0x95f64) & 0x100000;
  const scale = (high >> 20) + (halve >> 20) - 1023;
  exponent += scale + 1023;
  const f = x * powerOfTwo(-scale) - 1;

  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const halfSquare = 0.5 * f * f;
  const rest = s * (halfSquare + (odd + even)) + exponent * LN2_LOW;
  return exponent * LN2_HIGH - (halfSquare - rest - f);
}

/** ln(1 + x) without cancellation near 0; -Infinity at -1, NaN below. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const size = Math.abs(x);
  if (size < 5.551115123125783e-17) return x;
  if (size < 1.862645149230957e-9) return x - x * x * 0.5;

  let exponent = 0;
  let f = x;
  let correction = 0; // what rounding 1 + x lost, relative
  let tinyFraction = false;
  if (size >= 0.41421356237309503 || x <= -0.2928932188134524) {
    const sum = 1 + x;
    cell[0] = sum;
    exponent = (bits[1] >> 20) - 1023;
    if (size < 9007199254740992) correction = (exponent > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum;
    let fraction = bits[1] & 0xfffff;
    if (fraction < 0x6a09e) {
      bits[1] = fraction | 0x3ff00000;
    } else {
      exponent += 1;
      bits[1] = fraction | 0x3fe00000;
      fraction = (0x100000 - fraction) >> 2;
    }
    tinyFraction = fraction === 0;
    f = cell[0] - 1;
  }

  const halfSquare = 0.5 * f * f;
  if (tinyFraction) {
    if (f === 0) return exponent * LN2_HIGH + (correction + exponent * LN2_LOW);
    const cubic = halfSquare * (1 - 0.6666666666666666 * f);
    return exponent * LN2_HIGH - (cubic - (exponent * LN2_LOW + correction) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (6.666666666666735e-1 +
      z *
        (3.999999999940942e-1 +
          z *
            (2.857142874366239e-1 +
              z *
                (2.2222198432149784e-1 +
                  z *
                    (1.818357216161805e-1 +
                      z * (1.5313837699209373e-1 + z * 1.4798198605116586e-1))))));
  if (exponent === 0) return f - (halfSquare - s * (halfSquare + series));
  const rest = s * (halfSquare + series) + (exponent * LN2_LOW + correction);
  return exponent * LN2_HIGH - (halfSquare - rest - f);
}
