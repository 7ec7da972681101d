/**
 * Who-wins without its simulations: the design, the verdicts of many points, and what is concluded from them. Expected
 * figures are hand arithmetic or from published tables.
 */
import { describe, expect, test } from "vitest";
import { concludeOn, type PointAnswer } from "../../bench/who-wins/conclusion.ts";
import { departuresAt, designOf, drivers } from "../../bench/who-wins/drivers.ts";
import { combinations, departuresOf, habits } from "../../bench/who-wins/habits.ts";
import { jointLevel } from "../../bench/who-wins/levels.ts";
import { armsOf, percent, withInterval } from "../../bench/who-wins/mode.ts";
import { judge } from "../../bench/who-wins/question.ts";
import { largestByChance, rankCorrelation } from "../../bench/who-wins/rank-correlation.ts";
import { reachOf } from "../../bench/who-wins/reach.ts";
import { findParameter } from "../../sim/index.ts";

describe("the design", () => {
  test("keeps every input within what the registry allows, and both ends make a scenario", () => {
    for (const end of ["low", "high"] as const) {
      const arms = armsOf("burrow", departuresAt(drivers.map((driver) => driver[end])));
      expect(arms.map(({ deployment }) => deployment)).toEqual([
        "deploy-now",
        "wait-for-readiness",
      ]);
    }
  });

  test("of 128 points begins with that of 64 and has half of each input in each half of its range", () => {
    const design = designOf(128);
    expect(design.slice(0, 64)).toEqual(designOf(64));
    drivers.forEach(({ low, high }, i) => {
      // points are 128ths of the range; rounding must not move the one in the middle
      const middle = low + 0.499 * (high - low);
      expect(design.filter((row) => row[i] < middle)).toHaveLength(64);
    });
  });
});

describe("a difference is judged", () => {
  // t(3) = 5.841 at 99 % and 3.182 at 95 %, so half-widths of 1168.2 and 636.4 h
  const difference = { pairs: 4, mean: -1000, sd: 400 };

  test("by Student's interval of the level that is asked for", () => {
    const wide = judge(difference, 0.99, 300);
    expect(wide.low).toBeCloseTo(-2168.2, 0);
    expect(wide.high).toBeCloseTo(168.2, 0);
    expect(wide.word).toBe("cannot tell");
    expect(judge(difference, 0.95, 300).word).toBe("now better");
  });

  test("by the margin, in both directions", () => {
    expect(judge(difference, 0.95, 400).word).toBe("cannot tell");
    expect(judge({ ...difference, mean: 1000 }, 0.95, 300).word).toBe("wait better");
    expect(judge(difference, 0.95, 2000).word).toBe("no practical difference");
  });

  test("together with 255 others at 95 % for all", () => {
    expect(256 * (1 - jointLevel(256))).toBeCloseTo(0.05, 12);
  });
});

describe("a rank correlation", () => {
  test("is 1 - 6 sum of d^2 / (n^3 - n)", () => {
    // squares of differences of ranks 1 + 1 + 1 + 1 + 0, so 1 - 24 / 120
    expect(rankCorrelation([10, 20, 30, 40, 50], [2, 1, 4, 3, 5]).rho).toBeCloseTo(0.8, 12);
  });

  test("has the interval of Bonett and Wright", () => {
    // atanh .8 = 1.0986; 1.96 sqrt(1.32 / 2) = 1.5923; tanh -.4937 and 2.6909
    const { low, high } = rankCorrelation([10, 20, 30, 40, 50], [2, 1, 4, 3, 5]);
    expect(low).toBeCloseTo(-0.457, 3);
    expect(high).toBeCloseTo(0.991, 3);
  });

  test("of ten points is by chance below the tabled critical value .632", () => {
    expect(largestByChance(10, 1)).toBeCloseTo(0.632, 3);
    expect(largestByChance(10, 19)).toBeGreaterThan(0.632);
  });
});

test("conclusions count verdicts, put the strongest input first, and look at one regime only", () => {
  const design = designOf(8);
  const margin = 100;
  const answers: PointAnswer[] = design.flatMap((row, point) => {
    // the larger the first input, the more the arm that deploys now gains; from .2 to .8, so -1000 to -4000 or so
    const difference = { pairs: 20, mean: -5000 * row[0], sd: 10 };
    return [
      { on: "burrow" as const, point, ...judge(difference, 0.99, margin) },
      { on: "saturated" as const, point, ...judge({ ...difference, mean: 0 }, 0.99, margin) },
    ];
  });
  const burrow = concludeOn("burrow", { answers, design, margin });
  expect(burrow.counts["now better"]).toMatchObject({ points: 8, jointly: 8, high: 1 });
  // Wilson: n / (n + z^2) = 8 / 11.84
  expect(burrow.counts["now better"].low).toBeCloseTo(0.676, 3);
  expect(burrow.correlations[0]).toMatchObject({ path: "parameters.traits.acceptance", rho: -1 });
  expect(burrow.largest).toBe(-1000);
  const saturated = concludeOn("saturated", { answers, design, margin });
  expect(saturated.counts["no practical difference"].points).toBe(8);
});

describe("habits of the waiting arm", () => {
  test("are registered switches that are on by default", () => {
    for (const { path } of habits) {
      const parameter = findParameter(path.replace("parameters.", ""));
      expect(parameter).toMatchObject({ default: 1, low: 0, high: 1, whole: true });
    }
  });

  test("come in all eight combinations, as shipped first", () => {
    expect(new Set(combinations.map((kept) => kept.toSorted().join())).size).toBe(8);
    expect(departuresOf(combinations[0])).toEqual({});
    expect(departuresOf(["cycles"])).toEqual({
      "parameters.deployment.heedFlags": "0",
      "parameters.deployment.heedGates": "0",
    });
  });
});

test("how far a deployment got is read from the units that were audited, cycle by cycle", () => {
  const none = [false, false];
  const pilot = [false, true];
  const all = [true, true];
  expect(reachOf([none, pilot, all, all])).toEqual({ end: "everywhere", cyclesUntilEverywhere: 2 });
  expect(reachOf([all, none])).toEqual({ end: "taken back", cyclesUntilEverywhere: 0 });
  expect(reachOf([none, pilot, none]).end).toBe("no further than the pilot");
  expect(reachOf([none, none])).toEqual({ end: "nowhere", cyclesUntilEverywhere: NaN });
});

test("hours and shares are written for people", () => {
  expect(withInterval({ mean: -0.3, low: -4886.4, high: 1234567 })).toBe("0 (−4,886 to 1,234,567)");
  expect([percent(0.97131), percent(1), percent(0.9998047, 2)]).toEqual(["97.1", "100", "99.98"]);
});
