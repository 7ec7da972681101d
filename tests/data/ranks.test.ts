/** Ranks of parameters by how far each alone moves the decision. */
import { expect, test } from "vitest";
import { ranksOf } from "../../data/parameter-ranks.ts";

const at = (hours: number, halfWidth = 1) => ({ hours, halfWidth });

test("the larger of two clear changes counts, with its sign", () => {
  const ranks = ranksOf([
    { id: "a", low: at(-10), high: at(4) },
    { id: "b", low: at(2), high: at(12) },
    { id: "c", low: at(5), high: at(-5) },
  ]);
  expect(ranks.get("a")).toEqual({ rank: 2, hours: -10 });
  expect(ranks.get("b")).toEqual({ rank: 1, hours: 12 });
  expect(ranks.get("c")).toEqual({ rank: 3, hours: 5 });
});

test("a change within its interval has no rank, however large", () => {
  const ranks = ranksOf([
    { id: "noisy", low: at(900, 1000), high: at(0, 0) },
    { id: "small", low: at(3), high: at(0) },
  ]);
  expect(ranks.get("noisy")).toEqual({ rank: null, hours: 0 });
  expect(ranks.get("small")).toEqual({ rank: 1, hours: 3 });
});
