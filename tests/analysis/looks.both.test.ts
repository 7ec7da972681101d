/**
 * Planned looks: bounds against published constants, and the promise itself by simulation.
 */
import { expect, test } from "vitest";
import { crossingProbabilities, spendingBounds } from "../../analysis/monitoring/boundary.ts";
import { studentCritical } from "../../analysis/inference/interval.ts";
import { lookCriticals, lookSchedule, takeLook } from "../../analysis/looks.ts";
import groupSequential from "../reference/group_sequential.json";
import { expectWithin, lcg, normals, referenceCase } from "../reference/vectors.ts";

const fractionsOf = (looks: number) => Array.from({ length: looks }, (_, k) => (k + 1) / looks);

test("the constants of Pocock and of O'Brien and Fleming give an error of 5 %", () => {
  const { inputs, expected } = referenceCase<
    { alpha: number; K: number[] },
    { pocock: Record<string, number>; obrien_fleming_final: Record<string, number> }
  >(groupSequential, "pocock-obf");
  for (const looks of inputs.K) {
    const fractions = fractionsOf(looks);
    const pocock = fractions.map(() => expected.pocock[looks]);
    const obrienFleming = fractions.map((t) => expected.obrien_fleming_final[looks] / Math.sqrt(t));
    expect(crossingProbabilities(fractions, pocock).at(-1)).toBeCloseTo(inputs.alpha, 6);
    expect(crossingProbabilities(fractions, obrienFleming).at(-1)).toBeCloseTo(inputs.alpha, 6);
  }
});

test("naive looks at 1.96 err in 5, 8.3, 14.2 and 19.3 % (Armitage, McPherson and Rowe 1969)", () => {
  const { inputs, expected, tol } = referenceCase<
    { z: number; K: number[] },
    Record<string, number>
  >(groupSequential, "naive-peeking-error");
  const naive = inputs.K.map((looks) => {
    const fractions = fractionsOf(looks);
    return crossingProbabilities(
      fractions,
      fractions.map(() => inputs.z),
    ).at(-1)!;
  });
  expectWithin(
    naive,
    inputs.K.map((looks) => expected[looks]),
    tol,
  );
});

test("O'Brien-Fleming-type spending at five looks gives the bounds of the tables", () => {
  // Lan & DeMets bounds, two-sided .05, as printed by Reboussin, DeMets, Kim & Lan 2000 and R's ldbounds.
  const published = [4.8769, 3.3569, 2.6803, 2.2898, 2.031];
  const bounds = spendingBounds(fractionsOf(5), { spending: "obrien-fleming" });
  bounds.forEach((bound, look) => expect(bound).toBeCloseTo(published[look], 3));
});

test.each(["obrien-fleming", "even"] as const)(
  "%s spending uses the whole error, not more",
  (spending) => {
    const fractions = lookSchedule.map((n) => n / 3200);
    const crossed = crossingProbabilities(fractions, spendingBounds(fractions, { spending }));
    expect(crossed.at(-1)).toBeCloseTo(0.05, 7);
    if (spending === "even") {
      crossed.forEach((error, look) => expect(error).toBeCloseTo(0.05 * fractions[look], 7));
    }
  },
);

test("O'Brien-Fleming leaves the first three of our looks nothing to spend", () => {
  const criticals = lookCriticals({ spending: "obrien-fleming" });
  expect(criticals.slice(0, 3)).toEqual([Infinity, Infinity, Infinity]);
  expect(criticals[3]).toBeGreaterThan(8);
});

test("a single look is Student's interval", () => {
  expect(lookCriticals({ looks: [20] })[0]).toBeCloseTo(studentCritical(0.95, 19), 6);
});

test("fractions that do not ascend are refused", () => {
  expect(() => spendingBounds([0.5, 0.5, 1])).toThrow("fractions: 0.5, 0.5, 1, wants ascending");
});

test("adjusted intervals all hold the truth in 95 % of experiments, naive ones in far fewer", () => {
  const looks = [20, 50, 100, 200];
  const criticals = lookCriticals({ looks, spending: "even" });
  const normal = normals(lcg(2026));
  const experiments = 3000;
  let adjustedMisses = 0;
  let naiveMisses = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const differences = Array.from({ length: 200 }, normal);
    const outside = (critical: (look: number) => number) =>
      looks.some((n, look) => {
        const { low, high } = takeLook({
          a: new Float64Array(n),
          b: differences.slice(0, n),
          level: 0.95,
          critical: critical(look),
          wantedHalfWidth: 0,
        });
        return low > 0 || high < 0;
      });
    if (outside((look) => criticals[look])) adjustedMisses++;
    if (outside((look) => studentCritical(0.95, looks[look] - 1))) naiveMisses++;
  }
  const standardError = Math.sqrt((0.05 * 0.95) / experiments);
  expect(Math.abs(adjustedMisses / experiments - 0.05)).toBeLessThan(3.3 * standardError);
  expect(naiveMisses / experiments).toBeGreaterThan(0.1);
});

test("a simulation of five naive looks errs in 14.2 %, of O'Brien-Fleming looks in 5 %", () => {
  const normal = normals(lcg(142));
  const obrienFleming = spendingBounds(fractionsOf(5));
  const experiments = 20_000;
  let naive = 0;
  let bounded = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    let sum = 0;
    const scores = obrienFleming.map((_, look) => (sum += normal()) / Math.sqrt(look + 1));
    if (scores.some((score) => Math.abs(score) > 1.96)) naive++;
    if (scores.some((score, look) => Math.abs(score) > obrienFleming[look])) bounded++;
  }
  const standardError = (share: number) => Math.sqrt((share * (1 - share)) / experiments);
  expect(Math.abs(naive / experiments - 0.142)).toBeLessThan(3.3 * standardError(0.142));
  expect(Math.abs(bounded / experiments - 0.05)).toBeLessThan(3.3 * standardError(0.05));
});

test("a look is met when its adjusted half-width is at most the wanted one", () => {
  const input = { a: [0, 0, 0, 0], b: [1, 2, 3, 4], level: 0.95, critical: 3 };
  // sd of 1, 2, 3, 4 is sqrt(5/3); half-width 3 sqrt(5/3) / 2 = 1.936.
  expect(takeLook({ ...input, wantedHalfWidth: 1.937 }).met).toBe(true);
  expect(takeLook({ ...input, wantedHalfWidth: 1.936 }).met).toBe(false);
});
