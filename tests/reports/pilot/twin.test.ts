/** What many pilots say: invented ones, with a truth that is known by construction. */
import { expect, test } from "vitest";
import { luck } from "../../../analysis/luck.ts";
import type { BothWorlds } from "../../../analysis/reports/pilot/both-worlds.ts";
import { calibrate } from "../../../analysis/reports/pilot/calibrate.ts";
import { pilotChart } from "../../../analysis/reports/pilot/control-chart.ts";
import { estimate } from "../../../analysis/reports/pilot/estimates.ts";
import { leadsOf, preFit } from "../../../analysis/reports/pilot/fit.ts";
import { regressionToMean } from "../../../analysis/reports/pilot/selection.ts";
import { partnerChanges, sharingOf } from "../../../analysis/reports/pilot/sharing.ts";
import type { Flow } from "../../../sim/index.ts";

const units = ["a", "b", "c", "d", "e", "f", "g", "h"];
const isTreated = units.map((_, unit) => unit === 0);

/** Independent normal weeks; the pilot adds `effect` to every week of the first unit. */
function invented(effect: number, pilots: number): { lead_time: BothWorlds }[] {
  const stream = luck(7);
  const weeks = (count: number) =>
    units.map(() => Array.from({ length: count }, () => 10 + stream.normal()));
  return Array.from({ length: pilots }, () => {
    const [before, after] = [weeks(6), weeks(6)];
    const without = { units, isTreated, before, after };
    const treated = after.map((row, unit) =>
      row.map((week) => (unit === 0 ? week + effect : week)),
    );
    return { lead_time: { without, with: { ...without, after: treated } } };
  });
}

const options = {
  cycles: 6,
  main: "changes",
  gates: [{ measure: "lead_time", better: "lower", requiredShare: 0 }],
  better: { lead_time: "lower" },
  level: 0.95,
} as const;

test("where Student's assumptions hold, 95 % intervals hold the truth and 5 % of idle pilots raise an alarm", () => {
  const { measures, gates } = calibrate(invented(-1, 200), options);
  const [{ meanEffect, spillOver, estimators, detectable }] = measures;
  expect(meanEffect).toBeCloseTo(-1, 12);
  expect(spillOver).toBeCloseTo(0, 12);
  const main = estimators[0];
  // 200 draws: three standard errors are .046
  expect(main.holdsRealised!.count / 200).toBeGreaterThan(0.904);
  expect(main.falseAlarms.count / 200).toBeLessThan(0.096);
  expect(main.bias).toBeLessThan(0.1);
  // s of a change of means of 6 weeks is √(2/6); (t.975 + t.8)(6) = 3.3525; √(1 + 1/7)
  expect(detectable!.changeSd).toBeCloseTo(Math.sqrt(1 / 3), 1);
  expect(detectable!.effect / detectable!.changeSd).toBeCloseTo(3.3525 * Math.sqrt(8 / 7), 2);
  expect(detectable!.found.count / 200).toBeGreaterThan(0.7);
  expect(gates.interval.all.without.count / 200).toBeLessThan(0.05);
  expect(gates.point.all.without.count / 200).toBeGreaterThan(0.4);
});

test("weeks that remember each other and a shock that all share raise no more false alarms than 3 to 7 in 100", () => {
  const stream = luck(11);
  const memory = 0.8;
  const walk = (count: number) => {
    // stationary from the start: variance 1 / (1 - .64)
    const weeks = [stream.normal() / 0.6];
    while (weeks.length < count) weeks.push(memory * weeks[weeks.length - 1] + stream.normal());
    return weeks;
  };
  const pilots = 2000;
  let alarms = 0;
  for (let pilot = 0; pilot < pilots; pilot++) {
    const shared = walk(12);
    const rows = units.map(() => walk(12).map((week, at) => week + 3 * shared[at]));
    const { p } = estimate("changes", {
      units,
      isTreated,
      before: rows.map((row) => row.slice(0, 6)),
      after: rows.map((row) => row.slice(6)),
    });
    if (p! <= 0.05) alarms++;
  }
  expect(alarms / pilots).toBeGreaterThan(0.03);
  expect(alarms / pilots).toBeLessThan(0.07);
});

test("the clustered error of one treated unit holds the truth far too rarely", () => {
  const [{ estimators }] = calibrate(invented(0, 100), options).measures;
  const clustered = estimators.find(({ estimator }) => estimator === "clustered")!;
  expect(clustered.holdsRealised!.count / 100).toBeLessThan(0.8);
});

test("the worst of alike departments gets better by itself, against its last cycles", () => {
  const panels = invented(0, 400).map(({ lead_time }) => lead_time.without);
  const { naive, naiveError } = regressionToMean(panels, "worst", "lower")!;
  // the largest of eight means of two weeks lies 1.424 / √2 above the mean
  expect(Math.abs(naive + 1.424 / Math.sqrt(2))).toBeLessThan(4 * naiveError);
  const best = regressionToMean(panels, "best", "lower")!;
  expect(best.naive).toBeGreaterThan(0.5);
});

test("whoever shares a server, a queue or a decision-maker with the pilot is found on the flow map", () => {
  const flow = (from: string, to: string, count: number): Flow => ({
    from,
    to,
    count,
    kind: "hand-over",
    what: "work",
  });
  const flows = [
    flow("boss", "a", 10),
    flow("boss", "b", 10),
    flow("a", "shop", 30),
    flow("c", "shop", 30),
    flow("source", "c", 50),
    flow("b", "yard", 30),
  ];
  const { shared, exposure, isAlike } = sharingOf(["a", "b", "c"], [true, false, false], flows);
  expect(shared.map(({ place, share }) => [place, share])).toEqual([
    ["shop", 0.75],
    ["boss", 0.25],
  ]);
  // b meets a at the boss alone; what c shares it shares with a only
  expect(exposure).toEqual([0, 1, 1]);
  expect(isAlike).toBe(true);
  const calm = [flow("boss", "a", 1), flow("a", "shop", 30)];
  expect(partnerChanges(["a"], flows, calm)[0]).toEqual({
    partner: "boss",
    what: "work",
    without: 10,
    with: 1,
  });
});

test("a control chart locks its limits on the baseline and says how rarely its rules cry wolf", () => {
  const baseline = Array.from({ length: 24 }, (_, i) => 10 + (i % 2));
  const chart = pilotChart(baseline, [10, 11, 30])!;
  // moving ranges are all 1 (lag-1 autocorrelation −.96): residuals of the baseline, limits from them alone
  expect(chart.beyondLimits.length).toBeGreaterThan(0);
  expect(chart.isLongEnough).toBe(true);
  // Champ & Woodall 1987 give 152.73 with eight on one side; nine are rarer, 370.4 is the first rule alone
  expect(chart.inControlRunLength).toBeGreaterThan(152.73);
  expect(chart.inControlRunLength).toBeLessThan(370.4);
  expect(pilotChart([1, 2], [3])).toBeNull();
});

test("a day without a figure keeps its place: weekdays before and after it stay the same weekdays", () => {
  const pattern = [0, 5, -3, 8, 1];
  const days = (count: number, missing: number) =>
    Array.from({ length: count }, (_, day) => (day === missing ? NaN : 40 + pattern[day % 5]));
  const chart = pilotChart(days(25, 7), days(10, 3), { period: 5, phase: 0 })!;
  // the pattern is all there is, so what is left is one level: the mean of the 24 days that were measured
  const mean = 40 + (5 * (0 + 5 - 3 + 8 + 1) + 3) / 24;
  expect(chart.baselinePoints).toBe(24);
  expect(chart.pilotPoints).toBe(9);
  expect(chart.points).toHaveLength(33);
  for (const point of chart.points) expect(point).toBeCloseTo(mean, 9);
});

test("a weekday that the baseline does not show is left out, the others are charted", () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, day) => (day % 5 === 4 ? NaN : 10 + (day % 5)));
  const chart = pilotChart(days(20), [10, 11, 12, 13, 99], { period: 5, phase: 0 })!;
  expect([chart.baselinePoints, chart.pilotPoints]).toEqual([16, 4]);
});

test("on a chart of residuals a value after a day without one has no predecessor, and goes", () => {
  const baseline = Array.from({ length: 24 }, (_, day) => (day === 5 ? NaN : 10 + (day % 2)));
  const chart = pilotChart(baseline, [10, NaN, 11, 10])!;
  expect(chart.kind).toBe("residuals");
  // 23 neighbours, two of them with day 5; of the pilot only the last two days are neighbours
  expect([chart.points.length - chart.pilotPoints, chart.pilotPoints]).toEqual([21, 1]);
});

test("a chart of one level only signals any departure, and is never NaN", () => {
  const chart = pilotChart(
    Array.from({ length: 20 }, () => 5),
    [5, 6],
  )!;
  expect(chart.beyondLimits).toEqual([2]);
  expect(JSON.stringify(chart)).not.toContain("NaN");
});

test("leads leave their own cycle out, and a mixture of controls that fits misses by nothing", () => {
  const panel = {
    units: ["a", "b", "c"],
    isTreated: [true, false, false],
    before: [
      [2, 4, 6],
      [1, 3, 5],
      [1, 3, 5],
    ],
    after: [[9], [6], [6]],
  };
  const leads = leadsOf(panel);
  expect(leads.map(({ cycle }) => cycle)).toEqual([-3, -2, -1, 0]);
  expect(leads.map(({ difference }) => Math.round(10 * difference!) / 10)).toEqual([0, 0, 0, 2]);
  expect(preFit(panel)!.rmspe).toBeCloseTo(0, 9);
});
