/**
 * Power of t tests before data are seen: the chance to detect a difference, the values it takes and the smallest
 * difference that can be detected, by the non-central t distribution. As in R, the chance to reject in the wrong direction
 * does not count as power unless asked for.
 */
import { finite, positive, properShare, smallest } from "../checks.ts";
import {
  noncentralStudentCdf,
  noncentralStudentUpper,
} from "../distributions/noncentral-student.ts";
import { studentQuantile } from "../distributions/student.ts";

/** `n` counts values per group; pairs when paired. */
export type TTestDesign = "two-sample" | "one-sample" | "paired";

export interface TTestPlan {
  design?: TTestDesign;
  /** Of one value; of the difference of a pair when paired. In the same units as the difference. */
  sd: number;
  alpha?: number;
  sides?: 1 | 2;
  /** Whether a rejection in the wrong direction counts as power too, of two sides; by default it does not. */
  countsBothTails?: boolean;
}

/** The chance to find a true difference with n values per group; n need not be whole. */
export function powerOfT(difference: number, n: number, plan: TTestPlan): number {
  const { design = "two-sample", sd, alpha = 0.05, sides = 2, countsBothTails = false } = plan;
  finite("difference", difference);
  positive("sd", sd);
  properShare("alpha", alpha);
  if (!(n > 1 && n < Infinity)) throw new RangeError(`n: ${n}, wants a finite number above 1`);
  const samples = design === "two-sample" ? 2 : 1;
  const degreesOfFreedom = samples * (n - 1);
  const critical = -studentQuantile(alpha / sides, degreesOfFreedom);
  const size = sides === 2 ? Math.abs(difference) : difference;
  const shift = (Math.sqrt(n / samples) * size) / sd;
  const right = noncentralStudentUpper(critical, { degreesOfFreedom, shift });
  if (!countsBothTails || sides === 1) return right;
  return Math.min(1, right + noncentralStudentCdf(-critical, { degreesOfFreedom, shift }));
}

/** Values per group that give the power wanted, not rounded up; at least 2. */
export function sizeForPower(difference: number, power: number, plan: TTestPlan): number {
  if (finite("difference", difference) === 0) {
    throw new RangeError("difference: 0, wants another number: no size finds nothing");
  }
  if (plan.sides === 1 && difference < 0) {
    throw new RangeError(`difference: ${difference}, wants a number above 0 for one side`);
  }
  return firstAtLeast(properShare("power", power), 2, (n) => powerOfT(difference, n, plan));
}

/** The smallest true difference that n values per group find with the power wanted. */
export function detectableDifference(n: number, power: number, plan: TTestPlan): number {
  const { sd } = plan;
  return firstAtLeast(properShare("power", power), 0, (size) => powerOfT(size, n, plan), sd);
}

/** The error rate of the test that finds a true difference with the power wanted; `alpha` of the plan is not used. */
export function errorForPower(
  difference: number,
  n: number,
  { power, ...plan }: TTestPlan & { power: number },
): number {
  return firstAtLeast(
    properShare("power", power),
    smallest,
    (alpha) => (alpha < 1 ? powerOfT(difference, n, { ...plan, alpha }) : 1),
    1e-6,
  );
}

/** Where a rising function reaches `wanted`, by doubling and halving to the last digits. */
function firstAtLeast(
  wanted: number,
  from: number,
  rising: (x: number) => number,
  step = from,
): number {
  if (rising(from) >= wanted) return from;
  let low = from;
  let high = from + step;
  while (rising(high) < wanted) {
    if (high > 1e12 * (from + step)) {
      throw new RangeError(`power: ${wanted}, wants a power within reach`);
    }
    low = high;
    high *= 2;
  }
  for (let round = 0; round < 60 && high - low > 1e-14 * high; round++) {
    const middle = low + (high - low) / 2;
    if (rising(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}
