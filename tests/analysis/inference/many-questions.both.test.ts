/**
 * Several questions at once, and comparisons of variances: closed testing, families of intervals, inverted tests.
 */
import { expect, test } from "vitest";
import { studentizedRangeQuantile } from "../../../analysis/distributions/studentized-range.ts";
import { type Adjustment, adjustP } from "../../../analysis/inference/adjust.ts";
import { oneWayAnova } from "../../../analysis/inference/anova.ts";
import { bartlett } from "../../../analysis/inference/bartlett.ts";
import { levene } from "../../../analysis/inference/levene.ts";
import { pooledT } from "../../../analysis/inference/t-test.ts";
import { tukeyHsd } from "../../../analysis/inference/tukey.ts";
import { pairedVarianceRatio, varianceRatio } from "../../../analysis/inference/variance-ratio.ts";
import { lcg, normals } from "../../reference/vectors.ts";

const uniform = lcg(31);
const normal = normals(uniform);

/** The smallest level at which every subset with this hypothesis is rejected by Simes's inequality. */
function closedSimes(p: readonly number[]): number[] {
  const adjusted = p.map(() => 0);
  for (let subset = 1; subset < 1 << p.length; subset++) {
    const members = p.map((_, i) => i).filter((i) => (subset >> i) & 1);
    const ascending = members.map((i) => p[i]).sort((a, b) => a - b);
    const simes = Math.min(...ascending.map((value, i) => (members.length * value) / (i + 1)));
    for (const i of members) adjusted[i] = Math.max(adjusted[i], simes);
  }
  return adjusted;
}

test("Hommel's values are those of closed testing with Simes's inequality", () => {
  for (const count of [1, 2, 3, 5, 9]) {
    const p = Array.from({ length: count }, () => uniform() ** 3);
    const hommel = adjustP(p, "hommel");
    closedSimes(p).forEach((value, i) => expect(hommel[i]).toBeCloseTo(value, 14));
  }
});

test("each adjustment is at least as strict as the next, and none looks at the order of the questions", () => {
  const p = Array.from({ length: 20 }, () => uniform() ** 2);
  const chains: Adjustment[][] = [
    ["bonferroni", "holm", "hochberg", "hommel"],
    ["bonferroni", "by", "bh"],
    ["hochberg", "bh"],
  ];
  for (const [stricter, ...rest] of chains.slice(0, 1).concat([chains[2]])) {
    let before = adjustP(p, stricter);
    for (const method of rest) {
      const after = adjustP(p, method);
      after.forEach((value, i) => expect(value).toBeLessThanOrEqual(before[i] + 1e-15));
      before = after;
    }
  }
  for (const method of chains.flat()) {
    expect(adjustP([...p].reverse(), method)).toEqual(adjustP(p, method).reverse());
    adjustP(p, method).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(p[i]));
  }
});

test("one question needs no adjustment", () => {
  for (const method of ["bonferroni", "holm", "hochberg", "hommel", "bh", "by"] as const) {
    expect(adjustP([0.03], method)).toEqual([0.03]);
    expect(adjustP([], method)).toEqual([]);
  }
});

test("with two groups Tukey, analysis of variance and the pooled test are one", () => {
  const groups = [Array.from({ length: 7 }, normal), Array.from({ length: 11 }, normal)];
  const pooled = pooledT(groups[1], groups[0]);
  const [pair] = tukeyHsd(groups);
  expect(pair.p).toBeCloseTo(pooled.p!, 12);
  expect(pair.interval.low).toBeCloseTo(pooled.interval.low, 11);
  const { f, p } = oneWayAnova(groups);
  expect(f).toBeCloseTo(pooled.statistic! ** 2, 12);
  expect(p).toBeCloseTo(pooled.p!, 12);
});

test("all of Tukey's intervals hold together as often as they say", () => {
  // They hold every difference of 0 where the whole range of means does not exceed the critical one.
  const critical = studentizedRangeQuantile(0.9, 4, 20);
  const experiments = 3000;
  let held = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const groups = Array.from({ length: 4 }, () => Array.from({ length: 6 }, normal));
    const { means, squares } = oneWayAnova(groups);
    const standardError = Math.sqrt(squares[1] / 20 / 6);
    if (Math.max(...means) - Math.min(...means) <= critical * standardError) held++;
  }
  expect(Math.abs(held / experiments - 0.9)).toBeLessThan(3.3 * Math.sqrt(0.09 / experiments));
});

test.each([
  ["independent", varianceRatio],
  ["paired", pairedVarianceRatio],
] as const)(
  "the ends of a ratio of %s variances are the ratios it just does not reject",
  (_kind, compare) => {
    const x = Array.from({ length: 13 }, normal);
    const y = x.map((value) => 0.6 * value + normal());
    const { interval, ratio } = compare(x, y)!;
    expect(interval.low < ratio && ratio < interval.high).toBe(true);
    for (const end of [interval.low, interval.high]) {
      const scaled = y.map((value) => value * Math.sqrt(end));
      expect(compare(x, scaled)!.p).toBeCloseTo(0.05, 11);
    }
  },
);

test("a ratio of variances turns round with its samples", () => {
  const x = [1, 4, 2, 8, 5, 7];
  const y = [3, 3.5, 2, 4, 6, 5];
  const [there, back] = [pairedVarianceRatio(x, y)!, pairedVarianceRatio(y, x)!];
  expect(there.ratio * back.ratio).toBeCloseTo(1, 14);
  expect(there.interval.low * back.interval.high).toBeCloseTo(1, 12);
  expect(there.p).toBeCloseTo(back.p, 14);
});

test("skewed values mislead Bartlett and not Brown and Forsythe", () => {
  const experiments = 1500;
  let bartlettRejects = 0;
  let medianRejects = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    // Exponential values of equal variance, as squares of two normal ones.
    const skewed = () => normal() ** 2 + normal() ** 2;
    const groups = [0, 1, 2].map(() => Array.from({ length: 20 }, skewed));
    if (bartlett(groups).p! < 0.05) bartlettRejects++;
    if (levene(groups).p! < 0.05) medianRejects++;
  }
  expect(bartlettRejects / experiments).toBeGreaterThan(0.15);
  expect(medianRejects / experiments).toBeLessThan(0.065);
});
