/**
 * Warm-up, batch means and stopping against hand arithmetic and known coverage.
 */
import { describe, expect, test } from "vitest";
import { luck } from "../../../analysis/luck.ts";
import { batchMeans, overlappingBatchMeans } from "../../../analysis/output/batch-means.ts";
import { batchAverages, serialDependence } from "../../../analysis/output/batches.ts";
import { replicationDeletion } from "../../../analysis/output/replication-deletion.ts";
import { stopWhenPrecise } from "../../../analysis/output/stopping.ts";
import { marginalStandardError } from "../../../analysis/output/warm-up.ts";

/** A stationary series around 0 in which each value keeps `memory` of the last one. */
function autoregression(length: number, memory: number, seed: number): Float64Array {
  const stream = luck(seed);
  let value = stream.normal() / Math.sqrt(1 - memory * memory);
  return Float64Array.from({ length }, () => (value = memory * value + stream.normal()));
}

describe("the warm-up rule", () => {
  test("leaves out the one early value that stands apart", () => {
    const found = marginalStandardError([9, 1, 2, 1, 2, 1, 2, 1], { batch: 1 });
    // Seven values around 10/7: 4 (3/7)^2 + 3 (4/7)^2 = 84/49, over 7^2.
    expect(found.statistics[1]).toBeCloseTo(84 / 49 / 49, 14);
    expect(found).toMatchObject({ batchesLeftOut: 1, valuesLeftOut: 1, isTooShort: false });
    expect(found.mean).toBeCloseTo(10 / 7, 14);
  });

  test("says that a series which keeps rising is too short", () => {
    const found = marginalStandardError(
      Array.from({ length: 40 }, (_, i) => i),
      { batch: 1 },
    );
    // n equidistant values have a sum of squares of n (n^2 - 1) / 12.
    found.statistics.forEach((statistic, d) => {
      expect(statistic).toBeCloseTo((40 - d - 1 / (40 - d)) / 12, 12);
    });
    expect(found.isTooShort).toBe(true);
    expect(found.batchesLeftOut).toBe(19);
  });

  test("keeps everything of a series that does not vary, wherever it lies", () => {
    expect(marginalStandardError(new Float64Array(40).fill(0.1))).toMatchObject({
      batchesLeftOut: 0,
      isTooShort: false,
    });
  });

  test("finds the same cut when every value is shifted and scaled", () => {
    const series = autoregression(600, 0.5, 3).map((value, i) => value + 20 / (1 + i / 10));
    const shifted = series.map((value) => 1e6 + 8 * value);
    expect(marginalStandardError(shifted).batchesLeftOut).toBe(
      marginalStandardError(series).batchesLeftOut,
    );
  });
});

describe("batch means", () => {
  test("average neighbours and leave out what fills no batch", () => {
    expect(Array.from(batchAverages([1, 3, 5, 7, 100], 2))).toEqual([2, 6]);
    expect(batchMeans([1, 3, 5, 7, 100], { batches: 2 })).toMatchObject({ mean: 4, leftOut: 1 });
  });

  test("overlapping: the variance of the mean of 1, 2, 3, 4 is 2/3 by hand", () => {
    // Batches of two: 1.5, 2.5, 3.5 around 2.5; 2 * 2 / (3 * 2).
    const { mean, variance, degreesOfFreedom } = overlappingBatchMeans([1, 2, 3, 4], {
      batchSize: 2,
    });
    expect([mean, degreesOfFreedom]).toEqual([2.5, 1.5]);
    expect(variance).toBeCloseTo(2 / 3, 14);
  });

  test("neighbours that alternate have von Neumann's ratio near 4, and lag 1 near -1", () => {
    // 1, -1, 1, -1: products -3, steps 3 * 4, squares 4.
    expect(serialDependence([1, -1, 1, -1])).toEqual({ lag1: -0.75, vonNeumann: 3 });
  });

  test("95 of 100 intervals of a dependent series hold its mean, and overlapping ones vary less", () => {
    const experiments = 300;
    let held = 0;
    let heldOverlapping = 0;
    const variances: [number[], number[]] = [[], []];
    for (let experiment = 0; experiment < experiments; experiment++) {
      const series = autoregression(1600, 0.5, experiment);
      const apart = batchMeans(series, { batches: 16 });
      const overlapping = overlappingBatchMeans(series, { batchSize: 100 });
      if (apart.low <= 0 && apart.high >= 0) held++;
      if (overlapping.low <= 0 && overlapping.high >= 0) heldOverlapping++;
      variances[0].push((apart.sd * apart.sd) / 16);
      variances[1].push(overlapping.variance);
    }
    const error = 3.3 * Math.sqrt((0.95 * 0.05) / experiments);
    expect(Math.abs(held / experiments - 0.95)).toBeLessThan(error);
    expect(Math.abs(heldOverlapping / experiments - 0.95)).toBeLessThan(error);
    // The mean of 1600 values has variance 1 / (1 - memory)^2 / 1600 = 1/400; overlapping estimates vary by 2/3 of others'.
    const spread = variances.map((all) => {
      const mean = all.reduce((sum, one) => sum + one, 0) / experiments;
      expect(mean * 400).toBeGreaterThan(0.9);
      expect(mean * 400).toBeLessThan(1.1);
      return all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / experiments;
    });
    expect(spread[1] / spread[0]).toBeGreaterThan(0.5);
    expect(spread[1] / spread[0]).toBeLessThan(0.85);
  });
});

test("replication and deletion: one mean per replication, the warm-up left out of each", () => {
  const found = replicationDeletion(
    [
      [100, 1, 3],
      [50, 2, 4],
    ],
    { warmUp: 1 },
  );
  expect(Array.from(found.means)).toEqual([2, 3]);
  // t(.975, 1) = tan(.475 pi); sd / sqrt(2) of 2 and 3 is 1/2.
  expect(found.halfWidth).toBeCloseTo(Math.tan(0.475 * Math.PI) / 2, 9);
});

describe("stopping", () => {
  const alternating = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 1 : -1));

  test("at an absolute half-width of 0.5, values of 1 and -1 take 19 replications", () => {
    // Even n: t(n - 1) / sqrt(n - 1), .512 at 18; odd n: t sqrt((n - 1/n) / (n - 1) / n), .529 at 17, .495 at 19.
    expect(stopWhenPrecise(alternating, { precision: { absolute: 0.5 }, from: 10 })).toMatchObject({
      outcome: "precise",
      n: 19,
      wanted: 0.5,
    });
  });

  test("a mean of 0 never reaches a relative precision: the budget runs out, and that is a result", () => {
    const found = stopWhenPrecise(alternating, { precision: { relative: 0.1 } });
    expect(found).toMatchObject({ outcome: "budget exhausted", n: 60 });
    expect(found.value).toBeGreaterThan(1e6);
    expect(found.wanted).toBeCloseTo(1 / 11, 15);
  });

  test("values that do not vary are precise at the first look, even at 0", () => {
    for (const value of [0, 0.1]) {
      const values = Array.from({ length: 30 }, () => value);
      for (const precision of [{ relative: 0.01 }, { absolute: 1e-9 }]) {
        const { outcome, n, halfWidth } = stopWhenPrecise(values, { precision, from: 5 });
        expect([outcome, n, halfWidth]).toEqual(["precise", 5, 0]);
      }
    }
  });
});

const nothing: number[] = [];
test.each<[string, () => unknown, string]>([
  ["no values", () => marginalStandardError(nothing), "values: 0 values, wants at least 10"],
  ["a single batch", () => marginalStandardError([1, 2, 3], { batch: 2 }), "wants at least 4"],
  ["a missing value", () => batchAverages([1, NaN], 1), "values[1]: NaN, wants a finite number"],
  ["an infinite value", () => serialDependence([Infinity, 1]), "values[0]: Infinity"],
  ["one batch", () => batchMeans([1, 2, 3], { batches: 1 }), "batches: 1, wants a whole number"],
  ["more batches than values", () => batchMeans([1, 2], { batches: 3 }), "batches: 3"],
  [
    "batches too large to overlap",
    () => overlappingBatchMeans([1, 2, 3, 4], { batchSize: 3 }),
    "batchSize: 3",
  ],
  ["one replication", () => replicationDeletion([[1, 2]], { warmUp: 0 }), "series: 1 rows"],
  ["a warm-up of everything", () => replicationDeletion([[1], [2]], { warmUp: 1 }), "warmUp: 1"],
  [
    "fewer values than the first look",
    () => stopWhenPrecise([1, 2], { precision: { absolute: 1 } }),
    "values: 2 values, wants at least 20",
  ],
  [
    "no precision at all",
    () => stopWhenPrecise([1, 2], { precision: { absolute: 0 }, from: 2 }),
    "absolute: 0",
  ],
])("long runs refuse %s", (_what, call, message) => {
  expect(call).toThrow(message);
});

test("values that do not vary have batch means of width 0 and no dependence", () => {
  expect(serialDependence([2, 2, 2])).toBeNull();
  expect(batchMeans([2, 2, 2, 2], { batches: 2 })).toMatchObject({ halfWidth: 0, lag1: null });
  expect(overlappingBatchMeans([0.1, 0.1, 0.1, 0.1], { batchSize: 2 }).halfWidth).toBe(0);
});
