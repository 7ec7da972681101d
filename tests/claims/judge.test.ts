/** The judge on numbers made by hand: every word, the cut, cells, events, and what is left undecided. */
import { expect, test } from "vitest";
import type { Contrast, Probe, Test } from "../../analysis/claims/claim.ts";
import { pair } from "../../analysis/claims/families.ts";
import {
  clearness,
  isSettled,
  judgeCell,
  judgePart,
  overCells,
  tailOf,
  together,
  type JudgedCell,
} from "../../analysis/claims/judge.ts";
import type { Read } from "../../analysis/claims/numbers.ts";

const width = { error: 0.05 };
const probe: Probe = { measure: "lead_time", from: 0, to: 2 };

/** Means of 10 in the first arm, and of `shift` more in the second; the differences have standard deviation 1. */
function shifted(shift: number, n = 16): Read {
  const noise = Array.from({ length: n }, (_, r) => (r % 2 === 0 ? 1 : -1));
  const scale = Math.sqrt((n - 1) / n);
  return (arm) =>
    Float64Array.from(noise, (value) => (arm === "a" ? 10 : 10 + shift + scale * value));
}

const contrast = (expect_: Contrast["expect"], smallest = 1): Contrast => ({
  what: "lead time",
  quantity: { probe, weights: { a: -1, b: 1 } },
  expect: expect_,
  smallest,
  reason: "made by hand",
});

// Student's 95 % value with 15 degrees of freedom is 2.1314: the half-width of 16 differences is 2.1314 / 4 = .53286
const half = 0.53286;

test("effect and interval are Student's", () => {
  const { effect, low, high, replications } = judgePart(contrast(1), shifted(3), width);
  expect(effect).toBeCloseTo(3, 12);
  expect(low).toBeCloseTo(3 - half, 4);
  expect(high).toBeCloseTo(3 + half, 4);
  expect(replications).toBe(16);
});

test.each([
  [3, "supported", undefined],
  [1.6, "supported", undefined],
  [1.5, "undecided", "some effect, too small to be called one yet"],
  [0.5, "undecided", undefined],
  [0.4, "refuted", "no effect of interest"],
  [-0.4, "refuted", "no effect of interest"],
  [-0.6, "refuted", "opposite"],
])("an effect of %f with a smallest one of 1 is %s, %s", (shift, word, reason) => {
  const more = judgePart(contrast(1), shifted(shift), width);
  expect([more.word, more.reason]).toEqual([word, reason]);
  const less = judgePart(contrast(-1), shifted(-shift), width);
  expect([less.word, less.reason]).toEqual([word, reason]);
});

test.each([
  ["same", 0.4, "supported"],
  ["same", 0.6, "undecided"],
  ["same", -1.6, "refuted"],
  ["not higher", -5, "supported"],
  ["not higher", 0.4, "supported"],
  ["not higher", 1.6, "refuted"],
  ["not lower", 5, "supported"],
  ["not lower", -1.6, "refuted"],
] as const)("an effect of interest is claimed to be %s: %f is %s", (expected, shift, word) => {
  expect(judgePart(contrast(expected), shifted(shift), width).word).toBe(word);
});

test("equal arms have exactly no effect, and that is a refutation", () => {
  const equal: Read = () => Float64Array.from({ length: 16 }, (_, r) => r);
  const part = judgePart(contrast(1), equal, width);
  expect(part).toMatchObject({ effect: 0, low: 0, high: 0, word: "refuted" });
  expect(part.reason).toBe("no effect of interest");
});

test("a relative size is a share of the first arm, and says nothing where that is 0", () => {
  const part = judgePart({ ...contrast(1, 0.05), relative: true }, shifted(3), width);
  expect(part.smallest).toBeCloseTo(0.5, 12);
  const zero: Read = (arm) => Float64Array.from({ length: 16 }, () => (arm === "a" ? 0 : 3));
  expect(judgePart({ ...contrast(1, 0.05), relative: true }, zero, width)).toMatchObject({
    word: "undecided",
    reason: "nothing that a share could refer to",
  });
});

test("undefined pairs are left out and counted; where many are, nothing is said", () => {
  const gaps =
    (every: number): Read =>
    (arm, asked) =>
      shifted(3)(arm, asked).map((value, r) => (arm === "b" && r % every === 0 ? NaN : value));
  expect(judgePart(contrast(1), gaps(8), width)).toMatchObject({
    word: "supported",
    replications: 14,
    missing: 2,
  });
  expect(judgePart(contrast(1), gaps(4), width)).toMatchObject({
    word: "undecided",
    reason: "hardly ever defined",
    missing: 4,
  });
});

test.each([
  [1, 3, 2],
  [1, -3, 4],
  [-1, -3, 2],
  ["same", -3, 2],
  ["same", 0.25, 0.75],
  ["not higher", -5, 6],
  ["not lower", 3, 4],
] as const)(
  "what is claimed to be %s and is %f stands %f from the limit that it was judged by",
  (expected, shift, distance) => {
    const part = judgePart(contrast(expected), shifted(shift), width);
    expect(clearness(part)).toBeCloseTo(distance / half, 3);
  },
);

test("the weakest of parts that hold is the one whose interval is nearest to its limit", () => {
  const parts = [contrast("not lower"), contrast(1, 0.5)].map((part) =>
    judgePart(part, shifted(3), width),
  );
  // 3 stands 4 above -1, and 2.5 above .5
  expect(together(parts).weakest).toBe(parts[1]);
});

test("a tail is Student's beyond the limit, whatever the error of the look", () => {
  // 2.1314 standard errors of a quarter beyond 1, and beyond -1
  const more = judgePart(contrast(1), shifted(1 + half), { error: 0.2 });
  const kept = judgePart(contrast("not lower"), shifted(half - 1), { error: 0.2 });
  expect([more.word, kept.word]).toEqual(["supported", "supported"]);
  for (const part of [more, kept]) expect(tailOf(part, 0.2)).toBeCloseTo(0.025, 5);
});

const happens =
  (count: number, n: number): Read =>
  (arm) =>
    Float64Array.from({ length: n }, (_, r) => (arm === "b" && r < count ? 1 : 0));

const often = (arm: string, weight: number) => ({
  signs: [{ probe, weights: { [arm]: 1 }, above: 0.5 }],
  atLeast: 1,
  weight,
});

test("one probability has Wilson's interval, with its limit taken off", () => {
  const claim: Contrast = {
    ...contrast(1, 0),
    quantity: { events: [often("b", 1)] },
    limit: 0.5,
  };
  const { effect, low, high, word } = judgePart(claim, happens(15, 16), width);
  // with z = 2.1314: centre (.9375 + .14197) / 1.28394, half-width 2.1314 sqrt(.003662 + .004437) / 1.28394
  expect(effect).toBeCloseTo(0.4375, 12);
  expect(low).toBeCloseTo(0.84075 - 0.1494 - 0.5, 3);
  expect(high).toBeCloseTo(0.84075 + 0.1494 - 0.5, 3);
  expect(word).toBe("supported");
});

test("probabilities that never differ in a few replications are not known to be equal", () => {
  const claim: Contrast = {
    ...contrast(1, 0.1),
    quantity: { events: [often("a", -1), often("b", 1)] },
  };
  expect(judgePart(claim, happens(0, 16), width).word).toBe("undecided");
  expect(judgePart(claim, happens(0, 64), width)).toMatchObject({ effect: 0, word: "refuted" });
  // 40 of 64: (40 / 66) -/+ 2 sqrt((42 / 66 - .3673) / 66)
  const part = judgePart(claim, happens(40, 64), width);
  expect(part.effect).toBeCloseTo(0.625, 12);
  expect((part.low + part.high) / 2).toBeCloseTo(40 / 66, 12);
});

test("at least so many signs make an event, and a sign that is undefined does not hold", () => {
  const signs = ["a", "b", "c"].map((arm) => ({ probe, weights: { [arm]: 1 }, above: 0 }));
  const values: Record<string, number[]> = { a: [1, 1, 1, 0], b: [1, 0, NaN, 0], c: [1, 1, 0, 1] };
  const read: Read = (arm) => Float64Array.from(values[arm]);
  const quantity = { events: [{ signs, atLeast: 2, weight: 1 }] };
  const { effect } = judgePart({ ...contrast(1, 0), quantity }, read, width);
  expect(effect).toBe(0.5);
});

test("an optimum inside is chosen on even replications and judged on odd ones", () => {
  const means: Record<string, number> = { low: 10, mid: 13, mild: 12, high: 10 };
  const read: Read = (arm) =>
    Float64Array.from({ length: 32 }, (_, r) => means[arm] + (r % 4 < 2 ? 0.1 : -0.1));
  const interior = {
    what: "lead time",
    interior: ["low", "mild", "mid", "high"],
    probe,
    expect: 1 as const,
    smallest: 1,
    reason: "made by hand",
  };
  const part = judgePart(interior, read, width);
  expect(part).toMatchObject({ word: "supported", replications: 16 });
  expect(part.what).toContain("mid over");
  means.high = 14;
  expect(judgePart(interior, read, width)).toMatchObject({ word: "refuted", reason: "opposite" });
});

const claimTest: Test = {
  arms: { a: { on: "healthy" }, b: { on: "burrow" } },
  all: [contrast(1)],
  null: { what: "nothing", cut: {} },
  leans: [],
};

const cellWith = (shift: number, cutShift: number | null, name = ""): JudgedCell =>
  judgeCell(
    claimTest,
    { name, read: shifted(shift), cut: cutShift === null ? null : shifted(cutShift) },
    width,
  );

test.each([
  [3, 0, "supported", undefined],
  [3, 0.4, "supported", undefined],
  [3, 3, "undecided", "supported, but it survives its switch"],
  [3, 1, "undecided", "supported, but whether it survives its switch cannot be told yet"],
  [-3, -3, "undecided", "refuted, opposite, but it survives its switch"],
])("an effect of %f and of %f with its channel cut: %s, %s", (shift, cut, word, reason) => {
  const cell = cellWith(shift, cut);
  expect([cell.word, cell.reason]).toEqual([word, reason]);
});

test("a row is settled when more replications could change nothing", () => {
  expect(isSettled([cellWith(3, 0)])).toBe(true);
  expect(isSettled([cellWith(3, 3)])).toBe(true);
  expect(isSettled([cellWith(3, 1)])).toBe(false);
  expect(isSettled([cellWith(3, 0), cellWith(0.5, 0)])).toBe(false);
});

test("cells: equal words are the verdict, opposite ones a condition, an open one leaves it open", () => {
  const [yes, no, open] = [
    cellWith(3, null, "x"),
    cellWith(-3, null, "y"),
    cellWith(0.5, null, "z"),
  ];
  expect(overCells([yes, { ...yes, name: "w" }]).verdict).toBe("supported");
  expect(overCells([yes, no, open])).toMatchObject({
    verdict: "conditional",
    conditions: [
      { cell: "x", word: "supported" },
      { cell: "y", word: "refuted", reason: "opposite" },
      { cell: "z", word: "undecided" },
    ],
  });
  expect(overCells([yes, open])).toMatchObject({ verdict: "undecided", reason: "undecided in z" });
});

test("every part must hold, and the one that does not gives its word", () => {
  const both: Test = {
    ...claimTest,
    all: [contrast(1), contrast(-1)],
    null: { none: "two parts" },
  };
  const cell = judgeCell(both, { name: "", read: shifted(3), cut: null }, width);
  expect(cell.parts.map(({ word }) => word)).toEqual(["supported", "refuted"]);
  expect([cell.word, cell.reason]).toEqual(["refuted", "opposite"]);
});

test("where an event happens never or always in every arm, the fallback is judged instead", () => {
  const events: Test = {
    ...claimTest,
    all: [{ ...contrast(1, 0.1), quantity: { events: [often("a", -1), often("b", 1)] } }],
    fallback: { ...contrast(1), what: "instead" },
    null: { none: "by hand" },
  };
  const judged = (read: Read) => judgeCell(events, { name: "", read, cut: null }, width);
  expect(judged(happens(0, 64)).weakest.what).toBe("instead");
  expect(judged(happens(40, 64)).weakest.what).toBe("lead time");
});

test("a fallback that is judged must vanish with the cut as what it stands for would have to", () => {
  const events: Test = {
    ...claimTest,
    all: [{ ...contrast(1, 0.1), quantity: { events: [often("a", -1), often("b", 1)] } }],
    fallback: contrast(1),
  };
  const judged = (cutShift: number) =>
    judgeCell(events, { name: "", read: shifted(3, 64), cut: shifted(cutShift, 64) }, width);
  expect(judged(0).word).toBe("supported");
  const { word, reason } = judged(3);
  expect([word, reason]).toEqual(["undecided", "supported, but it survives its switch"]);
});

test.each([
  [10, "inside", "supported"],
  [11, "open", "undecided"],
  [13, "outside", "undecided"],
])(
  "an optimum inside of 13 that is %i with its channel cut, where both ends are 10 and 1 counts, is %s: %s",
  (mid, inside, word) => {
    const means = (of: number): Read => {
      const byArm: Record<string, number> = { low: 10, mild: 10, mid: of, high: 10 };
      return (arm) => new Float64Array(16).fill(byArm[arm]);
    };
    const optimum: Test = {
      ...claimTest,
      all: [
        {
          what: "lead time",
          interior: ["low", "mild", "mid", "high"],
          probe,
          expect: 1,
          smallest: 1,
          reason: "made by hand",
        },
      ],
    };
    const cell = judgeCell(optimum, { name: "", read: means(13), cut: means(mid) }, width);
    expect([cell.ablation?.inside, cell.word]).toEqual([inside, word]);
  },
);

test("what is hardly ever defined with its channel cut has not been seen to vanish", () => {
  const gaps: Read = (arm, asked) =>
    shifted(0)(arm, asked).map((value, r) => (arm === "b" && r % 4 === 0 ? NaN : value));
  const cell = judgeCell(claimTest, { name: "", read: shifted(3), cut: gaps }, width);
  expect([cell.ablation?.inside, cell.word]).toEqual(["open", "undecided"]);
});

test("a policy takes in each replication the arm that it chose there", () => {
  const policy: Test = {
    ...claimTest,
    arms: { a: { on: "healthy" }, b: { on: "burrow" }, flag: { on: "burrow" } },
    choices: { chosen: { when: { arm: "flag", probe, above: 0 }, pick: "a", otherwise: "b" } },
    all: [pair("lead_time", ["a", "chosen"], { cycles: [0, 2], expect: 1 })],
    null: { none: "a policy" },
  };
  const read: Read = (arm) =>
    Float64Array.from({ length: 16 }, (_, r) =>
      arm === "flag" ? r % 2 : { a: 10, b: 14 }[arm as "a" | "b"],
    );
  expect(judgeCell(policy, { name: "", read, cut: null }, width).weakest.effect).toBe(2);
});
