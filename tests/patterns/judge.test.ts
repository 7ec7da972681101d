/** From replications to a word. */
import { expect, test } from "vitest";
import { judgePattern } from "../../analysis/patterns/judge.ts";
import type { AgainstBest, Figure, Pattern } from "../../analysis/patterns/pattern.ts";

const figure = (band: [number, number]): Figure => ({
  what: "lead time",
  unit: "min",
  band,
  of: () => NaN,
});

function pattern(...figures: (Figure | AgainstBest)[]): Pattern {
  return {
    id: "V-C0",
    statement: "A pattern.",
    sources: [],
    kind: "emergent",
    note: "",
    arms: {},
    cycles: 1,
    figures,
  };
}

const read = (...values: number[]) => values.map((value) => [[value]]);

test.each([
  // mean 2, sd 1, t(2) 4.303 / sqrt 3: 2 -/+ 2.484
  ["passed", [-1, 5]],
  ["passed", [-1, Infinity]],
  ["cannot tell", [0, 5]],
  ["cannot tell", [3, 5]],
  ["failed", [4.5, 5]],
  ["failed", [-Infinity, -0.5]],
] as const)("an interval of -.48 to 4.48 has %s in the band %j", (word, band) => {
  const judged = judgePattern(pattern(figure([...band])), read(1, 2, 3));
  expect(judged.word).toBe(word);
  expect(judged.figures[0].low).toBeCloseTo(-0.484, 3);
  expect(judged.figures[0].high).toBeCloseTo(4.484, 3);
});

test("only a pattern that failed is told why: neither one that passed nor one that nobody can tell", () => {
  const why = "Nothing makes it so.";
  const judged = ([-9, 4.5, 4] as const).map((from) =>
    judgePattern({ ...pattern(figure([from, 9])), why }, read(1, 2, 3)),
  );
  expect(judged.map(({ word, why: told }) => [word, told])).toEqual([
    ["passed", undefined],
    ["failed", why],
    ["cannot tell", undefined],
  ]);
});

test("a pattern fails with its worst figure, and a figure that hardly exists says nothing", () => {
  const [good, bad] = [figure([-100, 100]), figure([50, 100])];
  const both = (a: number[], b: number[]) => a.map((value, i) => [[value], [b[i]]]);
  expect(judgePattern(pattern(good, bad), both([1, 2, 3], [1, 2, 3])).word).toBe("failed");
  const few = judgePattern(pattern(good), read(NaN, NaN, 1, 2, 3));
  expect(few.word).toBe("cannot tell");
  expect(few.figures[0]).toMatchObject({ value: 2, low: null, replications: 3 });
});

test("an infinite end of a band is no end", () => {
  const judged = judgePattern(pattern(figure([0, Infinity])), read(1, 2, 3));
  expect(judged.figures[0].band).toEqual([0, null]);
});

test("the best arm in between is picked by the other replications, so pure noise is no advantage", () => {
  const noise: AgainstBest = { what: "x", unit: "min", band: [0, Infinity], values: () => [] };
  // in every replication another arm happens to be least; picked by itself, it would lie 1 below the extreme each time
  const readings = [[[1, 0, 1, 1]], [[1, 1, 0, 1]], [[1, 1, 1, 0]]];
  const judged = judgePattern(pattern(noise), readings);
  expect(judged.figures[0].value).toBe(0);
});

test("a best arm that is truly better is found", () => {
  const better: AgainstBest = { what: "x", unit: "min", band: [0, Infinity], values: () => [] };
  const judged = judgePattern(
    pattern(better),
    [0, 1, 2].map((shift) => [[9 + shift, 5 + shift, 3 + shift, 7 + shift]]),
  );
  expect(judged.figures[0]).toMatchObject({ value: 6, word: "passed" });
});
