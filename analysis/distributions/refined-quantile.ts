/**
 * A quantile brought to the last digits of its own distribution function. The inverses of the library stop early for some
 * shapes (Fisher's F with few degrees of freedom at six digits); a start that is already right is handed back untouched.
 */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";

/** Relative to the share wanted; below lies the rounding of the distribution functions. */
const closeEnough = 5e-14;

/** `below` and `above` are the shares on either side of a value above 0; p from 0 to 1, `start` near its quantile. */
export function refinedQuantile(
  p: number,
  start: number,
  { below, above }: { below: (x: number) => number; above: (x: number) => number },
): number {
  if (!(p > 0 && p < 1)) return start;
  // The smaller share has all its digits; 1 - p is exact from one half on.
  return p <= 0.5
    ? refinedRoot(start, (x) => ln(below(x) / p))
    : refinedRoot(start, (x) => -ln(above(x) / (1 - p)));
}

/** Where a rising function of a value above 0 is 0, by secants over the logarithm. */
export function refinedRoot(start: number, rising: (x: number) => number): number {
  if (!(start > 0 && start < Infinity)) return start;
  let best = start;
  let atBest = rising(start);
  if (!(Math.abs(atBest) > closeEnough)) return start;
  let last = start * (1 + 1e-6);
  let atLast = rising(last);
  for (let round = 0; round < 60; round++) {
    const slope = (atLast - atBest) / ln(last / best);
    const step = Math.min(2, Math.max(-2, -atBest / slope));
    const next = best * exp(step);
    if (!(slope > 0 && next > 0 && next < Infinity) || next === best) return best;
    [last, atLast] = [best, atBest];
    [best, atBest] = [next, rising(next)];
    if (Math.abs(atBest) >= Math.abs(atLast) && Math.abs(step) < 1e-10) return last;
  }
  return best;
}
