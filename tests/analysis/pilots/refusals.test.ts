/** Pilots: wrong calls are refused by name, value and rule. */
import { describe, expect, test } from "vitest";
import { leastSquares } from "../../../analysis/inference/least-squares.ts";
import { controlVariate, cuped } from "../../../analysis/pilots/covariates.ts";
import { didClustered, didOfCells, didOfChanges } from "../../../analysis/pilots/did.ts";
import { dilution, exposures } from "../../../analysis/pilots/exposure.ts";
import { interruptedSeries } from "../../../analysis/pilots/interrupted-series.ts";
import { nearestMixture } from "../../../analysis/pilots/nearest-point.ts";
import { cr1 } from "../../../analysis/pilots/sandwich.ts";
import { groupTimeEffects } from "../../../analysis/pilots/staggered.ts";
import { wedgeDesign, wedgePower } from "../../../analysis/pilots/stepped-wedge.ts";
import {
  placebos,
  predictorWeights,
  syntheticControl,
} from "../../../analysis/pilots/synthetic-control.ts";
import { syntheticDid } from "../../../analysis/pilots/synthetic-did.ts";
import { twoWayDiagnosis } from "../../../analysis/pilots/two-way.ts";
import { wedgeEstimate } from "../../../analysis/pilots/wedge-estimate.ts";

const wedge = { between: 0.1, within: 1, cellSize: 10, effect: 0.5 };
const units = (isTreated: boolean[], before: number[], after: number[]) => ({
  isTreated,
  before,
  after,
});
const allTreated = units([true, true, true], [1, 2, 3], [2, 3, 4]);
const noneTreated = units([false, false, false], [1, 2, 3], [2, 3, 4]);

const refusals: [string, () => unknown, RegExp][] = [
  ["a pilot without controls", () => didOfChanges(allTreated), /controls: 0 complete, wants/],
  ["a pilot without treated units", () => didClustered(noneTreated), /treated units: 0 complete/],
  ["an empty cell", () => didOfCells(allTreated), /controlBefore: 0 values, wants at least 1/],
  [
    "two units",
    () => didOfChanges(units([true, false], [1, 2], [2, 3])),
    /units: 2 complete, wants at least 3/,
  ],
  [
    "units of which only one was seen twice",
    () => didOfChanges(units([true, false, false], [1, NaN, 3], [NaN, 2, 3])),
    /treated units: 0 complete/,
  ],
  [
    "an infinite outcome",
    () => didOfCells(units([true, false], [1, Infinity], [1, 2])),
    /before\[1\]: Infinity, wants a finite number or NaN/,
  ],
  [
    "lists of different lengths",
    () => didOfChanges(units([true], [1, 2], [1, 2])),
    /before: 2 values/,
  ],
  [
    "one cluster",
    () => {
      const columns = [[1, 1, 1]];
      return cr1({ columns, fit: leastSquares(columns, [1, 2, 4]) }, [7, 7, 7]);
    },
    /clusters: 1, wants at least 2/,
  ],
  [
    "no donors",
    () => syntheticControl({ donors: [], treated: [1, 2], before: 1 }),
    /controls: 0 rows/,
  ],
  [
    "no periods before",
    () => syntheticControl({ donors: [[1, 2]], treated: [1, 2], before: 0 }),
    /before: 0, wants a whole number from 1 to 1/,
  ],
  [
    "no periods after",
    () => syntheticDid({ controls: [[1, 2]], treated: [[1, 2]], before: 2 }),
    /before: 2, wants/,
  ],
  [
    "a missing outcome in a panel",
    () => syntheticDid({ controls: [[1, NaN]], treated: [[1, 2]], before: 1 }),
    /controls\[0\]\[1\]: NaN, wants/,
  ],
  [
    "units of different lengths",
    () => syntheticControl({ donors: [[1, 2, 3]], treated: [1, 2], before: 1 }),
    /wants 3 as in units/,
  ],
  [
    "a single donor as its own placebo",
    () => placebos({ donors: [[1, 2]], treated: [1, 3], before: 1 }),
    /donors: 1/,
  ],
  [
    "importance below 0",
    () => predictorWeights({ donors: [[1, 2]], treated: [1], importance: [-1] }),
    /importance\[0\]: -1, wants at least 0/,
  ],
  ["a ridge below 0", () => nearestMixture([[1]], [1], -1), /ridge: -1, wants/],
  [
    "a start after the last period",
    () => groupTimeEffects({ outcomes: [[1, 2]], firstTreated: [3] }),
    /firstTreated\[0\]: 3, wants a whole number from 0 to 2/,
  ],
  ["no units", () => twoWayDiagnosis({ outcomes: [], firstTreated: [] }), /outcomes: 0 rows/],
  [
    "a series of four",
    () => interruptedSeries([1, 2, 3, 4], { firstAfter: 3 }),
    /values: 4 values/,
  ],
  [
    "a change next to the end",
    () => interruptedSeries([1, 2, 3, 4, 5, 6], { firstAfter: 6 }),
    /firstAfter: 6, wants a whole number from 3 to 5/,
  ],
  [
    "a wedge that never steps",
    () =>
      wedgePower(
        [
          [0, 0],
          [0, 0],
        ],
        wedge,
      ),
    /design: every period/,
  ],
  [
    "all clusters at once",
    () =>
      wedgePower(
        [
          [0, 1],
          [0, 1],
        ],
        wedge,
      ),
    /design: every period/,
  ],
  ["one cluster of a wedge", () => wedgePower([[0, 1]], wedge), /design clusters: 1, wants/],
  [
    "a dose that is no number",
    () =>
      wedgePower(
        [
          [0, 1],
          [0, 2],
        ],
        wedge,
      ),
    /design\[1\]\[1\]: 2, wants/,
  ],
  ["no variance", () => wedgePower(wedgeDesign(2, 1), { ...wedge, within: 0 }), /within: 0, wants/],
  [
    "a wedge of two clusters, estimated",
    () =>
      wedgeEstimate(
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        wedgeDesign(2, 1),
      ),
    /means: 2 rows/,
  ],
  [
    "a covariate that does not vary",
    () =>
      cuped({ outcome: [1, 2, 3, 4], before: [5, 5, 5, 5], isTreated: [true, true, false, false] }),
    /covariate: equal values/,
  ],
  [
    "an arm of one",
    () => cuped({ outcome: [1, 2, 3], before: [4, 5, 7], isTreated: [true, false, false] }),
    /x: 1 values, wants at least 2/,
  ],
  [
    "a control variate of two",
    () => controlVariate([1, 2], [1, 2], { knownMean: 0 }),
    /y: 2 values/,
  ],
  [
    "ties below 0",
    () =>
      exposures(
        [
          [0, -1],
          [1, 0],
        ],
        [true, false],
      ),
    /ties\[0\]\[1\]: -1, wants/,
  ],
  ["more pilots than units", () => dilution(3, 2), /pilotUnits: 3, wants/],
  [
    "a column that depends on others",
    () =>
      leastSquares(
        [
          [1, 1, 1],
          [2, 2, 2],
        ],
        [1, 2, 3],
      ),
    /columns\[1\]: depends/,
  ],
  [
    "more columns than values",
    () => leastSquares([[1], [2]], [1]),
    /y: 1 values, wants at least 2/,
  ],
];

describe("pilots refuse", () => {
  for (const [what, call, message] of refusals) {
    test(`${what}`, () => {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(message);
    });
  }
});
