/** What estimators of `burrow designs` share: panels, estimates, and how several designs are analysed alike. */
import { type Interval, studentCritical } from "../../inference/interval.ts";
import { moments } from "../../inference/moments.ts";
import { permuteTwoSamples } from "../../inference/permutation.ts";
import { sampleTwoSamples } from "../../inference/permutation-sampled.ts";
import { welchT } from "../../inference/t-test.ts";
import { didOfChanges } from "../../pilots/did.ts";
import { interruptedSeries } from "../../pilots/interrupted-series.ts";
import type { Assignment, TrialShape } from "./plan.ts";

/** By department and observed cycle. */
export type Panel = readonly (readonly number[])[];

export interface Estimate {
  effect: number;
  /** 95 %; null where the method has none. */
  interval: { low: number; high: number } | null;
  /** Whether the method speaks against "no effect" at 5 %. */
  rejects: boolean;
}

/** At which a method speaks against "no effect". */
export const level = 0.05;

/** With more arrangements than this a sample of them has to do. */
const mostDepartments = 20;

/** Over departments, cycle by cycle. */
export function meanOf(panel: Panel): number[] {
  return panel[0].map((_, t) => moments(panel.map((row) => row[t])).mean);
}

/** Of one series, by Welch's test. */
export function beforeAfter(series: readonly number[], before: number): Estimate {
  const { estimate, interval } = welchT(series.slice(before), series.slice(0, before));
  return withInterval(estimate, interval);
}

export function interrupted(series: readonly number[], before: number): Estimate {
  const { average } = interruptedSeries(series, { firstAfter: before + 1 });
  return withInterval(average.value, average.interval);
}

export function ofChanges(panel: Panel, assignment: Assignment, { before }: TrialShape): Estimate {
  const { effect, pooled } = didOfChanges({
    isTreated: assignment.map(isEver),
    before: panel.map((row) => moments(row.slice(0, before)).mean),
    after: panel.map((row) => moments(row.slice(before)).mean),
  });
  return withInterval(effect, pooled.interval);
}

export function byPermutation(
  panel: Panel,
  assignment: Assignment,
  { before }: TrialShape,
): Estimate {
  const changes = (rows: Panel) =>
    rows.map((row) => moments(row.slice(before)).mean - moments(row.slice(0, before)).mean);
  const treated = changes(treatedRows(panel, assignment));
  const controls = changes(untreatedRows(panel, assignment));
  const permute = panel.length <= mostDepartments ? permuteTwoSamples : sampleTwoSamples;
  const { observed, p } = permute(treated, controls);
  return { effect: observed, interval: null, rejects: p.twoSided <= level };
}

export function withInterval(
  effect: number,
  interval: Pick<Interval, "low" | "high"> | null,
): Estimate {
  if (interval === null || !Number.isFinite(interval.high - interval.low))
    return { effect, interval: null, rejects: false };
  const { low, high } = interval;
  return { effect, interval: { low, high }, rejects: low > 0 || high < 0 };
}

export function around(effect: number, standardError: number | null, degreesOfFreedom: number) {
  if (standardError === null) return null;
  const halfWidth = studentCritical(0.95, degreesOfFreedom) * standardError;
  return { low: effect - halfWidth, high: effect + halfWidth };
}

export function smallestIs(p: number): string | null {
  if (p <= level) return null;
  return `one arrangement of all is ${p.toFixed(2)}, above 0.05`;
}

export function isEver(row: readonly number[]): boolean {
  return row.includes(1);
}

export function treatedRows(panel: Panel, assignment: Assignment): readonly (readonly number[])[] {
  return panel.filter((_, unit) => isEver(assignment[unit]));
}

export function untreatedRows(
  panel: Panel,
  assignment: Assignment,
): readonly (readonly number[])[] {
  return panel.filter((_, unit) => !isEver(assignment[unit]));
}
