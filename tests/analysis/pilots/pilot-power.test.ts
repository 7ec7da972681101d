/** What a pilot of given size can find, by tables of Student's t, by simulation and by counting. */
import { expect, test } from "vitest";
import { didOfChanges } from "../../../analysis/pilots/did.ts";
import {
  detectableEffect,
  pilotPower,
  smallestPermutationP,
} from "../../../analysis/pilots/pilot-power.ts";
import { lcg, normals } from "../../reference/vectors.ts";

const plan = { treatedUnits: 1, controlUnits: 7, changeSd: 2 };

test("one of eight departments detects (2.4469 + 0.9057) standard errors with power .8", () => {
  expect(detectableEffect(plan)).toBeCloseTo((2.446912 + 0.905703) * 2 * Math.sqrt(8 / 7), 5);
  expect(Math.abs(pilotPower(detectableEffect(plan), plan) - 0.8)).toBeLessThan(0.01);
});

test("the power without an effect is half the error, and grows with effect and units", () => {
  expect(pilotPower(0, plan)).toBeCloseTo(0.025, 12);
  expect(pilotPower(-3, plan)).toBe(pilotPower(3, plan));
  expect(pilotPower(5, plan)).toBeGreaterThan(pilotPower(4, plan));
  expect(pilotPower(4, { ...plan, controlUnits: 19 })).toBeGreaterThan(pilotPower(4, plan));
});

test("simulated pilots find the effect as often as foretold, and their intervals hold it", () => {
  const draw = normals(lcg(17));
  const isTreated = Array.from({ length: 8 }, (_, i) => i === 0);
  let found = 0;
  let held = 0;
  for (let pilot = 0; pilot < 600; pilot++) {
    // Changes of standard deviation 2: sqrt 2 before and after.
    const before = isTreated.map(() => Math.SQRT2 * draw());
    const after = isTreated.map((own) => Math.SQRT2 * draw() + (own ? 6 : 0));
    const { interval } = didOfChanges({ isTreated, before, after }).pooled;
    if (interval.low > 0) found++;
    if (interval.low <= 6 && 6 <= interval.high) held++;
  }
  // 600 pilots: three standard errors are 6 and 2.7 points.
  expect(Math.abs(found / 600 - pilotPower(6, plan))).toBeLessThan(0.062);
  expect(Math.abs(held / 600 - 0.95)).toBeLessThan(0.027);
});

test("one of eight cannot get below .125, one of twenty reaches .05, four of eight 1/70", () => {
  expect(smallestPermutationP(8, 1)).toBe(1 / 8);
  expect(smallestPermutationP(20, 1)).toBe(1 / 20);
  expect(smallestPermutationP(8, 4)).toBeCloseTo(1 / 70, 15);
});

test("a pilot of two departments is refused", () => {
  const two = { treatedUnits: 1, controlUnits: 1, changeSd: 1 };
  expect(() => pilotPower(1, two)).toThrow("units: 2, wants a whole number from 3");
  expect(() => smallestPermutationP(4, 4)).toThrow("treatedUnits: 4, wants");
});
