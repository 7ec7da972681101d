/** What is worth knowing, waiting for and what flips the answer, and several arms, on invented futures by hand. */
import { describe, expect, test } from "vitest";
import { flipBox, flipsOf } from "../../../analysis/reports/compare/flips.ts";
import { worthOfKnowing, worthOfSeeing } from "../../../analysis/reports/compare/information.ts";
import { severalArms } from "../../../analysis/reports/compare/several-arms.ts";
import { valueOfWaiting } from "../../../analysis/reports/compare/waiting.ts";
import { future } from "./invented.ts";

describe("information", () => {
  // which action is best depends on the first assumption alone: U(a) = x - .5, U(b) = 0
  const futures = Array.from({ length: 64 }, (_, i) => {
    const x = (i + 0.5) / 64;
    const other = ((i * 37) % 64) / 64;
    return future([[x - 0.45, 0]], {
      point: [x, other],
      readiness: [[x]],
      pilot: [[other]],
    });
  });

  test("knowing the assumption that decides is worth about what knowing everything is", () => {
    const { assumptions, dummy } = worthOfKnowing(futures)!;
    // always a: .05; knowing x: integral of x - .45 above .45 = .55 ^ 2 / 2 = .15125; worth .10125
    expect(assumptions[0].evppi).toBeCloseTo(0.101, 2);
    expect(Math.abs(assumptions[1].evppi)).toBeLessThan(0.03);
    expect(Math.abs(dummy.evppi)).toBeLessThan(0.03);
  });

  test("seeing a sign of it is worth as much, seeing another is not; nothing seen is null", () => {
    expect(worthOfSeeing(futures, ({ readiness }) => readiness[0])!.evppi).toBeCloseTo(0.101, 2);
    expect(worthOfSeeing(futures, ({ pilot }) => pilot[0])!.evppi).toBeLessThan(0.03);
    expect(worthOfSeeing(futures, () => undefined)).toBeNull();
    expect(worthOfSeeing(futures, () => [NaN])).toBeNull();
    expect(worthOfKnowing(futures.slice(0, 3))).toBeNull();
  });
});

describe("waiting", () => {
  const looks = [
    { wait: 0, action: 0 },
    { wait: 2, action: 1 },
  ];
  // half of the organisations are not ready at first: beginning then costs 10; all are after two cycles, for a delay of 1
  const futures = Array.from({ length: 8 }, (_, i) => {
    const isReady = i % 4 < 2;
    const row = isReady ? [5, 4, 0] : [-10, 4, 0];
    return future([row, row], { readiness: [0, 1].map(() => [isReady ? 1 : 0.5, 1]) });
  });
  const found = valueOfWaiting(futures, { looks, never: 2, immediate: [0] })!;

  test("the rule begins at once where flags are clear and waits elsewhere", () => {
    expect(found.fixed).toEqual([
      { wait: 0, gain: -2.5 },
      { wait: 2, gain: 4 },
    ]);
    expect(found.time).toEqual({ wait: 2, worth: 6.5 });
    expect(found.rules).toEqual([
      { atLeast: 0, gain: -2.5, begun: 1 },
      { atLeast: 0.5, gain: -2.5, begun: 1 },
      { atLeast: 1, gain: 4.5, begun: 1 },
      { atLeast: null, gain: 0, begun: 0 },
    ]);
    expect(found.rule).toEqual({ atLeast: 1, gain: 4.5 });
    // over never, which is better than beginning at once everywhere; 5 or 4 by future: sd sqrt(8 * .25 / 7)
    expect(found.flexibility.gain).toBe(4.5);
    expect(found.flexibility.standardError).toBeCloseTo(Math.sqrt(2 / 7 / 8), 12);
  });

  test("without readings, or with one look, there is nothing to say", () => {
    const blind = futures.map((own) => ({ ...own, readiness: [[], []] }));
    expect(valueOfWaiting(blind, { looks, never: 2, immediate: [0] })).toBeNull();
    const options = { looks: looks.slice(0, 1), never: 2, immediate: [0] };
    expect(valueOfWaiting(futures, options)).toBeNull();
  });
});

describe("what flips the answer", () => {
  const points = Array.from({ length: 64 }, (_, i) => [(i + 0.5) / 64, ((i * 37) % 64) / 64]);
  const differences = points.map(([x]) => x - 0.25);
  const ranges = [
    { low: 0, high: 1 },
    { low: 0, high: 1 },
  ];

  test("an assumption that decides has its break-even, one that does not has none that is clear", () => {
    const [first, second] = flipsOf(points, differences, ranges)!;
    expect(first.breakEvens).toEqual([{ at: expect.closeTo(0.25, 6), becomes: "positive" }]);
    expect(first.isClear).toBe(true);
    expect(second.isClear).toBe(false);
  });

  test("the box is found in the assumption that decides, and holds on futures it was not found on", () => {
    const { box, baseDensity, holdOut } = flipBox(points, differences, -1)!;
    expect(baseDensity).toBe(0.25);
    expect(box.high[0]).toBeCloseTo(0.25, 1);
    expect(holdOut!.density).toBeGreaterThan(0.7);
  });

  test("futures that agree, or too few of them, have no box", () => {
    expect(
      flipBox(
        points,
        points.map(() => 1),
        -1,
      ),
    ).toBeNull();
    expect(flipBox(points.slice(0, 8), differences.slice(0, 8), -1)).toBeNull();
    expect(flipsOf(points.slice(0, 4), differences.slice(0, 4), ranges)).toBeNull();
  });
});

describe("several arms", () => {
  // arm 1 leads arm 0 by 10 on the mean, arm 2 equals arm 0 but for noise without direction
  const rows = [0, 1, 2].map((arm) =>
    Array.from({ length: 40 }, (_, r) =>
      arm === 1 ? r + 10 + (r % 3) : arm === 2 ? r + (r % 2 === 0 ? 1 : -1) : r,
    ),
  );

  test("pairs that differ are told apart, others are not, and the best is selected", () => {
    const { pairs, selection } = severalArms(rows, { delta: 2, better: "higher" })!;
    expect(pairs.map(({ a, b, ahead }) => [a, b, ahead])).toEqual([
      [0, 1, 1],
      [0, 2, null],
      [1, 2, 1],
    ]);
    expect(pairs[1].mean).toBe(0);
    // Bonferroni: three intervals hold together
    expect(pairs[0].level).toBeCloseTo(1 - 0.05 / 3, 12);
    expect(selection!.selected).toBe(1);
  });

  test("where lower is better the other one is ahead", () => {
    const { pairs } = severalArms(rows, { delta: 2, better: "lower" })!;
    expect(pairs[0].ahead).toBe(0);
  });

  test("identical arms are never told apart, and too few pairs select nothing", () => {
    const { pairs, selection } = severalArms(
      [rows[0], rows[0], rows[0]].map((row) => row.slice(0, 10)),
      { delta: 2, better: "higher" },
    )!;
    expect(
      pairs.every(
        ({ ahead, mean, low, high }) => ahead === null && mean === 0 && low === 0 && high === 0,
      ),
    ).toBe(true);
    expect(selection).toBeNull();
  });
});
