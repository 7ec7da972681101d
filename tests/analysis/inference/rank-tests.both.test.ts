/**
 * Rank tests: exact distributions against counting by hand, what ties do, and whether the intervals hold what they say.
 */
import { expect, test } from "vitest";
import { kruskalWallis } from "../../../analysis/inference/kruskal-wallis.ts";
import {
  rankSumDistribution,
  signedRankDistribution,
} from "../../../analysis/inference/rank-distribution.ts";
import { rankSum } from "../../../analysis/inference/rank-sum.ts";
import { midranks } from "../../../analysis/inference/ranks.ts";
import { signedRank } from "../../../analysis/inference/signed-rank.ts";
import { lcg, normals } from "../../reference/vectors.ts";

test("ties share their middle rank", () => {
  const { ranks, ties } = midranks([3, 1, 3, 2, 3]);
  expect([...ranks]).toEqual([4, 1, 4, 2, 4]);
  expect(ties).toBe(24);
});

test("the signed-rank distribution counts every choice of signs", () => {
  const n = 6;
  const counts = Array.from({ length: 22 }, () => 0);
  for (let signs = 0; signs < 64; signs++) {
    let sum = 0;
    for (let rank = 1; rank <= n; rank++) if ((signs >> (rank - 1)) & 1) sum += rank;
    counts[sum]++;
  }
  const exact = signedRankDistribution(n);
  let cumulated = 0;
  counts.forEach((count, value) => {
    cumulated += count;
    expect(exact.atMost(value)).toBe(cumulated / 64);
    expect(exact.atLeast(value)).toBe((64 - cumulated + count) / 64);
  });
  expect(exact.atMost(-1)).toBe(0);
});

test("the rank-sum distribution counts every choice of ranks", () => {
  // 3 of 7: subsets of the places 1 to 7, as bits, with U = rank sum - 6.
  const counts = Array.from({ length: 13 }, () => 0);
  for (let subset = 0; subset < 128; subset++) {
    const places = [1, 2, 3, 4, 5, 6, 7].filter((place) => (subset >> (place - 1)) & 1);
    if (places.length === 3) counts[places[0] + places[1] + places[2] - 6]++;
  }
  const exact = rankSumDistribution(3, 4);
  let cumulated = 0;
  counts.forEach((count, value) => {
    cumulated += count;
    expect(exact.atMost(value)).toBeCloseTo(cumulated / 35, 15);
  });
});

test("order of the samples turns the test round and nothing else", () => {
  const normal = normals(lcg(5));
  const x = Array.from({ length: 9 }, normal);
  const y = Array.from({ length: 14 }, () => normal() + 0.5);
  const there = rankSum(x, y);
  const back = rankSum(y, x);
  expect(there.statistic + back.statistic).toBe(9 * 14);
  expect(there.p).toBeCloseTo(back.p!, 14);
  expect(there.estimate).toBeCloseTo(-back.estimate, 14);
  expect(there.interval.low).toBeCloseTo(-back.interval.high, 14);
});

test("the normal approximation comes close to the exact test where both can be had", () => {
  const normal = normals(lcg(12));
  const x = Array.from({ length: 40 }, () => normal() + 0.3);
  const exact = signedRank(x);
  const near = signedRank(x, { method: "normal" });
  expect([exact.method, near.method]).toEqual(["exact", "normal"]);
  expect(Math.abs(exact.p! - near.p!)).toBeLessThan(0.005);
  expect(near.estimate).toBe(exact.estimate);
  expect(near.interval.low).toBeCloseTo(exact.interval.low, 1);
});

test("a test at level 95 rejects 0 exactly when its interval leaves 0 out", () => {
  const normal = normals(lcg(99));
  for (let round = 0; round < 200; round++) {
    const x = Array.from({ length: 11 }, () => normal() + 0.6);
    const { p, interval } = signedRank(x);
    expect(p! < 0.05).toBe(interval.low > 0 || interval.high < 0);
  }
});

test("signed-rank intervals hold the centre as often as they say, and not much more", () => {
  const normal = normals(lcg(8));
  let held = 0;
  const experiments = 3000;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const { low, high } = signedRank(Array.from({ length: 12 }, normal)).interval;
    if (low <= 0 && 0 <= high) held++;
  }
  // The true coverage with 12 values is 1 - 2 P(V <= 13) = 1 - 2 * 87 / 4096 = .9575.
  expect(Math.abs(held / experiments - 0.9575)).toBeLessThan(3.3 * Math.sqrt(0.0407 / experiments));
});

test("Kruskal and Wallis with two groups is the rank-sum test without continuity", () => {
  const groups = [
    [1.1, 2.3, 4.5, 6],
    [3.2, 7.1, 8.8, 9.4, 10],
  ];
  const { statistic } = kruskalWallis(groups);
  // U = 2 of 20 pairs: z = (2 - 10) / sqrt(20 * 10 / 12).
  expect(statistic).toBeCloseTo(64 / (200 / 12), 12);
});
