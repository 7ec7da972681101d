/**
 * What every control chart shares: values in their order, a centre, and per point the standard deviation and limits
 * (points differ where samples differ in size). Limits are locked on a baseline; later points never move them.
 */
import { finite, finiteValues, place } from "../checks.ts";

export interface ControlChart {
  values: number[];
  centre: number;
  /** Of the plotted point, one per value. */
  sigma: number[];
  lower: number[];
  upper: number[];
}

/** Limits without the points they were locked on. */
export interface LockedLimits {
  centre: number;
  sigma: number;
  lower: number;
  upper: number;
}

/** Later values under limits locked before. */
export function underLockedLimits(
  values: ArrayLike<number>,
  { centre, sigma, lower, upper }: LockedLimits,
): ControlChart {
  const points = Array.from(finiteValues("values", values));
  finite("centre", centre);
  finite("sigma", sigma);
  place("lower", lower);
  place("upper", upper);
  return {
    values: points,
    centre,
    sigma: points.map(() => sigma),
    lower: points.map(() => lower),
    upper: points.map(() => upper),
  };
}

/** 1-based indices of the points outside their limits. */
export function pointsOutside({ values, lower, upper }: ControlChart): number[] {
  return values.flatMap((value, i) => (value > upper[i] || value < lower[i] ? [i + 1] : []));
}

/** Distances from the centre in standard deviations; 0 for a point on the centre of a chart without spread. */
export function standardised({ values, centre, sigma }: ControlChart): number[] {
  return values.map((value, i) => (value === centre ? 0 : (value - centre) / sigma[i]));
}
