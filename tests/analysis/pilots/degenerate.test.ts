/** Pilots: what cannot be known from degenerate data is null or said in words, never NaN. */
import { describe, expect, test } from "vitest";
import { cuped } from "../../../analysis/pilots/covariates.ts";
import { didClustered, didOfCells, didOfChanges } from "../../../analysis/pilots/did.ts";
import { spillOver } from "../../../analysis/pilots/exposure.ts";
import { imputedEffects } from "../../../analysis/pilots/imputation.ts";
import { interruptedSeries } from "../../../analysis/pilots/interrupted-series.ts";
import { groupTimeEffects, overallEffect } from "../../../analysis/pilots/staggered.ts";
import { wedgeDesign } from "../../../analysis/pilots/stepped-wedge.ts";
import { placebos, predictorWeights } from "../../../analysis/pilots/synthetic-control.ts";
import { placeboError, syntheticDid } from "../../../analysis/pilots/synthetic-did.ts";
import { wedgeEstimate } from "../../../analysis/pilots/wedge-estimate.ts";

const units = (isTreated: boolean[], before: number[], after: number[]) => ({
  isTreated,
  before,
  after,
});

/** Every number inside, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

const flat = [2, 2, 2, 2, 2, 2];
const flatPanel = { controls: [flat, flat, flat], treated: [flat], before: 4 };
const answers: [string, () => unknown][] = [
  [
    "units that never change",
    () => didOfChanges(units([true, false, false, false], flat.slice(2), flat.slice(2))),
  ],
  [
    "units that never change, clustered",
    () => didClustered(units([true, false, false, false], flat.slice(2), flat.slice(2))),
  ],
  [
    "one treated unit, clustered",
    () => didClustered(units([true, false, false], [1, 2, 4], [3, 2, 1])),
  ],
  ["a single value in each cell", () => didOfCells(units([true, false], [1, 2], [3, 7]))],
  ["a panel of one value", () => syntheticDid(flatPanel)],
  ["a panel of one value, its error", () => placeboError(flatPanel)],
  [
    "equal donors that fit perfectly",
    () => placebos({ donors: [flat, flat], treated: flat, before: 3 }),
  ],
  [
    "one period before",
    () =>
      syntheticDid({
        controls: [
          [1, 2],
          [3, 3],
        ],
        treated: [[2, 5]],
        before: 1,
      }),
  ],
  [
    "predictors that are the same everywhere",
    () => predictorWeights({ donors: [[1, 1]], treated: [1], importance: [1] }),
  ],
  [
    "a group of one, staggered",
    () =>
      overallEffect(
        groupTimeEffects({
          outcomes: [
            [1, 2],
            [1, 1],
          ],
          firstTreated: [2, 0],
        }),
      ),
  ],
  [
    "everybody treated from the start",
    () => imputedEffects({ outcomes: [flat], firstTreated: [1] }),
  ],
  [
    "a straight line from one period",
    () => imputedEffects({ outcomes: [[1, 2, 3]], firstTreated: [2] }, "straight-line"),
  ],
  ["a series of one value", () => interruptedSeries([...flat, ...flat], { firstAfter: 7 })],
  [
    "a wedge of one value",
    () =>
      wedgeEstimate(
        wedgeDesign(2, 2).map(() => [3, 3, 3]),
        wedgeDesign(2, 2),
      ),
  ],
  [
    "outcomes that do not vary",
    () =>
      cuped({ outcome: [1, 1, 1, 1], before: [1, 2, 3, 4], isTreated: [true, true, false, false] }),
  ],
  [
    "exposure that says nothing",
    () =>
      spillOver([1, 2, 3, 4], { isTreated: [true, true, false, false], exposure: [0, 0, 0, 0] }),
  ],
];

describe("pilots answer without NaN", () => {
  for (const [what, call] of answers) {
    test(`${what}`, () => expect(numbersIn(call()).filter(Number.isNaN)).toEqual([]));
  }
});
