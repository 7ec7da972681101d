/** When a figure passes: tolerances, identities, bounds, and the check over a suite. */
import { expect, test } from "vitest";
import { judge, type JudgedFigure } from "../../analysis/validate-judge.ts";
import { checkSuite, suiteJudgement } from "../../analysis/validate-suite.ts";
import { masterKey, normal } from "../../sim/kernel/index.ts";

const figure = (departures: Partial<JudgedFigure>): JudgedFigure => ({
  id: "case/figure",
  expected: 10,
  estimate: 10,
  standardError: 0.05,
  kind: "equal",
  tolerance: 0.01,
  precision: 0.007,
  isHeadline: true,
  ...departures,
});
const passes = (departures: Partial<JudgedFigure>) => judge([figure(departures)])[0].pass;

test("an estimate passes within three standard errors or one per cent, whichever is wider", () => {
  expect(passes({ estimate: 10.14 })).toBe(true);
  expect(passes({ estimate: 10.16 })).toBe(false);
  expect(passes({ estimate: 9.91, standardError: 0.01 })).toBe(true);
  expect(passes({ estimate: 9.89, standardError: 0.01 })).toBe(false);
});

test("a standard error above .7 % is too large to judge by, above 2 % at high load", () => {
  expect(passes({ standardError: 0.08 })).toBe(false);
  expect(passes({ standardError: 0.08, precision: 0.02 })).toBe(true);
  expect(judge([figure({ standardError: 0.08 })])[0].reason).toContain("run longer");
});

test("the z-score is the error in standard errors; identities and bounds have none", () => {
  expect(judge([figure({ estimate: 10.1 })])[0].z).toBeCloseTo(2, 12);
  expect(judge([figure({ kind: "identity", standardError: 0 })])[0].z).toBeNull();
  expect(judge([figure({ kind: "upper", expected: 11 })])[0].z).toBeNull();
});

test("an identity holds up to rounding, and not beyond", () => {
  const identity = { kind: "identity", expected: 0, standardError: 0, tolerance: 1e-9 } as const;
  expect(passes({ ...identity, estimate: 1e-10 })).toBe(true);
  expect(passes({ ...identity, estimate: 1e-8 })).toBe(false);
  expect(passes({ ...identity, estimate: 1, tolerance: 0 })).toBe(false);
});

test("an upper bound may not be passed by more than three standard errors", () => {
  expect(passes({ kind: "upper", estimate: 9 })).toBe(true);
  expect(passes({ kind: "upper", estimate: 10.1 })).toBe(true);
  expect(passes({ kind: "upper", estimate: 10.2 })).toBe(false);
  expect(passes({ kind: "lower", estimate: 9.8 })).toBe(false);
});

test("what was never observed does not pass", () => {
  expect(passes({ estimate: NaN, standardError: NaN })).toBe(false);
  expect(passes({ standardError: NaN })).toBe(false);
});

const scores = (scale: number) => {
  const [k0, k1] = masterKey("scores");
  return Array.from({ length: 60 }, (_, i) =>
    figure({ estimate: 10 + 0.05 * scale * normal(k0, k1, i, 0) }),
  );
};

test("the suite's mean square of z has the 99 % chi-square band of its number of cases", () => {
  const check = checkSuite(scores(1));
  // chi-square quantiles with 60 degrees of freedom: 35.534 and 91.952 (tables)
  expect(check.low * 60).toBeCloseTo(35.534, 3);
  expect(check.high * 60).toBeCloseTo(91.952, 3);
  expect(check.pass).toBe(true);
  expect(suiteJudgement(check).pass).toBe(true);
});

test("standard errors that are half or twice as large as they should be fail the suite", () => {
  expect(checkSuite(scores(2)).pass).toBe(false);
  expect(checkSuite(scores(0.5)).pass).toBe(false);
  expect(suiteJudgement(checkSuite(scores(2))).reason).toContain("99 % band");
});

test("only one figure per case enters the suite check", () => {
  const others = scores(30).map((each) => ({ ...each, isHeadline: false }));
  expect(checkSuite([...scores(1), ...others])).toEqual(checkSuite(scores(1)));
});
