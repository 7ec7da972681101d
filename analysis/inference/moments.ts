/**
 * Mean, variance and skewness of a column of numbers, in two passes and from the first value on, so that a large common
 * offset costs no digits (NIST StRD NumAcc3) and equal values have exactly their mean and variance 0.
 */

export interface Moments {
  n: number;
  /** NaN without values. */
  mean: number;
  /** Unbiased, divisor n - 1. NaN below two values. */
  variance: number;
  /** Adjusted Fisher-Pearson coefficient G1 (Joanes & Gill 1998). NaN below three values or without spread. */
  skewness: number;
}

export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  const first = values[0];
  let offset = 0;
  for (let i = 1; i < n; i++) offset += values[i] - first;
  const mean = n === 0 ? NaN : first + offset / n;

  let remainder = 0;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const departure = values[i] - mean;
    remainder += departure;
    squares += departure * departure;
    cubes += departure * departure * departure;
  }
  const spread = Math.max(0, squares - (remainder * remainder) / n);
  const variance = n < 2 ? NaN : spread / (n - 1);
  const rootMeanSquare = Math.sqrt(spread / n);
  const skewness =
    n < 3 || !(rootMeanSquare > 0)
      ? NaN
      : ((cubes / n / (rootMeanSquare * rootMeanSquare * rootMeanSquare)) *
          Math.sqrt(n * (n - 1))) /
        (n - 2);
  return { n, mean, variance, skewness };
}
