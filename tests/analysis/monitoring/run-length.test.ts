/**
 * Average run lengths against published tables: Shewhart in closed form, Montgomery's and Lucas & Saccucci's figures for
 * cumulative sums and moving averages, Champ & Woodall 1987 for run rules.
 */
import { expect, test } from "vitest";
import { gaussLegendre } from "../../../analysis/distributions/gauss-legendre.ts";
import {
  cusumRunLength,
  ewmaRunLength,
  oneSidedCusumRunLength,
  shewhartRunLength,
} from "../../../analysis/monitoring/run-length.ts";
import { zoneRulesRunLength } from "../../../analysis/monitoring/run-length-rules.ts";

test("three sigma limits alarm once in 370.398 points, and sooner with a shift", () => {
  expect(shewhartRunLength(3)).toBeCloseTo(370.398, 3);
  expect(shewhartRunLength(3, 0.5)).toBeCloseTo(155.22, 2);
  expect(shewhartRunLength(3, 1)).toBeCloseTo(43.895, 3);
  expect(shewhartRunLength(3, 1.5)).toBeCloseTo(14.968, 3);
  expect(shewhartRunLength(3, 2)).toBeCloseTo(6.303, 3);
  expect(shewhartRunLength(3, 3)).toBeCloseTo(2.0, 3);
});

test("two-sided cumulative sums have the run lengths of the tables", () => {
  expect(cusumRunLength({ reference: 0.5, decision: 4 })).toBeCloseTo(167.68, 2);
  expect(cusumRunLength({ reference: 0.5, decision: 4 }, 1)).toBeCloseTo(8.383, 2);
  expect(cusumRunLength({ reference: 0.5, decision: 5 })).toBeCloseTo(465.44, 2);
  expect(cusumRunLength({ reference: 0.5, decision: 5 }, 1)).toBeCloseTo(10.376, 2);
});

test("moving averages have the run lengths of the tables", () => {
  expect(ewmaRunLength({ weight: 0.1, limit: 2.814 })).toBeCloseTo(499.6, 1);
  expect(ewmaRunLength({ weight: 0.1, limit: 2.814 }, 1)).toBeCloseTo(10.33, 2);
  expect(ewmaRunLength({ weight: 0.2, limit: 2.86 })).toBeCloseTo(371.1, 1);
  expect(ewmaRunLength({ weight: 0.2, limit: 2.86 }, 1)).toBeCloseTo(9.8, 2);
});

test("run rules cut the run length as Champ and Woodall published in 1987", () => {
  expect(zoneRulesRunLength({}).average).toBeCloseTo(370.4, 1);
  expect(zoneRulesRunLength({ twoOfThree: true }).average).toBeCloseTo(225.44, 2);
  expect(zoneRulesRunLength({ fourOfFive: true }).average).toBeCloseTo(166.05, 2);
  expect(zoneRulesRunLength({ oneSide: 8 }).average).toBeCloseTo(152.73, 2);
  const all = { twoOfThree: true, fourOfFive: true, oneSide: 8 };
  expect(zoneRulesRunLength(all).average).toBeCloseTo(91.75, 2);
  expect(zoneRulesRunLength(all, 1).average).toBeCloseTo(9.22, 2);
});

test("without run rules the chance of an alarm within n points is that of n independent trials", () => {
  const { within } = zoneRulesRunLength({});
  const alarm = 1 / shewhartRunLength(3);
  for (const points of [0, 1, 20, 1000]) {
    expect(within(points)).toBeCloseTo(1 - (1 - alarm) ** points, 12);
  }
});

test("a moving average of weight 1 is Shewhart's chart", () => {
  for (const shift of [0, 0.5, 2]) {
    const shewhart = shewhartRunLength(2.5, shift);
    expect(ewmaRunLength({ weight: 1, limit: 2.5 }, shift) / shewhart).toBeCloseTo(1, 10);
  }
});

test("with a decision limit next to 0 the cumulative sum signals at the first value above the reference", () => {
  const chance = 1 - 0.6914624612740131; // beyond half a standard deviation
  const runLength = oneSidedCusumRunLength({ reference: 0.5, decision: 1e-9 });
  expect(runLength).toBeCloseTo(1 / chance, 6);
});

test("a chart that practically never signals has an infinite run length, not a wrong one", () => {
  expect(cusumRunLength({ reference: 3, decision: 30 })).toBe(Infinity);
  expect(shewhartRunLength(39)).toBe(Infinity);
});

test("n nodes integrate polynomials of degree 2n - 1 exactly", () => {
  const { nodes, weights } = gaussLegendre(5, 0, 2);
  const integral = nodes.reduce((sum, x, i) => sum + weights[i] * x ** 9, 0);
  expect(integral).toBeCloseTo(2 ** 10 / 10, 10);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 13);
});
