/** Control charts: moving average where a weight is given, run rules alone for series, else individual values. */
import type { ControlChart, LockedLimits } from "../../../analysis/monitoring/chart.ts";
import { underLockedLimits } from "../../../analysis/monitoring/chart.ts";
import { ewmaChart } from "../../../analysis/monitoring/drift-charts.ts";
import { individualsChart } from "../../../analysis/monitoring/individuals.ts";
import { nelsonRules, nelsonSignals } from "../../../analysis/monitoring/rules.ts";
import type { Family } from "./family.ts";

interface IndividualsInputs {
  x: number[];
  /** Given, not estimated. */
  center?: number;
  sigma?: number;
}

interface EwmaInputs {
  x: number[];
  lam: number;
  target: number;
  sigma: number;
  /** Limits in standard deviations of the average; 3 where not given. */
  L?: number;
}

interface RulesInputs {
  center: number;
  sigma: number;
  series: Record<string, number[]>;
}

export const family: Family = (_id, inputs: IndividualsInputs | EwmaInputs | RulesInputs) => {
  if ("series" in inputs) return fromSeries(inputs);
  return "lam" in inputs ? fromEwma(inputs) : fromIndividuals(inputs);
};

function fromIndividuals({ x, center, sigma }: IndividualsInputs) {
  const [exact, mean, median] = (["exact", "mean", "median"] as const).map((rule) =>
    individualsChart(x, rule),
  );
  const limits = center === undefined || sigma === undefined ? exact : limitsOf(center, sigma);
  return {
    center: limits.centre,
    mr_bar: exact.meanRange,
    sigma: limits.sigma,
    ucl: limits.upper,
    lcl: limits.lower,
    ucl_266: mean.upper,
    lcl_266: mean.lower,
    mr_ucl_3267: exact.rangeUpper,
    median_mr: exact.medianRange,
    ucl_3145: median.upper,
    lcl_3145: median.lower,
    nelson_hits: hitsOf(underLockedLimits(x, limits)),
  };
}

function fromEwma({ x, lam, target, sigma, L: limit = 3 }: EwmaInputs) {
  const start = { target, sigma };
  const options = { weight: lam, limit };
  const exact = ewmaChart(x, start, { ...options, limits: "exact" });
  const asymptotic = ewmaChart(x, start, { ...options, limits: "asymptotic" });
  return {
    ewma: exact.values,
    ucl_asymptotic: asymptotic.upper[0],
    lcl_asymptotic: asymptotic.lower[0],
    ucl_exact: exact.upper,
    lcl_exact: exact.lower,
  };
}

function fromSeries({ center, sigma, series }: RulesInputs) {
  const limits = limitsOf(center, sigma);
  return Object.fromEntries(
    Object.entries(series).map(([name, x]) => [name, hitsOf(underLockedLimits(x, limits))]),
  );
}

function limitsOf(centre: number, sigma: number): LockedLimits {
  return { centre, sigma, lower: centre - 3 * sigma, upper: centre + 3 * sigma };
}

function hitsOf(chart: ControlChart): Record<string, number[]> {
  return nelsonSignals(chart, nelsonRules);
}
