/**
 * Tests for special causes: Nelson's eight rules (Journal of Quality Technology 16, 1984) and the four of the Western
 * Electric handbook (1956), on distances from the centre in standard deviations. A signal is the 1-based index of the
 * point that completes a pattern; every further point that still satisfies the rule is reported too. All rules
 * together alarm often by chance alone: by default only the first two (run-length-rules.ts gives the price).
 */
import { wholeNumber } from "../checks.ts";
import type { ControlChart } from "./chart.ts";
import { standardised } from "./chart.ts";

/**
 * 1: beyond 3 sigma. 2: nine on one side. 3: six points rising or falling. 4: fourteen alternating. 5: two of three
 * beyond 2 sigma on one side. 6: four of five beyond 1 sigma on one side. 7: fifteen within 1 sigma. 8: eight beyond
 * 1 sigma, on both sides. Of 5 and 6 the last point is one of those beyond.
 */
export type NelsonRule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export const nelsonRules: readonly NelsonRule[] = [1, 2, 3, 4, 5, 6, 7, 8];
export const defaultRules: readonly NelsonRule[] = [1, 2];

/** 1: beyond 3 sigma. 2: two of three beyond 2. 3: four of five beyond 1. 4: eight on one side. */
export type WesternElectricRule = 1 | 2 | 3 | 4;

type Pattern = (z: readonly number[], last: number) => boolean;

const nelsonPatterns: Record<NelsonRule, Pattern> = {
  1: (z, last) => Math.abs(z[last]) > 3,
  2: oneSide(9),
  3: trend(6),
  4: alternating(14),
  5: someBeyond(2, 3, 2),
  6: someBeyond(4, 5, 1),
  7: (z, last) => recent(z, last, 15)?.every((x) => Math.abs(x) < 1) ?? false,
  8: avoidingCentre(8),
};

const westernElectricPatterns: Record<WesternElectricRule, Pattern> = {
  1: nelsonPatterns[1],
  2: nelsonPatterns[5],
  3: nelsonPatterns[6],
  4: oneSide(8),
};

/** Signals of each rule asked for, ascending. */
export function nelsonSignals<Rule extends NelsonRule>(
  chart: ControlChart,
  rules: readonly Rule[],
): Record<Rule, number[]> {
  return signals(chart, rules, nelsonPatterns);
}

export function westernElectricSignals<Rule extends WesternElectricRule>(
  chart: ControlChart,
  rules: readonly Rule[],
): Record<Rule, number[]> {
  return signals(chart, rules, westernElectricPatterns);
}

function signals<Rule extends number>(
  chart: ControlChart,
  rules: readonly Rule[],
  patterns: Readonly<Record<Rule, Pattern>>,
): Record<Rule, number[]> {
  const z = standardised(chart);
  const found = {} as Record<Rule, number[]>;
  for (const rule of rules) {
    wholeNumber("rules", rule, 1, Object.keys(patterns).length);
    found[rule] = z.flatMap((_, i) => (patterns[rule](z, i) ? [i + 1] : []));
  }
  return found;
}

/** The last `count` points, or null while there are fewer. */
function recent(z: readonly number[], last: number, count: number): number[] | null {
  return last + 1 < count ? null : z.slice(last + 1 - count, last + 1);
}

function oneSide(count: number): Pattern {
  return (z, last) => {
    const points = recent(z, last, count);
    return points !== null && (points.every((x) => x > 0) || points.every((x) => x < 0));
  };
}

function trend(count: number): Pattern {
  return (z, last) => {
    const steps = stepsOf(recent(z, last, count));
    return steps !== null && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
  };
}

function alternating(count: number): Pattern {
  return (z, last) => {
    const steps = stepsOf(recent(z, last, count));
    return (
      steps !== null && steps.every((step, i) => (i === 0 ? step !== 0 : step * steps[i - 1] < 0))
    );
  };
}

function stepsOf(points: readonly number[] | null): number[] | null {
  return points === null ? null : points.slice(1).map((x, i) => Math.sign(x - points[i]));
}

/** `wanted` of the last `count` points beyond `limit` on the side of the last one; fewer points than `count` will do. */
function someBeyond(wanted: number, count: number, limit: number): Pattern {
  return (z, last) => {
    const side = Math.sign(z[last]);
    const points = z.slice(Math.max(0, last + 1 - count), last + 1);
    return side * z[last] > limit && points.filter((x) => side * x > limit).length >= wanted;
  };
}

function avoidingCentre(count: number): Pattern {
  return (z, last) => {
    const points = recent(z, last, count);
    return (
      points !== null &&
      points.every((x) => Math.abs(x) > 1) &&
      points.some((x) => x > 0) &&
      points.some((x) => x < 0)
    );
  };
}
