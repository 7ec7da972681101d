/**
 * An interval that may be looked at after every value without planning looks: the normal-mixture confidence sequence
 * (Robbins 1970; Howard, Ramdas, McAuliffe & Sekhon, Annals of Statistics 49, 2021). All intervals of a series together
 * hold the mean with the stated level; the price is width. For values of known standard deviation, e.g. from a baseline.
 */
import ln from "@stdlib/math-base-special-ln";
import { finiteValues, positive, properShare, wholeNumber } from "../checks.ts";
import type { Interval } from "../inference/interval.ts";

export interface AlwaysValidOptions {
  level?: number;
  /** Number of values at which the intervals shall be near their narrowest. */
  tunedFor?: number;
}

/** Half the interval after n values: sd sqrt((n + m) ln((n + m) / (m error^2))) / n, m the mixture's strength. */
export function alwaysValidHalfWidth(
  n: number,
  sd: number,
  { level = 0.95, tunedFor = 100 }: AlwaysValidOptions = {},
): number {
  wholeNumber("n", n, 1);
  positive("sd", sd);
  properShare("level", level);
  positive("tunedFor", tunedFor);
  const error = 1 - level;
  // Near the best strength for that n (Howard et al., equation 28 and after): n / (-2 ln error + ln(1 - 2 ln error)).
  const strength = tunedFor / (-2 * ln(error) + ln(1 - 2 * ln(error)));
  const size = n + strength;
  return (sd * Math.sqrt(size * (ln(size / strength) - 2 * ln(error)))) / n;
}

/** One interval after each value, for the mean of independent values. */
export function alwaysValidIntervals(
  values: ArrayLike<number>,
  sd: number,
  options: AlwaysValidOptions = {},
): Interval[] {
  finiteValues("values", values);
  let sum = 0;
  return Array.from(values, (value, i) => {
    sum += value;
    const mean = sum / (i + 1);
    const halfWidth = alwaysValidHalfWidth(i + 1, sd, options);
    return { low: mean - halfWidth, high: mean + halfWidth, level: options.level ?? 0.95 };
  });
}
