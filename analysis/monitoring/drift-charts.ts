/**
 * Charts with a memory, for small lasting shifts: the exponentially weighted moving average (Roberts 1959; NIST/SEMATECH
 * e-Handbook 6.3.2.4) and the tabular cumulative sum (Page 1954; Montgomery, chapter 9).
 */
import { finite, finiteValues, positive } from "../checks.ts";
import type { ControlChart } from "./chart.ts";

export interface EwmaOptions {
  /** Weight of the newest value, above 0 up to 1; 0.2 with limit 2.86 has a run length of 371 in control. */
  weight?: number;
  /** Limits in standard deviations of the average. */
  limit?: number;
  /** "exact" limits widen from the first point on, "asymptotic" ones are those of a long run. */
  limits?: "exact" | "asymptotic";
}

/** `target` starts the average; `sigma` is the standard deviation of one value. */
export function ewmaChart(
  values: ArrayLike<number>,
  { target, sigma }: { target: number; sigma: number },
  { weight = 0.2, limit = 2.86, limits = "exact" }: EwmaOptions = {},
): ControlChart {
  finiteValues("values", values);
  finite("target", target);
  positive("sigma", sigma);
  positive("limit", limit);
  if (!(weight > 0 && weight <= 1)) {
    throw new RangeError(`weight: ${weight}, wants a number above 0 up to 1`);
  }
  const averages: number[] = [];
  const deviations: number[] = [];
  let average = target;
  let forgotten = 1;
  for (let i = 0; i < values.length; i++) {
    average = weight * values[i] + (1 - weight) * average;
    forgotten *= (1 - weight) * (1 - weight);
    averages.push(average);
    const share = limits === "exact" ? 1 - forgotten : 1;
    deviations.push(sigma * Math.sqrt((weight / (2 - weight)) * share));
  }
  return {
    values: averages,
    centre: target,
    sigma: deviations,
    lower: deviations.map((deviation) => target - limit * deviation),
    upper: deviations.map((deviation) => target + limit * deviation),
  };
}

export interface CusumOptions {
  /** Half the shift to find soon, in standard deviations. */
  reference?: number;
  /** In standard deviations; 4 to 5 with reference 0.5. */
  decision?: number;
}

export interface CusumChart {
  /** Upper and lower sums in standard deviations, both at or above 0. */
  high: number[];
  low: number[];
  /** 1-based indices of the points at which a sum lies above the decision limit. */
  signals: number[];
}

export function cusumChart(
  values: ArrayLike<number>,
  { target, sigma }: { target: number; sigma: number },
  { reference = 0.5, decision = 5 }: CusumOptions = {},
): CusumChart {
  finiteValues("values", values);
  finite("target", target);
  positive("sigma", sigma);
  positive("decision", decision);
  if (!(reference >= 0 && reference < Infinity)) {
    throw new RangeError(`reference: ${reference}, wants a finite number from 0`);
  }
  const high: number[] = [];
  const low: number[] = [];
  const signals: number[] = [];
  let up = 0;
  let down = 0;
  for (let i = 0; i < values.length; i++) {
    const z = (values[i] - target) / sigma;
    up = Math.max(0, up + z - reference);
    down = Math.max(0, down - z - reference);
    high.push(up);
    low.push(down);
    if (up > decision || down > decision) signals.push(i + 1);
  }
  return { high, low, signals };
}
