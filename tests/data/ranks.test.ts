/** Ranks of parameters by how far each alone moves the decision, and which of them luck does not explain. */
import { expect, test } from "vitest";
import { registryEntries, registryMarkdown } from "../../data/parameter-registry.ts";
import { type ParameterShift, screen, screening } from "../../data/parameter-ranks.ts";
import stored from "../../data/registry/ranks.json" with { type: "json" };
import { parameterRegistry } from "../../sim/index.ts";

const pairs = 4;
const at = (hours: number, halfWidth = 1) => ({ hours, halfWidth });

function shift(id: string, low: ParameterShift["low"], high: ParameterShift["high"] = null) {
  return { id, range: [0, 1], low, high } satisfies ParameterShift;
}

test("the larger of two clear changes counts, with its sign", () => {
  const { ranks } = screen(
    [
      shift("a", at(-100), at(40)),
      shift("b", at(20), at(120)),
      shift("c", at(50), at(-50)),
      shift("d", null, at(60)),
    ],
    pairs,
  );
  expect(ranks.get("a")).toEqual({ rank: 2, hours: -100, holds: true });
  expect(ranks.get("b")).toEqual({ rank: 1, hours: 120, holds: true });
  expect(ranks.get("c")).toEqual({ rank: 4, hours: 50, holds: true });
  expect(ranks.get("d")).toEqual({ rank: 3, hours: 60, holds: true });
});

test("a change within its interval has no rank, however large", () => {
  const { ranks } = screen(
    [shift("noisy", at(900, 1000), at(0, 0)), shift("small", at(3), at(0))],
    pairs,
  );
  expect(ranks.get("noisy")).toEqual({ rank: null, hours: 0, holds: false });
  expect(ranks.get("small")).toMatchObject({ rank: 1, hours: 3 });
});

test("of many clear changes those hold whose p-value its place among all of them allows", () => {
  // t with 3 degrees of freedom: 3.182 at p .05, 5.841 at .01, 7.453 at .005, 12.924 at .001 (two-sided, printed tables).
  // 10 changes: p .001 and .01 against .05 x 1 / 10 = .005 and .05 x 2 / 10 = .01; the third .02 against .015.
  const ofT = (t: number) => at((1000 * t) / 3.182446, 1000);
  const shifts = [
    shift("p .001", ofT(12.92398)),
    shift("p just below .01", ofT(5.85)),
    shift("p .02", ofT(4.541)),
    ...Array.from({ length: 7 }, (_, i) => shift(`nothing ${i}`, ofT(1))),
  ];
  const { ranks, ...counts } = screen(shifts, pairs);
  expect(counts).toEqual({ changes: 10, clear: 3, holding: 2, holdingParameters: 2 });
  expect([...ranks.values()].map(({ rank }) => rank).slice(0, 4)).toEqual([1, 2, 3, null]);
  expect(ranks.get("p .02")).toMatchObject({ rank: 3, holds: false });
  // an end at which nothing at all happened is no question; one that was asked is, whatever it answered
  const silent = Array.from({ length: 90 }, (_, i) => shift(`silent ${i}`, at(0, 0), null));
  expect(screen([...shifts, ...silent], pairs)).toMatchObject({ changes: 10, holding: 2 });
  expect(screen([...shifts, shift("eleventh", ofT(0.1))], pairs)).toMatchObject({ holding: 1 });
});

test("more pairs make the same interval say the same of one change and more of many", () => {
  // 1.5 half-widths: t 4.77 with 3 degrees of freedom (p .017), 3.20 with 15 (p .006); the least of ten wants .005
  const shifts = [
    shift("a", at(150, 100)),
    shift("b", at(150, 100)),
    ...Array.from({ length: 8 }, (_, i) => shift(`nothing ${i}`, at(1, 100))),
  ];
  expect(screen(shifts, 4)).toMatchObject({ clear: 2, holding: 0 });
  expect(screen(shifts, 16)).toMatchObject({ clear: 2, holding: 2 });
});

test("of a parameter that holds at one end only, that end is shown", () => {
  // the low end's p of .05 would do alone, not as the second of three
  const shifts = [shift("a", at(2000, 1990), at(-1500, 50)), shift("nothing", at(1, 1000))];
  const { ranks } = screen(shifts, pairs);
  expect(ranks.get("a")).toEqual({ rank: 1, hours: -1500, holds: true });
});

test("the stored run asked every parameter at the ends of its present range", () => {
  const asked = Object.fromEntries(stored.answers.map(({ id, range }) => [id, range]));
  const present = Object.fromEntries(
    parameterRegistry.map(({ id, low, high }) => [id, [low, high]]),
  );
  expect(asked).toEqual(present);
  expect(stored.settings).toMatchObject({ measure: "decision_hours", horizon: 24, on: "burrow" });
});

test("the page says how many ranks luck explains and marks the others", () => {
  const bold = registryMarkdown().match(/\| \*\*\d+\*\* \(/g) ?? [];
  expect(bold.length).toBe(screening.holdingParameters);
  expect(registryEntries().filter(({ rankHolds }) => rankHolds).length).toBe(bold.length);
  expect(registryMarkdown()).toContain(`each the mean of ${stored.settings.pairs} pairs`);
});
