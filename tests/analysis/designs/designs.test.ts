/**
 * Latin hypercubes, the 17 x 7 design and the discrepancies, by property and by hand.
 */
import { expect, test } from "vitest";
import { type Discrepancy, discrepancy } from "../../../analysis/designs/discrepancy.ts";
import { isLatinHypercube, latinHypercube } from "../../../analysis/designs/latin-hypercube.ts";
import { nolhPoints } from "../../../analysis/designs/nolh.ts";
import { scalePoints } from "../../../analysis/designs/points.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { largestCorrelation, smallestDistance } from "../../../analysis/designs/spread.ts";
import { luck } from "../../../analysis/luck.ts";

test.each([1, 2, 17, 100, 1024])("a Latin hypercube of %i points is one", (points) => {
  const stream = luck(points);
  for (const within of ["anywhere", "middle"] as const) {
    const design = latinHypercube({ points, dimensions: 5, stream, within });
    expect(isLatinHypercube(design, 5)).toBe(true);
  }
});

test("what is no Latin hypercube is told apart", () => {
  expect(isLatinHypercube([0.1, 0.2], 1)).toBe(false);
  expect(isLatinHypercube([0.1, 0.9], 1)).toBe(true);
  expect(isLatinHypercube([0.1, 1], 1)).toBe(false);
});

test.each([1, 4, 7])(
  "the 17-point design is a Latin hypercube without correlation (%i inputs)",
  (k) => {
    const points = nolhPoints(k);
    expect(isLatinHypercube(points, k)).toBe(true);
    expect(largestCorrelation(points, k)).toBeLessThan(1e-14);
  },
);

test.each<[Discrepancy, number]>([
  ["centred", 13 / 12 - 2 + 1],
  ["wrap-around", -4 / 3 + 3 / 2],
  ["mixture", 19 / 12 - 10 / 3 + 15 / 8],
  ["star", Math.sqrt(1 / 3 - 3 / 4 + 1 / 2)],
])("the %s discrepancy of one point in the middle of a line, by hand", (kind, byHand) => {
  expect(discrepancy([0.5], 1, kind)).toBeCloseTo(byHand, 14);
});

test("Sobol' points are more even than a Latin hypercube, that more than independent points", () => {
  const stream = luck(1);
  const shape = { points: 128, dimensions: 4 };
  const independent = Float64Array.from({ length: 512 }, () => stream.uniform());
  const of = (points: Float64Array) => discrepancy(points, 4, "centred");
  expect(of(sobolPoints(shape))).toBeLessThan(of(latinHypercube({ ...shape, stream })));
  expect(of(latinHypercube({ ...shape, stream }))).toBeLessThan(of(independent));
});

test("distance and correlation by hand", () => {
  expect(smallestDistance([0, 0, 3, 4, 3, 5], 2)).toBe(1);
  expect(largestCorrelation([0, 0, 1, -2, 2, -4], 2)).toBeCloseTo(1, 14);
  expect(largestCorrelation([1, 2], 1)).toBe(0);
});

test("points are scaled to their ranges", () => {
  const scaled = scalePoints(sobolPoints({ points: 3, dimensions: 2 }), [
    [0, 20],
    [-1, 1],
  ]);
  expect(Array.from(scaled)).toEqual([0, -1, 10, 0, 15, -0.5]);
});

test.each<[string, () => unknown, string]>([
  [
    "half a point",
    () => discrepancy([0.1, 0.2, 0.3], 2, "star"),
    "points: 3 coordinates, wants a multiple of 2 dimensions",
  ],
  ["no point", () => discrepancy([], 2, "star"), "points: 0 rows, wants at least 1"],
  [
    "a point outside",
    () => discrepancy([1.5], 1, "centred"),
    "points: 1.5, wants numbers from 0 to 1",
  ],
  [
    "a missing coordinate",
    () => discrepancy([NaN], 1, "centred"),
    "points[0]: NaN, wants a finite number",
  ],
  [
    "the distance of one point",
    () => smallestDistance([1, 2], 2),
    "points: 1 rows, wants at least 2",
  ],
  [
    "an input that never varies",
    () => largestCorrelation([1, 0.1, 2, 0.1, 3, 0.1], 2),
    "points: column 1 never varies",
  ],
  [
    "no points",
    () => latinHypercube({ points: 0, dimensions: 1, stream: luck(0) }),
    "points: 0, wants a whole number from 1",
  ],
  ["eight inputs", () => nolhPoints(8), "dimensions: 8, wants a whole number from 1 to 7"],
])("%s is refused by name, value and rule", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
