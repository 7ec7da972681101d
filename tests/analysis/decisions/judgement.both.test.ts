/**
 * Regret, acceptability, break-even points and the price of risk, by hand arithmetic.
 */
import { describe, expect, test } from "vitest";
import { acceptability, acceptabilityCurve } from "../../../analysis/decisions/acceptability.ts";
import { breakEvens } from "../../../analysis/decisions/break-even.ts";
import { certaintyEquivalent, worstMean } from "../../../analysis/decisions/expected-utility.ts";
import { leastSquares, polynomialBasis } from "../../../analysis/decisions/least-squares.ts";
import { regret } from "../../../analysis/decisions/regret.ts";

test("minimax regret ignores how likely a state is, expected regret does not", () => {
  const utilities = [
    [10, 0],
    [6, 5],
  ];
  const likely = regret({ probabilities: [0.9, 0.1], utilities });
  expect(likely.table).toEqual([
    [0, 5],
    [4, 0],
  ]);
  expect(likely.expected[0]).toBeLessThan(likely.expected[1]);
  expect([likely.minimax, likely.largest]).toEqual([1, [5, 4]]);
});

describe("acceptability", () => {
  test("shares ties out, and the best on average need not be the best most often", () => {
    const found = acceptability([
      [1, 0],
      [1, 0],
      [3, 3],
      [0, 9],
    ]);
    expect(Array.from(found.shares)).toEqual([0.625, 0.375]);
    expect(found.best).toBe(1);
  });

  test("moves from the cheap to the effective action as the price of the effect rises", () => {
    // Worth the extra cost of 10 from a price of 5 in the first sample, of 2 in the second.
    const outcomes = {
      effects: [
        [0, 2],
        [0, 5],
      ],
      costs: [
        [0, 10],
        [0, 10],
      ],
    };
    const curve = acceptabilityCurve(outcomes, [1, 3, 6]);
    expect(curve.map(({ shares }) => shares[1])).toEqual([0, 0.5, 1]);
    // Mean effects 3.5: worth 10 from a price of 20/7.
    expect(curve.map(({ best }) => best)).toEqual([0, 1, 1]);
  });
});

describe("break-even points", () => {
  test("lie on the straight line between the points, once for each change of sign", () => {
    expect(breakEvens([0, 1, 2, 4], [-1, 3, 1, -1])).toEqual([
      { at: 0.25, becomes: "positive" },
      { at: 3, becomes: "negative" },
    ]);
  });

  test("lie in the middle of a stretch without any difference, and nowhere when the sign comes back", () => {
    expect(breakEvens([0, 1, 2, 3], [-1, 0, 0, 1])).toEqual([{ at: 1.5, becomes: "positive" }]);
    expect(breakEvens([0, 1, 2], [1, 0, 1])).toEqual([]);
    expect(breakEvens([0, 1], [0, 0])).toEqual([]);
  });
});

describe("the certainty equivalent", () => {
  test("of an even chance of 1 and -1 is -ln(cosh a) / a", () => {
    for (const a of [0.5, 3, -2]) {
      const found = certaintyEquivalent([1, -1], { riskAversion: a });
      expect(found.certain).toBeCloseTo(-Math.log(Math.cosh(a)) / a, 12);
      expect(Math.sign(found.premium)).toBe(Math.sign(a));
    }
    // -a / 2 as long as a is small.
    expect(certaintyEquivalent([1, -1], { riskAversion: 1e-6 }).certain).toBeCloseTo(-5e-7, 15);
    expect(certaintyEquivalent([1, -1], { riskAversion: 0 })).toEqual({
      mean: 0,
      certain: 0,
      premium: 0,
    });
  });

  test("moves with the outcomes, and no stake is too large for it", () => {
    const small = certaintyEquivalent([0, 4, 9], { riskAversion: 0.3 });
    const moved = certaintyEquivalent([1000, 1004, 1009], { riskAversion: 0.3 });
    expect(moved.certain - 1000).toBeCloseTo(small.certain, 9);
    // Only the worse outcome counts: ln 2 above it.
    const huge = certaintyEquivalent([0, 1e9], { riskAversion: 1 });
    expect(huge.certain).toBeCloseTo(Math.LN2, 12);
    const impossible = certaintyEquivalent([-1e9, 7], { riskAversion: 1, weights: [0, 1] });
    expect(impossible.certain).toBe(7);
    const rare = certaintyEquivalent([-1000, 0], { riskAversion: 1, weights: [1e-20, 1] });
    expect(rare.certain).toBeCloseTo(-1000 + 20 * Math.LN10, 6);
  });
});

test("the mean of the worst tenth takes the value at the edge in part", () => {
  const outcomes = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(worstMean(outcomes)).toBe(1.5);
  expect(worstMean([5, 1, 3], 0.5)).toBeCloseTo((1 + 0.5 * 3) / 1.5, 12);
  expect(worstMean([5, 1, 3], 1)).toBe(3);
});

describe("the least-squares predictor", () => {
  test("leaves out a column that says nothing new and keeps the digits of the others", () => {
    const ones = new Float64Array(5).fill(1);
    const x = Float64Array.of(0, 1, 2, 3, 4);
    const same = x.map((value) => 3 * value - 2);
    const y = x.map((value) => 1 + 2 * value);
    const [weights] = leastSquares([ones, x, same], [y]);
    expect(weights[2]).toBe(0);
    expect(weights[0]).toBeCloseTo(1, 12);
    expect(weights[1]).toBeCloseTo(2, 12);
  });

  test("has 1, 2, 3 and 3 + 2 monomials up to degree 0, 1, 2 of one and two variables", () => {
    const columns = [
      [0, 2],
      [5, 7],
    ];
    expect(polynomialBasis(columns, 0).size).toBe(1);
    expect(polynomialBasis([columns[0]], 2).size).toBe(3);
    expect(polynomialBasis(columns, 2).size).toBe(6);
  });
});

const pair = { riskAversion: 1 };
test.each<[string, () => unknown, string]>([
  ["no outcomes", () => certaintyEquivalent([], pair), "outcomes: 0 values"],
  [
    "weights that miss 1",
    () => certaintyEquivalent([1], { ...pair, weights: [0.5] }),
    "weights: sum 0.5",
  ],
  [
    "an infinite aversion",
    () => certaintyEquivalent([1], { riskAversion: Infinity }),
    "riskAversion: Infinity",
  ],
  ["the worst of nothing", () => worstMean([]), "outcomes: 0 values"],
  ["no share", () => worstMean([1], 0), "share: 0"],
  ["a share above 1", () => worstMean([1], 1.1), "share: 1.1"],
  ["samples without actions", () => acceptability([[]]), "samples: 0 actions"],
  [
    "costs of other samples",
    () => acceptabilityCurve({ effects: [[1]], costs: [[1], [1]] }, [1]),
    "costs: 2 values",
  ],
  ["a single point", () => breakEvens([1], [1]), "assumption: 1 values, wants at least 2"],
  [
    "points out of order",
    () => breakEvens([1, 1], [1, 2]),
    "assumption[1]: 1, wants ascending values",
  ],
  ["a missing difference", () => breakEvens([1, 2], [1, NaN]), "difference[1]: NaN"],
])("judgement refuses %s", (_what, call, message) => {
  expect(call).toThrow(message);
});
