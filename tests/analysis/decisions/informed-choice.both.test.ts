/** Choices by what was observed, made without the sample they are made for. */
import { expect, test } from "vitest";
import { crossFittedChoices } from "../../../analysis/decisions/informed-choice.ts";

const options = { degree: 1, folds: 4, seed: 1 };

test("where an observation says all, every sample gets its own best action", () => {
  // Action 0 earns nothing, action 1 earns x: it is to be taken where x is above 0.
  const xs = Array.from({ length: 16 }, (_, i) => i - 7.5);
  const { informed, uninformed } = crossFittedChoices(
    xs.map((x) => [x]),
    xs.map((x) => [0, x]),
    options,
  );
  expect(Array.from(informed)).toEqual(xs.map((x) => (x > 0 ? 1 : 0)));
  expect(new Set(uninformed).size).toBeLessThanOrEqual(2);
});

test("a sample has no say in its own choice", () => {
  const xs = Array.from({ length: 16 }, (_, i) => i - 7.5);
  const utilities = (last: number) => xs.map((x, i) => [0, i === 15 ? last : x]);
  const observed = xs.map((x) => [x]);
  const choose = (last: number) => crossFittedChoices(observed, utilities(last), options).informed;
  expect(choose(-1000)[15]).toBe(choose(1000)[15]);
});

test("too few samples for the folds are refused", () => {
  expect(() => crossFittedChoices([[1]], [[0, 1]], options)).toThrow(RangeError);
});
