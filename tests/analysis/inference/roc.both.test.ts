/** The area under the curve and its error, by hand arithmetic and by what must hold. */
import { expect, test } from "vitest";
import { roc } from "../../../analysis/inference/roc.ts";

test("of two events and two others, three of four pairs in the right order are an area of 3/4", () => {
  // Events 3 and 1, others 2 and 0: 3 > 2, 3 > 0, 1 < 2, 1 > 0. Components 1 and 1/2 on either side, variances 1/8, so the
  // variance of the area is 1/16 + 1/16.
  const { area, standardError, events, others } = roc([3, 2, 1, 0], [true, false, true, false]);
  expect([events, others, area]).toEqual([2, 2, 0.75]);
  expect(standardError).toBeCloseTo(Math.sqrt(1 / 8), 14);
});

test("a tie between an event and another counts by half", () => {
  const { area } = roc([1, 1], [true, false]);
  expect(area).toBe(0.5);
});

test("the curve goes from no alarm to alarm for everybody, one step per score", () => {
  const { points } = roc([3, 2, 1, 0], [true, false, true, false]);
  expect(points.map(({ truePositive, falsePositive }) => [falsePositive, truePositive])).toEqual([
    [0, 0],
    [0, 0.5],
    [0.5, 0.5],
    [0.5, 1],
    [1, 1],
  ]);
});

test("turning the scores round turns the area round, with the same error", () => {
  const scores = [4, 1, 7, 3, 3, 9, 2, 5];
  const isEvent = [true, false, true, false, true, true, false, false];
  const [up, down] = [
    roc(scores, isEvent),
    roc(
      scores.map((score) => -score),
      isEvent,
    ),
  ];
  expect(up.area! + down.area!).toBeCloseTo(1, 14);
  expect(down.standardError).toBeCloseTo(up.standardError!, 14);
});

test("the interval stays within 0 and 1, and perfect separation leaves its width unknown", () => {
  const near = roc([5, 4, 1.5, 2, 1, 0], [true, true, true, false, false, false]);
  expect(near.interval!.high).toBe(1);
  const perfect = roc([5, 4, 2, 1], [true, true, false, false]);
  expect([perfect.area, perfect.standardError, perfect.interval]).toEqual([1, null, null]);
});

test("with a single outcome there is no area, and a score that is no number is refused", () => {
  expect(roc([1, 2], [true, true])).toMatchObject({ area: null, interval: null, points: [] });
  expect(roc([], []).area).toBeNull();
  expect(() => roc([1, NaN], [true, false])).toThrow(RangeError);
});
