/**
 * Repeated looks: published constants, Wald's test, intervals that are valid at any time, and the promises themselves by
 * simulation.
 */
import { expect, test } from "vitest";
import {
  alwaysValidHalfWidth,
  alwaysValidIntervals,
} from "../../../analysis/monitoring/always-valid.ts";
import { crossingProbabilities, spendingBounds } from "../../../analysis/monitoring/boundary.ts";
import {
  classicBounds,
  equalFractions,
  obrienFlemingBounds,
  pocockBounds,
} from "../../../analysis/monitoring/classic-bounds.ts";
import { gaussGrid } from "../../../analysis/distributions/gauss-legendre.ts";
import { driftOfFixedTest, looksPower } from "../../../analysis/monitoring/looks-power.ts";
import {
  normalSampleNumbers,
  normalSprt,
  shareSprt,
  waldBounds,
} from "../../../analysis/monitoring/sprt.ts";
import { lcg, normals } from "../../reference/vectors.ts";

test("five looks, 5 %: O'Brien and Fleming 2.040, Pocock 2.413, and 14.2 % for 1.96 at each", () => {
  expect(obrienFlemingBounds(5).constant).toBeCloseTo(2.04, 3);
  expect(pocockBounds(5).constant).toBeCloseTo(2.413, 3);
  const fractions = equalFractions(5);
  const errorOf = (bounds: number[]) => crossingProbabilities(fractions, bounds).at(-1);
  expect(errorOf(obrienFlemingBounds(5).bounds)).toBeCloseTo(0.05, 7);
  expect(errorOf(pocockBounds(5).bounds)).toBeCloseTo(0.05, 7);
  expect(errorOf(fractions.map(() => 1.96))).toBeCloseTo(0.142, 3);
});

test("one look of any shape is the fixed test", () => {
  for (const power of [0, 0.25, 0.5]) {
    expect(classicBounds(1, { power }).constant).toBeCloseTo(1.959963984540054, 10);
  }
});

test("Wang and Tsiatis' shape of power 0.25 lies between the classics: 2.113 for four looks, 2.136 for five", () => {
  expect(classicBounds(4, { power: 0.25 }).constant).toBeCloseTo(2.113, 3);
  expect(classicBounds(5, { power: 0.25 }).constant).toBeCloseTo(2.136, 3);
});

test("Gauss's nodes and Simpson's rule give the same crossing probabilities", () => {
  const fractions = [0.1, 0.35, 0.6, 1];
  const bounds = [3.4, 2.6, 2.2, 2.05];
  const simpson = crossingProbabilities(fractions, bounds);
  crossingProbabilities(fractions, bounds, gaussGrid(80)).forEach((chance, look) => {
    expect(chance).toBeCloseTo(simpson[look], 8);
  });
});

test("without an effect half of all crossings go either way, and together they are the error", () => {
  const fractions = equalFractions(4);
  const bounds = spendingBounds(fractions);
  const { upward, downward, expectedFraction } = looksPower(fractions, bounds, 0);
  crossingProbabilities(fractions, bounds).forEach((chance, look) => {
    expect(upward[look] + downward[look]).toBeCloseTo(chance, 10);
    expect(upward[look]).toBeCloseTo(downward[look], 10);
  });
  expect(expectedFraction).toBeGreaterThan(0.98);
  expect(expectedFraction).toBeLessThan(1);
});

test("one look has the power of the fixed test, several cost a little power and save a lot of information", () => {
  const drift = driftOfFixedTest(0.9);
  expect(drift).toBeCloseTo(1.959964 + 1.281552, 5);
  expect(looksPower([1], [1.959963984540054], drift).upward[0]).toBeCloseTo(0.9, 5);
  const fractions = equalFractions(5);
  const { upward, expectedFraction } = looksPower(fractions, obrienFlemingBounds(5).bounds, drift);
  // Jennison & Turnbull 2000, tables 2.1 and 2.4: inflation 1.026 keeps 90 %, mean size 75 % of the fixed one.
  const { upward: kept } = looksPower(
    fractions,
    obrienFlemingBounds(5).bounds,
    drift * Math.sqrt(1.026),
  );
  expect(kept[4]).toBeCloseTo(0.9, 3);
  expect(upward[4]).toBeLessThan(0.9);
  expect(expectedFraction).toBeGreaterThan(0.7);
  expect(expectedFraction).toBeLessThan(0.8);
});

test("Wald's test of 0 against 0.5: bounds 2.890372 and -2.251292, sample numbers 15.95 and 19.01 against 34.26", () => {
  const risks = { alpha: 0.05, beta: 0.1 };
  const { upper, lower } = waldBounds(risks);
  expect(upper).toBeCloseTo(2.890372, 6);
  expect(lower).toBeCloseTo(-2.251292, 6);
  const numbers = normalSampleNumbers({ mean0: 0, mean1: 0.5, sd: 1 }, risks);
  expect(numbers.underNull).toBeCloseTo(15.95, 2);
  expect(numbers.underAlternative).toBeCloseTo(19.01, 2);
  expect(numbers.fixed).toBeCloseTo(34.255, 2);
});

test("Wald's test errs no more often than agreed, and stops near its average sample numbers", () => {
  const draw = normals(lcg(40));
  const hypotheses = { mean0: 0, mean1: 0.5, sd: 1 };
  const risks = { alpha: 0.05, beta: 0.1 };
  const trials = (mean: number) =>
    Array.from({ length: 500 }, () =>
      normalSprt(
        Array.from({ length: 400 }, () => mean + draw()),
        hypotheses,
        risks,
      ),
    );
  const share = (results: { decision: string }[], decision: string) =>
    results.filter((result) => result.decision === decision).length / results.length;
  const meanUsed = (results: { used: number }[]) =>
    results.reduce((sum, { used }) => sum + used, 0) / results.length;
  const [none, some] = [trials(0), trials(0.5)];
  expect(share(none, "alternative")).toBeLessThan(0.05 + 0.03);
  expect(share(some, "null")).toBeLessThan(0.1 + 0.04);
  // The approximation leaves out the overshoot, so the real numbers are a little larger.
  expect(meanUsed(none)).toBeGreaterThan(15);
  expect(meanUsed(none)).toBeLessThan(22);
  expect(meanUsed(some)).toBeGreaterThan(18);
  expect(meanUsed(some)).toBeLessThan(26);
});

test("a share is decided by its likelihood ratio", () => {
  const shares = { share0: 0.2, share1: 0.1 };
  const risks = { alpha: 0.05, beta: 0.1 };
  expect(shareSprt({ hits: 0, n: 0 }, shares, risks).decision).toBe("open");
  // Without hits each observation adds ln(0.9 / 0.8) = 0.1178: 25 of them pass 2.89, 24 do not.
  expect(shareSprt({ hits: 0, n: 24 }, shares, risks).decision).toBe("open");
  expect(shareSprt({ hits: 0, n: 25 }, shares, risks).decision).toBe("alternative");
  // With hits alone each takes off ln 2: four pass -2.25.
  expect(shareSprt({ hits: 4, n: 4 }, shares, risks).decision).toBe("null");
});

test("intervals valid at any time hold the mean at all times together, at a price in width", () => {
  const draw = normals(lcg(50));
  let held = 0;
  for (let series = 0; series < 400; series++) {
    const values = Array.from({ length: 300 }, draw);
    if (alwaysValidIntervals(values, 1).every(({ low, high }) => low <= 0 && 0 <= high)) held++;
  }
  // 95 of 100, 400 series: three standard errors are 3.3 points.
  expect(held / 400).toBeGreaterThan(0.917);
  const fixed = 1.96 / Math.sqrt(100);
  const always = alwaysValidHalfWidth(100, 1);
  expect(always).toBeGreaterThan(fixed);
  expect(always).toBeLessThan(1.8 * fixed);
  // No other strength is better at the size it was tuned for, to one part in a hundred.
  for (const tunedFor of [25, 50, 200, 400]) {
    expect(alwaysValidHalfWidth(100, 1, { tunedFor })).toBeGreaterThan(0.99 * always);
  }
});
