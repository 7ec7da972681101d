/** Monitoring: wrong calls are refused by name, value and rule, and no answer holds a NaN. */
import { describe, expect, test } from "vitest";
import { alwaysValidHalfWidth } from "../../../analysis/monitoring/always-valid.ts";
import { checkBaseline } from "../../../analysis/monitoring/baseline.ts";
import { crossingProbabilities, spendingBounds } from "../../../analysis/monitoring/boundary.ts";
import { underLockedLimits } from "../../../analysis/monitoring/chart.ts";
import { rangeConstants } from "../../../analysis/monitoring/chart-constants.ts";
import { classicBounds, equalFractions } from "../../../analysis/monitoring/classic-bounds.ts";
import { countChart, rateChartOf, shareChart } from "../../../analysis/monitoring/counts.ts";
import { cusumChart, ewmaChart } from "../../../analysis/monitoring/drift-charts.ts";
import { individualsChart } from "../../../analysis/monitoring/individuals.ts";
import { looksPower } from "../../../analysis/monitoring/looks-power.ts";
import { nelsonRules, nelsonSignals } from "../../../analysis/monitoring/rules.ts";
import {
  cusumRunLength,
  ewmaRunLength,
  shewhartRunLength,
} from "../../../analysis/monitoring/run-length.ts";
import { zoneRulesRunLength } from "../../../analysis/monitoring/run-length-rules.ts";
import { normalSprt, shareSprt, waldBounds } from "../../../analysis/monitoring/sprt.ts";
import { subgroupCharts, subgroupLimits } from "../../../analysis/monitoring/subgroups.ts";

const risks = { alpha: 0.05, beta: 0.1 };
const means = { mean0: 0, mean1: 1, sd: 1 };
const start = { target: 0, sigma: 1 };

const refusals: [string, () => unknown, RegExp][] = [
  ["no values", () => individualsChart([]), /values: 0 values, wants at least 2/],
  ["one value", () => individualsChart([3]), /values: 1 values, wants at least 2/],
  ["a missing value", () => individualsChart([1, 2, 3, NaN]), /values\[3\]: NaN, wants a finite/],
  ["an infinite value", () => ewmaChart([1, Infinity], start), /values\[1\]: Infinity/],
  ["a spread of 0", () => cusumChart([1], { target: 0, sigma: 0 }), /sigma: 0, wants/],
  ["a weight of 0", () => ewmaChart([1], start, { weight: 0 }), /weight: 0, wants/],
  ["no baseline", () => checkBaseline([]), /values: 0 values/],
  [
    "more hits than items",
    () => shareChart([5], [4]),
    /hits\[0\]: 5, wants a whole number from 0 to 4/,
  ],
  ["samples without items", () => shareChart([0], [0]), /sizes\[0\]: 0, wants/],
  ["a count below 0", () => countChart([-1]), /counts\[0\]: -1, wants/],
  ["no exposure", () => rateChartOf([1], [0]), /exposures\[0\]: 0, wants/],
  ["no counts", () => countChart([]), /baseline: 0, wants/],
  ["a widening from one point", () => countChart([4], { isPrimed: true }), /baseline: 1, wants/],
  ["subgroups of one", () => subgroupLimits([[1], [2]]), /n: 1, wants a whole number from 2/],
  ["no subgroups", () => subgroupLimits([]), /subgroups: 0 rows/],
  [
    "a subgroup of another size",
    () => subgroupCharts([[1, 2, 3]], subgroupLimits([[1, 2]])),
    /subgroups\[0\]: 3 values, wants 2/,
  ],
  ["constants of one", () => rangeConstants(1), /n: 1, wants/],
  ["no limit", () => shewhartRunLength(0), /limit: 0, wants/],
  ["a shift that is missing", () => shewhartRunLength(3, NaN), /shift: NaN, wants/],
  ["an average without memory", () => ewmaRunLength({ weight: 0, limit: 3 }), /weight: 0, wants/],
  ["a decision of 0", () => cusumRunLength({ reference: 0.5, decision: 0 }), /decision: 0, wants/],
  ["a run of one", () => zoneRulesRunLength({ oneSide: 1 }), /oneSide: 1, wants/],
  ["no looks", () => spendingBounds([]), /fractions: 0 looks, wants at least 1/],
  ["looks out of order", () => spendingBounds([0.5, 0.5, 1]), /fractions: 0\.5, 0\.5, 1, wants/],
  ["an error of 0", () => spendingBounds([1], { error: 0 }), /error: 0, wants/],
  ["bounds that are missing", () => crossingProbabilities([0.5, 1], [2]), /bounds: 1 values/],
  ["a bound of 0", () => crossingProbabilities([1], [0]), /bounds\[0\]: 0, wants/],
  ["a drift that is missing", () => looksPower([1], [2], NaN), /drift: NaN, wants/],
  ["looks that are no number", () => equalFractions(2.5), /looks: 2\.5, wants/],
  ["a shape beyond Pocock's", () => classicBounds(3, { power: 1 }), /power: 1, wants/],
  ["risks that add to 1", () => waldBounds({ alpha: 0.5, beta: 0.5 }), /alpha \+ beta: 1, wants/],
  ["equal hypotheses", () => normalSprt([1], { ...means, mean1: 0 }, risks), /mean1: 0, wants/],
  [
    "equal shares",
    () => shareSprt({ hits: 0, n: 1 }, { share0: 0.2, share1: 0.2 }, risks),
    /share1: 0\.2, wants/,
  ],
  ["no value to look at", () => alwaysValidHalfWidth(0, 1), /n: 0, wants/],
];

describe("monitoring refuses", () => {
  for (const [what, call, message] of refusals) {
    test(`${what}`, () => {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(message);
    });
  }
});

/** Every number inside, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

const flat = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4];
const answers: [string, () => unknown][] = [
  ["equal values, charted", () => individualsChart(flat)],
  [
    "equal values, then others, against every rule",
    () => nelsonSignals(underLockedLimits([4, 5, 5, 3], individualsChart(flat)), nelsonRules),
  ],
  ["shares that are all 0", () => shareChart([0, 0, 0], [5, 9, 5], { isPrimed: true })],
  ["shares that are all 1", () => shareChart([5, 9], [5, 9], { isPrimed: true })],
  ["counts that are all 0", () => countChart([0, 0, 0], { isPrimed: true })],
  [
    "subgroups of equal values",
    () =>
      subgroupLimits([
        [1, 1],
        [1, 1],
      ]),
  ],
  ["a look with nothing to spend", () => looksPower([0.001, 1], [Infinity, 1.96], 2)],
  ["an effect far beyond every bound", () => looksPower([0.5, 1], [2.8, 1.98], 60)],
  ["a test without values", () => normalSprt([], means, risks)],
  ["a shift far outside the limits", () => ewmaRunLength({ weight: 0.2, limit: 3 }, 50)],
  ["rules under a huge shift", () => zoneRulesRunLength({ twoOfThree: true, oneSide: 8 }, 40)],
];

describe("monitoring answers without NaN", () => {
  for (const [what, call] of answers) {
    test(`${what}`, () => expect(numbersIn(call()).filter(Number.isNaN)).toEqual([]));
  }
});
