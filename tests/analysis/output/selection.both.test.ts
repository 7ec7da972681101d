/**
 * Selecting the best: guarantees held in simulation, constants against closed forms, and what is refused.
 */
import { describe, expect, test } from "vitest";
import { luck } from "../../../analysis/luck.ts";
import { selectBest } from "../../../analysis/output/kim-nelson.ts";
import { allocateBudget } from "../../../analysis/output/ocba.ts";
import { rinottConstant, rinottSecondStage } from "../../../analysis/output/rinott.ts";
import { selectionOdds } from "../../../analysis/output/selection-odds.ts";

describe("Kim and Nelson's selection", () => {
  const problem = { scenarios: 4, indifference: 0.4, sd: 1, firstStage: 10, selections: 1000 };

  test("finds the best at least as often as it promises, for less on common random numbers", () => {
    const apart = selectionOdds({ ...problem, alpha: 0.1, seed: 5 });
    const common = selectionOdds({ ...problem, alpha: 0.1, seed: 6, correlation: 0.75 });
    for (const { correct } of [apart, common]) expect(correct.high).toBeGreaterThan(0.9);
    // The variance of differences falls to a quarter; the first stage of 40 has to be paid all the same.
    expect(apart.observations.mean / common.observations.mean).toBeGreaterThan(2);
    expect(common.observations.mean).toBeGreaterThanOrEqual(40);
  });

  test("needs the first stage only when the luck of all scenarios is the same", () => {
    const stream = luck(1);
    const noise = Float64Array.from({ length: 30 }, () => stream.normal());
    const rows = [0, 1, 0.5].map((lead) => noise.map((value) => value + lead));
    const options = { indifference: 0.1, firstStage: 10 };
    expect(selectBest(rows, options)).toEqual({
      selected: 1,
      remaining: [1],
      droppedAt: [10, null, 10],
      replications: 10,
      observations: 30,
    });
    expect(selectBest(rows, { ...options, better: "lower" }).selected).toBe(0);
  });

  test("does not make a choice between scenarios that are the same, however long", () => {
    const row = Array.from({ length: 50 }, (_, i) => i % 7);
    expect(selectBest([row, row], { indifference: 1, firstStage: 5 })).toMatchObject({
      selected: null,
      remaining: [0, 1],
      replications: 50,
    });
  });

  test("drops the same scenarios at the same time when every value is scaled", () => {
    const stream = luck(9);
    const rows = [0, 0.3, 0.9].map((lead) =>
      Array.from({ length: 400 }, () => lead + stream.normal()),
    );
    const scaled = rows.map((row) => row.map((value) => 60 - 4 * value));
    const found = selectBest(rows, { indifference: 0.5 });
    expect(found.selected).toBe(2);
    expect(selectBest(scaled, { indifference: 2, better: "lower" })).toEqual(found);
  });
});

describe("Rinott's constant", () => {
  test("for two scenarios of two replications is 2 tan(pi (P - 1/2))", () => {
    // 1/x + 1/y of two chi-squares of 1 degree of freedom is distributed as 4/x (Levy's law is stable), so that
    // P = E Phi(h |Z| / 2) = 1/2 + atan(h / 2) / pi.
    for (const level of [0.6, 0.99]) {
      const h = rinottConstant({ scenarios: 2, level, firstStage: 2 });
      expect(h / (2 * Math.tan(Math.PI * (level - 0.5)))).toBeCloseTo(1, 9);
    }
  });

  test("for two scenarios of very many replications is sqrt(2) times the normal quantile", () => {
    const h = rinottConstant({ scenarios: 2, level: 0.95, firstStage: 100_000 });
    expect(h).toBeCloseTo(Math.SQRT2 * 1.6448536, 3);
  });

  test("asks for (h sd / delta)^2 replications, less those that are there", () => {
    const { h, more } = rinottSecondStage(
      [
        [0, 2, 0, 2],
        [5, 5, 5, 5],
      ],
      { indifference: 1, sampling: "independent" },
    );
    // Variances 4/3 and 0.
    expect(more).toEqual([Math.ceil((h * h * 4) / 3) - 4, 0]);
  });
});

describe("OCBA", () => {
  test("gives two scenarios shares in proportion to their standard deviations", () => {
    const found = allocateBudget([1, 3], [2, 6], { total: 80, sampling: "independent" });
    expect(found).toMatchObject({ best: 1 });
    expect(Array.from((found as { replications: Float64Array }).replications)).toEqual([20, 60]);
  });

  test("says in words when no budget would help, or none is needed", () => {
    const options = { total: 100, sampling: "independent" } as const;
    expect(allocateBudget([1, 1, 0], [1, 1, 1], options)).toBe("tie");
    expect(allocateBudget([1e-200, 0], [1, 1], options)).toBe("tie");
    expect(allocateBudget([1, 2], [0, 0], options)).toBe("certain");
    expect(allocateBudget([1, 2, 0], [0, 3, 0], options)).toMatchObject({
      shares: Float64Array.of(0, 1, 0),
    });
  });
});

const common = "common random numbers";
const rows = [
  [1, 2],
  [2, 1],
];
test.each<[string, () => unknown, string]>([
  [
    "OCBA on common random numbers",
    () => allocateBudget([1, 2], [1, 1], { total: 9, sampling: common }),
    "sampling: common random numbers, OCBA wants independent scenarios",
  ],
  [
    "Rinott on common random numbers",
    () => rinottSecondStage(rows, { indifference: 1, sampling: common }),
    "Rinott's procedure wants independent",
  ],
  [
    "a single scenario",
    () => selectBest([[1, 2]], { indifference: 1, firstStage: 2 }),
    "scenarios: 1 rows, wants at least 2",
  ],
  [
    "a missing value",
    () =>
      selectBest(
        [
          [1, NaN],
          [1, 2],
        ],
        { indifference: 1, firstStage: 2 },
      ),
    "scenarios[0][1]: NaN",
  ],
  [
    "no indifference",
    () => selectBest(rows, { indifference: 0, firstStage: 2 }),
    "indifference: 0",
  ],
  [
    "fewer replications than the first stage",
    () => selectBest(rows, { indifference: 1 }),
    "budget: 2",
  ],
  [
    "a promise of less than chance",
    () => selectBest(rows, { indifference: 1, firstStage: 2, alpha: 0.5 }),
    "alpha: 0.5",
  ],
  [
    "a level of no more than chance",
    () => rinottConstant({ scenarios: 4, level: 0.25, firstStage: 9 }),
    "level: 0.25",
  ],
  [
    "a negative spread",
    () => allocateBudget([1, 2], [1, -1], { total: 9, sampling: "independent" }),
    "sds[1]: -1",
  ],
])("selection refuses %s", (_what, call, message) => {
  expect(call).toThrow(message);
});
