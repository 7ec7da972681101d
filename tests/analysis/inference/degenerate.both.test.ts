/**
 * Calls without an answer: refused by name, value and rule, or answered by null or an open interval; never by NaN.
 */
import { describe, expect, test } from "vitest";
import { adjustP } from "../../../analysis/inference/adjust.ts";
import { oneWayAnova } from "../../../analysis/inference/anova.ts";
import { bartlett } from "../../../analysis/inference/bartlett.ts";
import {
  bootstrapIntervals,
  overAllResamples,
} from "../../../analysis/inference/bootstrap-intervals.ts";
import { designEffect } from "../../../analysis/inference/design-effect.ts";
import { pairedEquivalence, welchEquivalence } from "../../../analysis/inference/equivalence.ts";
import { harrellDavis } from "../../../analysis/inference/harrell-davis.ts";
import { kruskalWallis } from "../../../analysis/inference/kruskal-wallis.ts";
import { levene } from "../../../analysis/inference/levene.ts";
import { sampleTwoSamples } from "../../../analysis/inference/permutation-sampled.ts";
import {
  flipSigns,
  permuteTreated,
  permuteTwoSamples,
} from "../../../analysis/inference/permutation.ts";
import { detectableDifference, powerOfT, sizeForPower } from "../../../analysis/inference/power.ts";
import { quantileInterval } from "../../../analysis/inference/quantile-interval.ts";
import { rankSum } from "../../../analysis/inference/rank-sum.ts";
import { regress } from "../../../analysis/inference/regression.ts";
import { signedRank } from "../../../analysis/inference/signed-rank.ts";
import { oneSampleT, pairedT, pooledT, welchT } from "../../../analysis/inference/t-test.ts";
import { tukeyHsd } from "../../../analysis/inference/tukey.ts";
import { pairedVarianceRatio, varianceRatio } from "../../../analysis/inference/variance-ratio.ts";
import { luck } from "../../../analysis/luck.ts";

const few = "wants at least 2";
const finite = "wants a finite number";
const refused: [what: string, call: () => unknown, message: string][] = [
  ["a mean of nothing", () => oneSampleT([]), `values: 0 values, ${few}`],
  ["a mean of one value", () => oneSampleT([3]), `values: 1 values, ${few}`],
  ["a missing value", () => oneSampleT([1, NaN, 2]), `values[1]: NaN, ${finite}`],
  ["an infinite value", () => welchT([1, Infinity], [1, 2]), `x[1]: Infinity, ${finite}`],
  ["one value in a sample", () => pooledT([1, 2], [3]), `y: 1 values, ${few}`],
  ["pairs without partner", () => pairedT([1, 2, 3], [1, 2]), "y: 2 values, wants 3 as in x"],
  ["a level of 1", () => oneSampleT([1, 2], { level: 1 }), "level: 1, wants a number between 0"],
  ["a missing null value", () => oneSampleT([1, 2], { nullValue: NaN }), "nullValue: NaN"],
  [
    "margins the wrong way round",
    () => welchEquivalence([1, 2], [1, 3], { low: 1, high: -1 }),
    "low: 1, wants a number below high (-1)",
  ],
  ["no difference to rank", () => signedRank([]), "differences: 0 values"],
  ["a missing rank", () => rankSum([1], [NaN]), `y[0]: NaN, ${finite}`],
  ["exact ranks of ties", () => signedRank([1, 1, 2], { method: "exact" }), "method: exact"],
  ["too many ranks", () => signedRank(new Float64Array(3001).fill(1)), "wants at most 3000"],
  ["one group", () => kruskalWallis([[1, 2]]), "groups: 1, wants at least 2"],
  ["an empty group", () => oneWayAnova([[1, 2], []]), "groups[1]: 0 values"],
  ["one value per group", () => oneWayAnova([[1], [2]]), "groups: 2 values, wants more than 2"],
  ["a group of one", () => levene([[1, 2], [3]]), "groups[1]: 1 values"],
  [
    "a missing value in a group",
    () =>
      bartlett([
        [1, NaN],
        [1, 2],
      ]),
    "groups[0][1]: NaN",
  ],
  ["Tukey of one group", () => tukeyHsd([[1, 2, 3]]), "groups: 1, wants at least 2"],
  ["a variance of one value", () => varianceRatio([1], [1, 2]), `x: 1 values, ${few}`],
  ["two pairs", () => pairedVarianceRatio([1, 2], [2, 1]), "x: 2 values, wants at least 3"],
  ["a p-value above 1", () => adjustP([0.2, 1.2], "holm"), "values[1]: 1.2, wants a number"],
  ["no sample", () => permuteTwoSamples([], [1]), "x: 0 values, wants at least 1"],
  ["no control", () => permuteTreated([1, 2], [0, 1]), "y: 0 values, wants at least 1"],
  ["a department that is not", () => permuteTreated([1, 2], [2]), "treated: 2, wants a whole"],
  ["no differences", () => flipSigns([]), "differences: 0 values"],
  ["no resamples", () => sampleTwoSamples([1], [2], { resamples: 0 }), "resamples: 0, wants"],
  ["a seed of 1.5", () => luck(1.5), "seed: 1.5, wants a whole number from 0 to 4294967295"],
  ["the quantile 1", () => quantileInterval([1, 2], 1), "p: 1, wants a number between 0 and 1"],
  ["a quantile of nothing", () => harrellDavis([], 0.5), "values: 0 values"],
  ["all resamples of 8", () => overAllResamples([1, 2, 3, 4, 5, 6, 7, 8], () => 0), "at most 7"],
  ["one resample", () => bootstrapIntervals(1, [1]), `resampled: 1 values, ${few}`],
  ["no spread to plan with", () => powerOfT(1, 10, { sd: 0 }), "sd: 0, wants a finite number"],
  ["one value to plan with", () => powerOfT(1, 1, { sd: 1 }), "n: 1, wants a finite number above"],
  ["power against nothing", () => sizeForPower(0, 0.8, { sd: 1 }), "difference: 0, wants another"],
  ["certainty", () => detectableDifference(9, 1, { sd: 1 }), "power: 1, wants a number between"],
  ["a correlation of 2", () => designEffect({ size: 5, correlation: 2 }), "correlation: 2, wants"],
  ["no rows", () => regress([], []), "rows: 0 rows, wants at least 1"],
  ["as many coefficients as rows", () => regress([[1], [2]], [1, 2]), "rows: 2, wants more than 2"],
  [
    "a column twice",
    () =>
      regress(
        [
          [1, 1],
          [2, 2],
          [3, 3],
          [5, 5],
        ],
        [1, 2, 3, 4],
      ),
    "columns[2]: depends on the columns before it",
  ],
  ["rows of two lengths", () => regress([[1, 2], [3]], [1, 2]), "rows[1]: 1 values, wants 2"],
];

test.each(refused)("%s is refused by name, value and rule", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

const answered: [what: string, answer: () => unknown, wanted: object | null][] = [
  [
    "a mean without spread",
    () => oneSampleT([2, 2, 2]),
    { statistic: null, p: null, interval: { low: 2, high: 2, level: 0.95 } },
  ],
  ["two constant samples", () => welchT([1, 1], [2, 2]), { estimate: -1, p: null }],
  ["one constant sample", () => welchT([1, 1], [2, 4]), { degreesOfFreedom: 1 }],
  ["equal pairs", () => pairedEquivalence([1, 2], [1, 2], { low: -1, high: 1 }), { p: null }],
  ["differences of 0", () => signedRank([0, 0]), { p: null, estimate: 0 }],
  ["one difference", () => signedRank([3]), { p: 1, interval: { low: 3, high: 3, level: 0.95 } }],
  ["ranks of equal values", () => rankSum([1, 1], [1, 1, 1]), { p: null, estimate: 0 }],
  ["Kruskal of equal values", () => kruskalWallis([[1, 1], [1]]), { statistic: null, p: null }],
  [
    "groups without spread",
    () =>
      oneWayAnova([
        [1, 1],
        [2, 2],
      ]),
    { f: null, p: null },
  ],
  [
    "distances without spread",
    () =>
      levene([
        [1, 2],
        [3, 4],
      ]),
    { f: null, p: null },
  ],
  [
    "a constant group",
    () =>
      bartlett([
        [1, 1],
        [2, 3],
      ]),
    { statistic: null, p: null },
  ],
  ["a constant sample", () => varianceRatio([1, 1], [2, 3]), null],
  ["pairs that follow exactly", () => pairedVarianceRatio([1, 2, 3], [2, 4, 6]), null],
  ["a constant outcome", () => regress([[1], [2], [4]], [5, 5, 5]), { r2: null }],
];

describe("answered in words", () => {
  test.each(answered)("%s", (_what, answer, wanted) => {
    const found = answer();
    if (wanted === null) expect(found).toBeNull();
    else expect(found).toMatchObject(wanted);
    expect(
      JSON.stringify(found, (_key, value: unknown) => (Number.isNaN(value) ? "NaN" : value)),
    ).not.toContain("NaN");
  });
});

test("Tukey of groups without spread has intervals of width 0 and no p-value", () => {
  expect(
    tukeyHsd([
      [1, 1],
      [3, 3],
    ]),
  ).toMatchObject([{ difference: 2, p: null, interval: { low: 2, high: 2 } }]);
});
