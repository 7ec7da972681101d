/**
 * Numbers of about 32 digits as unevaluated sums of two doubles (Dekker 1971; Hida, Li & Bailey 2001): a large part and
 * what rounding took from it. For the few places where sixteen digits are lost before the answer is reached.
 */

/** Large part and remainder; the number is their sum. */
export type Twofold = readonly [high: number, low: number];

export const twofold = (value: number): Twofold => [value, 0];

export const rounded = ([high, low]: Twofold): number => high + low;

export function plus(a: Twofold, b: Twofold): Twofold {
  const [sum, rest] = exactSum(a[0], b[0]);
  const [lower, last] = exactSum(a[1], b[1]);
  const [high, low] = settled(sum, rest + lower);
  return settled(high, low + last);
}

export function minus(a: Twofold, b: Twofold): Twofold {
  return plus(a, [-b[0], -b[1]]);
}

export function times(a: Twofold, b: Twofold): Twofold {
  const [product, rest] = exactProduct(a[0], b[0]);
  return settled(product, rest + (a[0] * b[1] + a[1] * b[0]));
}

export function over(a: Twofold, b: Twofold): Twofold {
  const first = a[0] / b[0];
  const left = minus(a, times(b, twofold(first)));
  const second = left[0] / b[0];
  const third = minus(left, times(b, twofold(second)))[0] / b[0];
  return plus(settled(first, second), twofold(third));
}

/** a + b and what rounding took from it (Knuth). */
function exactSum(a: number, b: number): Twofold {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** As `exactSum`, where the first is the larger one in size. */
function settled(a: number, b: number): Twofold {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** a * b without any error; neither may be beyond about 1e290. */
export function exactProduct(a: number, b: number): Twofold {
  const product = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

/** 2^27 + 1 splits a double into halves whose products are exact (Veltkamp). */
const splitter = 134217729;

function halves(value: number): Twofold {
  const spread = splitter * value;
  const high = spread - (spread - value);
  return [high, value - high];
}
