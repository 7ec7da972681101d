/** A comparison under uncertainty on invented futures: every figure by hand. */
import { describe, expect, test } from "vitest";
import { chooseAction } from "../../../analysis/reports/compare/choice.ts";
import { definedFutures, futurePoints } from "../../../analysis/reports/compare/futures.ts";
import { overQuality } from "../../../analysis/reports/compare/quality-weight.ts";
import { riskOf } from "../../../analysis/reports/compare/risk.ts";
import { twoUncertainties } from "../../../analysis/reports/compare/uncertainty.ts";
import { future } from "./invented.ts";

describe("parameter sets", () => {
  const inputs = [
    { low: 0, high: 1, isWhole: false },
    { low: 10, high: 20, isWhole: false },
    { low: 2, high: 5, isWhole: true },
  ];
  const points = futurePoints(inputs, { futures: 64, seed: 5 });

  test("have one value in every 64th of a range, within it", () => {
    const places = points.map(([share]) => Math.floor(share * 64)).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 64 }, (_, i) => i));
    expect(points.every(([, value]) => value >= 10 && value < 20)).toBe(true);
  });

  test("have whole numbers equally often, both ends among them", () => {
    for (const value of [2, 3, 4, 5])
      expect(points.filter(([, , whole]) => whole === value)).toHaveLength(16);
  });

  test("follow the seed and nothing else", () => {
    expect(futurePoints(inputs, { futures: 64, seed: 5 })).toEqual(points);
    expect(futurePoints(inputs, { futures: 64, seed: 6 })).not.toEqual(points);
  });
});

describe("two uncertainties", () => {
  test("within and between futures are told apart", () => {
    // means 2 and 8, variances 2 within both; Var_w / KR = .5, Var_b = 18, ignorance 18 - 2 / 2 = 17
    const found = twoUncertainties([
      [1, 3],
      [7, 9],
    ]);
    expect(found.mean).toBe(5);
    expect(found.simulationSd).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(found.luckSd).toBeCloseTo(Math.sqrt(2), 12);
    expect(found.ignoranceSd).toBeCloseTo(Math.sqrt(17), 12);
    // t(2) = 4.3027 for luck, t(1) = 12.7062 for both
    expect(found.simulation.high).toBeCloseTo(5 + 4.302653 * Math.sqrt(0.5), 5);
    expect(found.both.low).toBeCloseTo(5 - 12.706205 * Math.sqrt(17.5), 4);
  });

  test("futures that differ by less than their luck leave no ignorance", () => {
    const found = twoUncertainties([
      [0, 10],
      [1, 9],
    ]);
    expect(found.ignoranceSd).toBe(0);
    expect(found.both.high - found.mean).toBeGreaterThan(0);
  });

  test("arms that never differ have intervals of width 0", () => {
    const { simulation, both } = twoUncertainties([
      [0, 0],
      [0, 0],
    ]);
    expect([simulation.low, simulation.high, both.low, both.high]).toEqual([0, 0, 0, 0]);
  });

  test("one pair per future is refused", () => {
    expect(() => twoUncertainties([[1], [2]])).toThrow("wants at least 2 of 2");
  });
});

test("one organisation: quantiles without bounds that so few cannot give, counts, the worst tenth", () => {
  const differences = Array.from({ length: 20 }, (_, i) => [i - 4.5, i - 4.5]);
  const { quantiles, ahead, worstTenth, bestTenth } = riskOf(differences);
  expect(quantiles.map(({ value }) => value)).toEqual([-3.55, 5, 13.55]);
  expect(quantiles[0].interval.low).toBe(-Infinity);
  expect(quantiles[2].interval.high).toBe(Infinity);
  expect([ahead.count, ahead.n]).toEqual([15, 20]);
  // the lowest two are -4.5 and -3.5, the highest two 14.5 and 13.5
  expect([worstTenth, bestTenth]).toEqual([-4, 14]);
});

describe("what to do", () => {
  // two futures, actions now, wait, never; in means 10 / 4 / 0 and 2 / 12 / 0
  const futures = [
    future([
      [9, 4, 0],
      [11, 4, 0],
    ]),
    future([
      [2, 11, 0],
      [2, 13, 0],
    ]),
  ];
  const choice = chooseAction(futures, { actions: ["now", "wait", "never"], reference: 2 });

  test("expected utility, regret and share of futures in which each is best", () => {
    expect(choice.actions.map(({ gain }) => gain.mean)).toEqual([6, 8, 0]);
    expect(choice.best).toBe(1);
    // regrets 0, 10 / 6, 0 / 10, 12
    expect(choice.actions.map(({ expectedRegret }) => expectedRegret)).toEqual([5, 3, 11]);
    expect(choice.actions.map(({ largestRegret }) => largestRegret)).toEqual([10, 6, 12]);
    expect(choice.minimax).toBe(1);
    expect(choice.actions.map(({ best }) => best)).toEqual([0.5, 0.5, 0]);
    expect(choice.lead).toMatchObject({ over: "now", gain: { mean: 2 } });
  });

  test("EVPI: the best of each future less the best of all, 11 - 8; halves agree here", () => {
    expect(choice.evpi.atMost).toBe(3);
    expect(choice.evpi.atLeast).toBe(3);
  });

  test("where only luck differs, choosing by one half and valuing by the other gains nothing", () => {
    const luck = [
      future([
        [1, 0],
        [-1, 0],
      ]),
      future([
        [-2, 0],
        [2, 0],
      ]),
    ];
    expect(chooseAction(luck, { actions: ["a", "b"], reference: 1 }).evpi.atLeast).toBe(0);
  });
});

test("the weight of quality changes the best action where its price is reached", () => {
  // hours at penalty .25: 100 with 40 misreads (110 without penalty) against 98 with none; equal at .3
  const own = future([[100, 98]], { penalty: 0.25, escaped: [[40, 0]] });
  const found = overQuality([own, own], [0, 0.25, 0.3, 0.5]);
  expect(found.map(({ best }) => best)).toEqual([0, 0, 0, 1]);
  expect(found[2].shares).toEqual([0.5, 0.5]);
  expect(found[3].shares).toEqual([0, 1]);
});

test("a future without a decision quantity is left out and counted", () => {
  const { kept, leftOut } = definedFutures([future([[1, 2]]), future([[NaN, 2]])]);
  expect([kept.length, leftOut]).toEqual([1, 1]);
});
