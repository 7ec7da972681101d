/**
 * Gates under their rules: none, point estimates, control charts, sequential tests. Charts and tests are hand arithmetic;
 * gates are read from logs written by hand; the truth is logged beside and moves nothing.
 */
import { expect, test } from "vitest";
import { Plan } from "../../sim/model/state/codes.ts";
import { begin } from "../../sim/model/deploying/begin.ts";
import {
  cusum,
  Decision,
  deviationOf,
  individuals,
  individualsLimit,
  movingRanges,
  sprt,
} from "../../sim/model/deploying/chart.ts";
import { dailyFulfilment, recordUnitDay } from "../../sim/model/deploying/gate-figures.ts";
import {
  allGates,
  areGatesMet,
  gatesMet,
  Outcome,
  outcomeOf,
} from "../../sim/model/deploying/gates.ts";
import { trueGates } from "../../sim/model/deploying/gates-truth.ts";
import { heedsGates, Step } from "../../sim/model/deploying/plan.ts";
import { isTrialOver } from "../../sim/model/deploying/trial.ts";
import { GateLog, UnitDay, unitDayFields } from "../../sim/model/state/deployment-state.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import type { World } from "../../sim/model/state/world.ts";
import { logged, standing, write } from "./deploying-worlds.ts";
import { shipped } from "./worlds.ts";

const days = 10;
const base = 2;
const calendar = { warmUpCycles: 0, baselineCycles: base, horizonCycles: 10 };
/** The pilot lasts over cycles 2 and 3. */
const from = base;
const to = base + 2;

test("a chart of individuals has its limits 2.66 mean moving ranges from the centre", () => {
  expect(movingRanges([10, 12, 11, 13])).toEqual([2, 1, 2]);
  expect(individuals([10, 12, 11, 13])).toEqual({ centre: 11.5, meanRange: 5 / 3 });
  expect(deviationOf({ centre: 0, meanRange: 1.128 })).toBe(1);
  expect(individualsLimit).toBeCloseTo(3 / 1.128, 2);
});

test("a cumulative sum adds what exceeds the reference value and never falls below 0", () => {
  expect(cusum([1, 1, 1], 0.5)).toBe(1.5);
  expect(cusum([2, -3, 1], 0.5)).toBe(1.5);
  expect(cusum([-1, -1], 0.5)).toBe(0);
  // a shift of one standard deviation reaches 4 with the eighth value
  expect(
    cusum(
      Array.from({ length: 8 }, () => 1),
      0.5,
    ),
  ).toBe(4);
});

test("Wald's test of a fifth against seven tenths of it decides where its ratio leaves the two limits", () => {
  // log(.86 / .8) = .0723 per clean operation against log(.9 / .05) = 2.890: 39.97 of them
  const decide = (hits: number, n: number) => sprt(hits, n, 0.2, 0.14, 0.05, 0.1);
  expect([39, 40].map((n) => decide(0, n))).toEqual([Decision.Open, Decision.Lower]);
  // log(.7) = -.3567 per deviation against log(.1 / .95) = -2.251: 6.3 of them
  expect([6, 7].map((n) => decide(n, n))).toEqual([Decision.Open, Decision.NotLower]);
});

/** What is logged of a unit in a cycle in which all is as usual. */
const usual: Readonly<Partial<Record<CounterName, number>>> = {
  visitLines: 1000,
  drift: 300,
  reportedLines: 1000,
  conformingLines: 1000,
  shippedTotes: 10,
  leadMinutes: 1000,
  leadMinutesSquared: 110000,
  managerViolations: 2,
  managerViolationsDetected: 1,
  bypassOrders: 4,
  bypassDetected: 2,
  revisions: 1,
  friction: 1,
  improvements: 1,
  improvementMinutes: 100,
};

/** A world in which baseline and pilot are alike, but for audits and what a test writes. */
function piloted(rule: number, parameters: Record<string, number> = {}): World {
  const w = standing(
    shipped("burrow", {
      calendar,
      deployment: "pilot-gate-scale",
      parameters: { "deployment.gateRule": rule, ...parameters },
    }),
    base,
  );
  begin(w, Step.Pilot);
  for (let cycle = 0; cycle < to; cycle++) {
    for (const [name, value] of Object.entries(usual)) write(w, cycle, name as CounterName, value);
    for (let day = cycle * days; day < (cycle + 1) * days; day++) {
      // demand fulfilled to .9 and 1.1, lead times of 90 and 110 minutes, by turns
      setDay(w, day, day % 2 === 0 ? 90 : 110, day % 2 === 0 ? 90 : 110);
    }
  }
  w.deploying.auditBefore.fill(0.5);
  for (let cycle = from; cycle < to; cycle++) audited(w, cycle, 4);
  write(w, to - 1, "friction", 0.5);
  w.goTo(to * days * 2);
  return w;
}

function setDay(w: World, day: number, lines: number, lead: number): void {
  for (let unit = 0; unit < w.units; unit++) {
    const at = (day * w.units + unit) * unitDayFields;
    w.deploying.unitDays[at + UnitDay.Demand] = 100;
    w.deploying.unitDays[at + UnitDay.Lines] = lines;
    w.deploying.unitDays[at + UnitDay.Totes] = 1;
    w.deploying.unitDays[at + UnitDay.LeadMinutes] = lead;
  }
}

/** An audit of 20 operations: .5 of drift before were 8 hits at a sensitivity of .8. */
function audited(w: World, cycle: number, hits: number): void {
  write(w, cycle, "audited", 20);
  write(w, cycle, "auditPublished", hits);
  write(w, cycle, "auditKnown", 1);
  write(w, cycle, "auditEstimate", hits / 16);
}

const numbers = (met: readonly boolean[]) => met.map((is) => (is ? 1 : 0));

test.each([1, 2])(
  "rule %i: a pilot like the baseline, with less drift, meets all six gates",
  (rule) => {
    const w = piloted(rule);
    expect(numbers(gatesMet(w, w.pilot, from, to))).toEqual([1, 1, 1, 1, 1, 1]);
  },
);

test("point estimates miss each gate by the smallest step beyond the baseline", () => {
  const miss = (change: (w: World) => void) => {
    const w = piloted(1);
    change(w);
    return numbers(gatesMet(w, w.pilot, from, to));
  };
  expect(miss((w) => audited(w, from, 13))).toEqual([0, 1, 1, 1, 1, 1]);
  expect(miss((w) => write(w, from, "reportedLines", 959))).toEqual([1, 0, 1, 1, 1, 1]);
  expect(miss((w) => write(w, from, "leadMinutesSquared", 110001))).toEqual([1, 1, 0, 1, 1, 1]);
  expect(miss((w) => write(w, from, "managerViolationsDetected", 2))).toEqual([1, 1, 1, 0, 1, 1]);
  expect(miss((w) => write(w, from, "bypassDetected", 3))).toEqual([1, 1, 1, 1, 0, 1]);
  expect(miss((w) => write(w, from, "revisions", 0))).toEqual([1, 1, 1, 1, 1, 0]);
});

test("a CoE at work is one that publishes itself: what executives write counts for nothing", () => {
  const without = (rule: number) => {
    const w = piloted(rule);
    for (let cycle = from; cycle < to; cycle++) write(w, cycle, "executiveRevisions", 1);
    return numbers(gatesMet(w, w.pilot, from, to));
  };
  expect([1, 2].map(without)).toEqual([
    [1, 1, 1, 1, 1, 0],
    [1, 1, 1, 1, 1, 0],
  ]);
  // nor is it held against the pilot that they wrote more before
  const w = piloted(1);
  for (let cycle = 0; cycle < from; cycle++) {
    write(w, cycle, "revisions", 3);
    write(w, cycle, "executiveRevisions", 2);
  }
  expect(gatesMet(w, w.pilot, from, to)[5]).toBe(true);
});

test("charts bear what is usual and miss what is not", () => {
  const read = (change: (w: World) => void) => {
    const w = piloted(2);
    change(w);
    return numbers(gatesMet(w, w.pilot, from, to));
  };
  // two expected changes in two cycles: 2 + 3 sqrt 2 = 6.2 are usual
  expect(read((w) => write(w, from, "managerViolationsDetected", 5))[3]).toBe(1);
  expect(read((w) => write(w, from, "managerViolationsDetected", 6))[3]).toBe(0);
  // 24 direct orders expected by six managers' teams: 24 + 3 sqrt 24 = 38.7
  expect(read((w) => write(w, from, "bypassDetected", 4))[4]).toBe(1);
  expect(read((w) => write(w, from, "bypassDetected", 5))[4]).toBe(0);
  // centre 1 and mean range .2: no day below 1 - 2.66 x .2 = .468
  expect(read((w) => setDay(w, from * days + 3, 47, 110))[1]).toBe(1);
  expect(read((w) => setDay(w, from * days + 3, 46, 110))[1]).toBe(0);
  // mean moving range 20: one of 66 lifts the mean, steadier days take it back; none above 3.267 x 20 = 65.3 may be
  const leads = (peak: number) => (w: World) => {
    for (let day = from * days; day < to * days; day++) setDay(w, day, 100, 100);
    setDay(w, from * days + 9, 100, peak);
  };
  expect(read(leads(165))[2]).toBe(1);
  expect(read(leads(166))[2]).toBe(0);
  // p chart: 8 hits expected of 20, 8 + 3 sqrt(20 x .4 x .6) = 14.6, and together no more than before
  const audits = (a: number, b: number) => (w: World) => {
    audited(w, from, a);
    audited(w, from + 1, b);
  };
  expect(read(audits(14, 2))[0]).toBe(1);
  expect(read(audits(15, 0))[0]).toBe(0);
  expect(read(audits(14, 3))[0]).toBe(0);
  // a CoE that publishes nothing, or takes longer than before
  expect(read((w) => [from, from + 1].forEach((at) => write(w, at, "revisions", 0)))[5]).toBe(0);
  expect(read((w) => write(w, from, "improvementMinutes", 101))[5]).toBe(0);
});

test("the sequential rule stops on harm or proof, and else lets the pilot go on", () => {
  const outcome = (hits: number, change: (w: World) => void = () => {}) => {
    const w = piloted(3);
    for (let cycle = from; cycle < to; cycle++) audited(w, cycle, hits);
    change(w);
    return outcomeOf(w, w.pilot, from, to);
  };
  // 40 operations, .4 against .28: clean ones weigh log(.72 / .6) = .182, deviations log .7 = -.357
  expect(outcome(4)).toBe(Outcome.Met); // 32 x .182 - 8 x .357 = 2.98 > 2.89
  expect(outcome(5)).toBe(Outcome.Open); // 30 x .182 - 10 x .357 = 1.90
  expect(outcome(10)).toBe(Outcome.Missed); // 20 x .182 - 20 x .357 = -3.49 < -2.25
  // six more changes a cycle than the one expected: 5.5 > 4
  expect(outcome(4, (w) => write(w, from, "managerViolationsDetected", 7))).toBe(Outcome.Missed);
  expect(outcome(5, (w) => write(w, from, "managerViolationsDetected", 7))).toBe(Outcome.Missed);
  // half of the usual lines for two days: each .5 / (.2 / 1.128) = 2.8 deviations
  const slump = (w: World) => [3, 4].forEach((day) => setDay(w, from * days + day, 50, 100));
  expect(outcome(4, slump)).toBe(Outcome.Missed);
});

test("a pilot under the sequential rule is looked at once a cycle and ends undecided after its longest time", () => {
  const w = piloted(3, { "deployment.longestPilot": 3 });
  for (let cycle = from; cycle < to + 1; cycle++) {
    for (const [name, value] of Object.entries(usual)) write(w, cycle, name as CounterName, value);
    audited(w, cycle, 6);
    for (let day = cycle * days; day < (cycle + 1) * days; day++) setDay(w, day, 100, 100);
  }
  const overOn = (day: number) => {
    w.goTo(day * 2);
    return isTrialOver(w);
  };
  // 60 operations with 18 deviations: 42 x .182 - 18 x .357 = 1.23, between the limits
  expect([3, 4].map((cycle) => overOn(cycle * days))).toEqual([false, false]);
  expect(overOn(5 * days - 1)).toBe(false);
  expect(overOn(5 * days)).toBe(true);
  expect(areGatesMet(w, w.pilot)).toBe(false);
});

test("without a rule nothing is read and nothing is held back, and the truth is logged all the same", () => {
  const w = piloted(0);
  expect(heedsGates(w)).toBe(false);
  expect(isTrialOver(w)).toBe(true);
  areGatesMet(w, w.pilot);
  expect(logged(w, to, "gatesRead")).toBe(0);
  expect(w.plan[Plan.TrueGates]).toBe(allGates);
  const row = Float64Array.of(to + 1, w.pilot + 1, 0, 0, allGates, 0);
  expect(w.deploying.gates.slice(0, 6)).toEqual(row);
});

test("gates read the record and not the truth; what is truly met is logged beside them", () => {
  const honest = piloted(1);
  areGatesMet(honest, honest.pilot);
  const deceived = piloted(1);
  for (const [name, value] of [
    ["drift", 900],
    ["conformingLines", 0],
    ["managerViolations", 9],
    ["bypassOrders", 9],
    ["friction", 2],
  ] as const)
    for (let cycle = from; cycle < to; cycle++) write(deceived, cycle, name, value);
  areGatesMet(deceived, deceived.pilot);
  expect(deceived.plan[Plan.Gates]).toBe(honest.plan[Plan.Gates]);
  expect(honest.plan[Plan.TrueGates]).toBe(allGates);
  // lead times are known to the order system: only G3 is truly met
  expect(numbers(trueGates(deceived, deceived.pilot, from, to))).toEqual([0, 0, 1, 0, 0, 0]);
  expect(logged(deceived, to, "gatesFalselyMet")).toBe(5);
  expect(logged(deceived, to, "gatesTrue")).toBe(1);
  expect(deceived.deploying.gates[GateLog.Met]).toBe(allGates);
  expect(deceived.deploying.gates[GateLog.True]).toBe(4);
});

test("what the order system shows of a day is what the cycle has gained since the day before", () => {
  const w = standing(shipped("burrow", { calendar }), 0);
  const zone = w.pilot;
  const fulfilment = [
    [100, 80],
    [150, 140],
  ].map(([demand, lines], day) => {
    w.goTo(day * 2);
    write(w, 0, "demandLines", demand);
    write(w, 0, "shippedLines", lines);
    recordUnitDay(w);
    return dailyFulfilment(w, zone, 0, 1).at(-1);
  });
  expect(fulfilment).toEqual([0.8, 60 / 50]);
  // a new cycle counts from 0 again
  w.goTo(days * 2);
  write(w, 1, "demandLines", 40);
  write(w, 1, "shippedLines", 30);
  recordUnitDay(w);
  expect(dailyFulfilment(w, zone, 1, 2)).toEqual([0.75]);
});
