/** Gates read by intervals, planned looks, repeated attempts. */
import { expect, test } from "vitest";
import {
  gatesTogether,
  isMetByPoint,
  passAfterRetries,
  readGate,
} from "../../../analysis/reports/pilot/gates.ts";
import { planLooks, repeatedTesting } from "../../../analysis/reports/pilot/looks.ts";

const falls = { measure: "misreads", better: "lower", requiredShare: 0 } as const;
const holds = { measure: "throughput", better: "higher", requiredShare: -0.02 } as const;

test.each([
  [falls, [-3, -1], 20, "met", 0],
  [falls, [-3, 1], 20, "cannot tell", 0],
  [falls, [0, 4], 20, "not met", 0],
  [holds, [-10, 30], 1000, "met", -20],
  [holds, [-30, 5], 1000, "cannot tell", -20],
  [holds, [-50, -20], 1000, "not met", -20],
])(
  "%j with the interval %j of a baseline of %d is %s",
  (rule, [low, high], baseline, word, margin) => {
    const read = readGate(rule, { low, high }, baseline);
    expect(read.word).toBe(word);
    expect(read.margin).toBeCloseTo(margin, 12);
  },
);

test("without an interval nobody can tell", () => {
  expect(readGate(falls, { low: null, high: null }, 20).word).toBe("cannot tell");
});

test("a figure alone meets a gate at any gain beyond the margin", () => {
  expect(isMetByPoint(falls, -0.01, 20)).toBe(true);
  expect(isMetByPoint(holds, -19, 1000)).toBe(true);
  expect(isMetByPoint(holds, -21, 1000)).toBe(false);
});

test("one gate not met decides, one that cannot be told leaves all open", () => {
  expect(gatesTogether(["met", "met"])).toBe("met");
  expect(gatesTogether(["met", "cannot tell"])).toBe("cannot tell");
  expect(gatesTogether(["cannot tell", "not met"])).toBe("not met");
});

test("a gate met by half of idle pilots is met by seven of eight within three attempts", () => {
  expect(passAfterRetries(0.5, 2)).toBeCloseTo(0.875, 12);
});

test("one look keeps the level; five follow O'Brien and Fleming, so the first one allows next to nothing", () => {
  expect(planLooks(6, 1)).toEqual([{ cycles: 6, level: 0.95 }]);
  const looks = planLooks(10, 5);
  expect(looks.map(({ cycles }) => cycles)).toEqual([2, 4, 6, 8, 10]);
  expect(looks[0].level).toBeGreaterThan(0.9999);
  // the last bound of five looks by spending is 2.031 (Lan & DeMets 1983), two-sided .0423
  expect(1 - looks[4].level).toBeCloseTo(0.0423, 3);
});

test("an attempt that is never repeated has the error of one", () => {
  const { attempts, falseAlarm, errors } = repeatedTesting(1);
  expect(attempts).toBe(1);
  expect(falseAlarm).toBeCloseTo(0.05, 9);
  expect(errors).toEqual([expect.closeTo(0.05, 9)]);
});

test("three attempts at 5 % each are 10.7 % together (Armitage, McPherson & Rowe 1969)", () => {
  expect(repeatedTesting(3).falseAlarm).toBeCloseTo(0.107, 3);
});
