/** Passes, flags, policies and signs on invented numbers, by hand. */
import { expect, test } from "vitest";
import { auditLevels, auditSignFigures } from "../../../analysis/reports/gates/audit-sign.ts";
import { flagFigures, redCount } from "../../../analysis/reports/gates/flags.ts";
import { isSign, noSignFigures, signMeasures } from "../../../analysis/reports/gates/no-sign.ts";
import { policyFigures } from "../../../analysis/reports/gates/policies.ts";
import { auditIn } from "../../../data/gates/study.ts";
import { policyWords } from "../../../data/report/gates/document.ts";
import { warnedRightly } from "../../../data/report/gates/flags.ts";
import { ruleFigures, withoutRule } from "../../../analysis/reports/gates/rules.ts";
import { scenarios } from "../../../scenarios/index.ts";
import { type OrganisationScenario, resolveScenario } from "../../../sim/index.ts";

const all = [1, 1, 1, 1, 1, 1];
const missed = [0, 1, 1, 1, 1, 1];
const unread = [NaN, NaN, NaN, NaN, NaN, NaN];

test("a pilot passes when all six gates are met; one that was not read in time did not pass", () => {
  const figures = ruleFigures(
    "point",
    {
      without: [all, missed, unread, missed],
      with: [all, all, missed, all],
      truth: [1, 0.5, 1, 1],
    },
    [true, false, true, true],
  );
  expect(figures.falsePass.all).toMatchObject({ count: 1, n: 4 });
  expect(figures.truePass.all).toMatchObject({ count: 3, n: 4 });
  expect(figures.falsePass.gates[0].count).toBe(1);
  expect(figures.falsePass.gates[1].count).toBe(3);
  expect(figures.falsePass.unread).toBe(1);
  expect(figures.passWhereBetter).toMatchObject({ count: 2, n: 3 });
  expect(figures.passElsewhere).toMatchObject({ count: 1, n: 1 });
  expect(figures.passWhereTrue).toMatchObject({ count: 2, n: 3 });
  expect(figures.passWhereFalse).toMatchObject({ count: 1, n: 1 });
});

test("without a rule everything passes, and nothing is known of what held in truth", () => {
  const figures = ruleFigures("none", withoutRule(3), [true, true, false]);
  expect(figures.falsePass.all.share).toBe(1);
  expect(figures.passWhereTrue.share).toBeNull();
});

test("a flag warns where deploying did not pay: its area counts pairs of organisations", () => {
  // 1 and -1 where it did not pay, -2 where it did; the flag of the last organisation was not read
  const figures = flagFigures("RF1", [1, -1, -2, NaN], [false, false, true, true]);
  expect(figures).toMatchObject({ read: 3, area: 1, low: null });
  expect(figures.redElsewhere).toMatchObject({ count: 1, n: 2 });
  expect(figures.redWhereBetter).toMatchObject({ count: 0, n: 1 });
  expect(redCount([[1], [2], [-1]], 0)).toBe(1.5);
});

test("a policy's regret is what the best action of each organisation would have added", () => {
  const utilities = [
    [0, 10, 4],
    [0, -6, 2],
  ];
  const readings = [[1], [-1]];
  const figures = policyFigures({ utilities, isAnyRed: [true, false], readings });
  const of = (policy: string) => figures.find((own) => own.policy === policy)!;
  expect(of("carry on").regret.mean).toBe((10 + 2) / 2);
  expect(of("deploy now").gain.mean).toBe((10 - 6) / 2);
  // carrying on 10 and 2, deploying 0 and 8, fixing first 6 and 0: the last has the least
  expect(of("fix first").beyondLeast).toMatchObject({ mean: 0, low: 0, high: 0 });
  expect(of("carry on").beyondLeast.mean).toBe((10 + 2) / 2 - (6 + 0) / 2);
  expect(of("deploy now").best).toMatchObject({ count: 1, n: 2 });
  // red: carries on; not red: deploys
  expect(of("stop on any flag").regret.mean).toBe((10 + 8) / 2);
  expect(of("fix first on any flag").picks.map(({ count }) => count)).toEqual([0, 1, 1]);
  expect(figures.some(({ policy }) => policy === "expected value")).toBe(false);
});

test("regret is never below 0, and neither is its interval", () => {
  // regrets of deploying: 0, 0, 0 and 10, whose t interval would begin at -5.5
  const utilities = [0, 0, 0, -10].map((now) => [0, now, -20]);
  const isAnyRed = utilities.map(() => false);
  const [, deploy] = policyFigures({ utilities, isAnyRed, readings: utilities.map(() => [0]) });
  expect(deploy.regret).toMatchObject({ mean: 2.5, low: 0 });
  expect(deploy.gain.high).toBeCloseTo(-2.5 + (3.182446 * 5) / 2, 5);
});

test("expected value carries on where what the flags read speaks against deploying", () => {
  const xs = Array.from({ length: 32 }, (_, i) => i - 15.5);
  const figures = policyFigures({
    utilities: xs.map((x) => [0, x, -100]),
    isAnyRed: xs.map(() => true),
    // the second flag was never read
    readings: xs.map((x) => [x, 0]),
  });
  const own = figures.find(({ policy }) => policy === "expected value")!;
  expect(own.regret.mean).toBe(0);
  expect(own.picks.map(({ count }) => count)).toEqual([16, 16, 0]);
});

test("signs are those of claim DEP-HZ: lower by a twentieth, higher by a hundredth", () => {
  const [variation, predictability] = ["lead_time_variation", "predictability"].map((measure) =>
    signMeasures.indexOf(measure),
  );
  expect(isSign(variation, 1, 0.94)).toBe(true);
  expect(isSign(variation, 1, 0.96)).toBe(false);
  expect(isSign(predictability, 0.5, 0.52)).toBe(true);
  expect(isSign(predictability, 0.5, 0.505)).toBe(false);
  expect(isSign(variation, NaN, 0)).toBe(false);
});

test("without noise a replication with four signs shows none, and one that never was in force is left out", () => {
  const before = signMeasures.map(() => 1);
  const better = [0.5, 0.5, 0.5, 2, 1, 1, 1, 1, 1, 1];
  const [truth, , , , loud] = noSignFigures({
    deployment: "deploy-now",
    cycleDays: 10,
    baselineReports: 6,
    readings: [
      { before, after: better },
      { before, after: before },
      { before, after: before.map(() => NaN) },
    ],
    seed: 1,
  });
  expect(truth).toMatchObject({ noise: 0, unfinished: 1 });
  expect(truth.tooFew).toMatchObject({ count: 2, n: 2 });
  expect(truth.none).toMatchObject({ count: 1, n: 2 });
  expect(loud.noise).toBe(0.2);
});

test("a policy that may be as good as the best is said to be one that cannot be told apart", () => {
  const utilities = Array.from({ length: 4 }, (_, i) => [0, i % 2 === 0 ? 10 : -8, -50]);
  const figures = policyFigures({
    utilities,
    isAnyRed: [false, true, false, true],
    readings: utilities.map(() => [0]),
  });
  // the flags of these organisations know all: no regret. Others have 10 or 8 or 50 in every second one, and with four
  // organisations the interval of such a mean holds 0; fixing first always has at least 50
  expect(policyWords(figures)).toBe(
    'Of the policies "stop on any flag" left least on the table: 0 h on average; we cannot tell whether "carry on" or "deploy now" or "fix first on any flag" would do worse.',
  );
  // carrying on and stopping are one and the same where every flag is red
  const red = policyFigures({
    utilities: [
      [0, -1, -50],
      [0, -2, -60],
    ],
    isAnyRed: [true, true],
    readings: [[1], [1]],
  });
  expect(policyWords(red)).toContain(
    '"carry on" left least on the table, and so did "stop on any flag": 0 h',
  );
});

test("the curve is read at a share of false alarms: the most that are warned rightly within it", () => {
  const curve = [
    { falsePositive: 0, truePositive: 0 },
    { falsePositive: 0, truePositive: 0.3 },
    { falsePositive: 0.2, truePositive: 0.6 },
    { falsePositive: 1, truePositive: 1 },
  ];
  expect([0.1, 0.25, 0.5].map((share) => warnedRightly(curve, share))).toEqual([0.3, 0.6, 0.6]);
});

test("audits that miss what is there show no sign more often, the smaller the sample and the less they see", () => {
  // drift falls from .2 to .15: a quarter, where a twentieth counts
  const readings = Array.from({ length: 400 }, () => ({ before: 0.2, after: 0.15 }));
  const figures = auditSignFigures({
    deployment: "deploy-now",
    cycleDays: 10,
    audit: { sample: 20, seen: 0.8 },
    units: 6,
    auditsBefore: 6,
    auditsAfter: 2,
    readings: [...readings, { before: 0.2, after: NaN }],
    seed: 1,
  });
  expect(figures.map(({ audit }) => audit)).toEqual([
    null,
    { sample: 80, seen: 0.8 },
    { sample: 20, seen: 0.8 },
    { sample: 5, seen: 0.8 },
    { sample: 20, seen: 0.4 },
  ]);
  const [truth, large, usual, small, blind] = figures.map(({ missed }) => missed.share!);
  expect(truth).toBe(0);
  expect(figures[0]).toMatchObject({ unfinished: 1, missed: { n: 400 } });
  // .16 against .12 in 720 and 240 operations: errors of .0137 and .0210, so .12 - .95 * .16 = -.032 lies
  // .032 / sqrt(.0130^2 + .0210^2) = 1.30 standard errors away, and is missed in .097 of cases
  expect(Math.abs(usual - 0.097)).toBeLessThan(3 * Math.sqrt((0.097 * 0.903) / 400));
  expect(large).toBeLessThan(usual);
  expect(small).toBeGreaterThan(usual);
  expect(blind).toBeGreaterThan(usual);
  // nothing fell: a small sample finds a fall by luck
  const idle = auditSignFigures({
    deployment: "order-only",
    cycleDays: 10,
    audit: { sample: 20, seen: 0.8 },
    units: 6,
    auditsBefore: 6,
    auditsAfter: 2,
    readings: readings.map(({ before }) => ({ before, after: before })),
    seed: 1,
  });
  expect(idle[0].missed.share).toBe(1);
  expect(idle[3].missed.share!).toBeLessThan(idle[1].missed.share!);
});

test("without audits there is drift in truth only", () => {
  expect(auditLevels({ sample: 0, seen: 0.8 })).toEqual([null]);
  expect(auditLevels({ sample: 1, seen: 1 })[3]).toEqual({ sample: 1, seen: 1 });
});

test("what an audit samples and sees is what the scenario states: overlooked, censored and undocumented deviations are missing", () => {
  const scenario = (parameters: object) =>
    resolveScenario(
      { schema: "burrow/1", kind: "organisation", name: "own", extends: "burrow", parameters },
      { lookup: (name) => scenarios[name] },
    ) as OrganisationScenario;
  expect(auditIn(scenario({}))).toEqual({ sample: 20, seen: 0.8 });
  const { sample, seen } = auditIn(
    scenario({
      "deployment.auditSample": 50,
      "audit.sensitivity": 0.5,
      "audit.censored": 0.2,
      "sop.undocumentedShare": 0.25,
    }),
  );
  expect(sample).toBe(50);
  expect(seen).toBeCloseTo(0.5 * 0.8 * 0.75, 12);
});
