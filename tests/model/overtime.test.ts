/**
 * Overtime and heroics (MEC-24): granted on the work that waits, worked off outside the clock, paid in the decision
 * quantity, and every minute of it accounted for.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import { minutesPerDay } from "../../sim/model/state/calendar.ts";
import { Use, uses } from "../../sim/model/state/codes.ts";
import { identities } from "../../sim/model/state/identities.ts";
import { Counter, type CounterName } from "../../sim/model/state/ledger.ts";
import {
  backlogDays,
  countHero,
  grantOvertime,
  spendOvertime,
} from "../../sim/model/shopfloor/overtime.ts";
import { newTote } from "../../sim/model/state/pools.ts";
import { Flag, queueLine } from "../../sim/model/shopfloor/queues.ts";
import { unitSum } from "../../sim/model/state/records.ts";
import { createWorld, runToHorizon, runUntil } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { runValue, shipped, short } from "./worlds.ts";

function sum(w: World, name: CounterName): number {
  return new View(w, 0, w.cycles).sum(name);
}

function total(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

/** A world in which 24 totes of 32 lines wait at packing A, a team of 8: .8 of a day at 4 minutes a line. */
function waiting(parameters: Record<string, number>): { w: World; unit: number } {
  const w = createWorld(shipped("healthy", { parameters }), catalogues, "overtime", 0);
  const unit = w.scenario.units.findIndex(({ id }) => id === "packing-a");
  for (let i = 0; i < 24; i++) w.lines.push(queueLine(w, unit, i % 4), newTote(w));
  w.settings.flow.minutesPerLine[unit] = 4;
  return { w, unit };
}

test.each([
  // three tenths of a day too much are 144 minutes each
  [60, 0.5, 0, 60],
  [240, 0.5, 0, 144],
  [240, 0.8, 0, 0],
  [240, 1, 0, 0],
  // who is judged by heroics finds half a day too much where others bear a whole one
  [240, 1, 0.5, 144],
])(
  "with at most %d minutes beyond %d days, and heroics judged by %d, each is granted %d minutes",
  (minutes, days, heroics, each) => {
    const { w, unit } = waiting({
      "overtime.minutes": minutes,
      "overtime.backlogDays": days,
      "scorecards.heroics": heroics,
    });
    expect(backlogDays(w, unit)).toBeCloseTo(0.8, 12);
    grantOvertime(w);
    const first = w.firstWorker[unit];
    expect(w.people.overtime[first]).toBeCloseTo(each, 5);
    expect(total(w.people.overtime)).toBeCloseTo(8 * each, 4);
    expect(w.people.granted[unit]).toBe(total(w.people.overtime));
    // what is left of it in the next morning is not granted again
    grantOvertime(w);
    expect(w.people.granted[unit]).toBe(0);
    expect(w.people.overtime[first]).toBeCloseTo(each, 5);
  },
);

test("overtime takes work out of the shift, marks the tote and tires", () => {
  const { w, unit } = waiting({});
  const worker = w.firstWorker[unit];
  const tote = w.lines.head(queueLine(w, unit, 0));
  const at = worker * uses + Use.Work;
  w.people.overtime[worker] = 70;
  w.spend[at] = 50;
  spendOvertime(w, worker, tote);
  expect([w.spend[at], w.people.overtime[worker], w.people.tired[worker]]).toEqual([0, 20, 50]);
  expect(w.toteFlags[tote] & Flag.Hero).toBe(Flag.Hero);
  w.spend[at] = 50;
  spendOvertime(w, worker, tote);
  expect([w.spend[at], w.people.overtime[worker], w.people.tired[worker]]).toEqual([30, 0, 70]);
  expect(unitSum(w, Counter.overtimeMinutes, unit, 0, 1)).toBe(70);
});

test("a tote is heroic by overtime or improvisation, or by a direct order that skips the check", () => {
  const { w, unit } = waiting({});
  const tote = w.lines.head(queueLine(w, unit, 0));
  const heroes = [Flag.Hero, Flag.Bypass | Flag.SkipCheck, Flag.Bypass, Flag.SkipCheck, 0].map(
    (flags) => {
      const before = unitSum(w, Counter.heroTotes, unit, 0, 1);
      w.toteFlags[tote] = flags;
      countHero(w, unit, tote, 0);
      return unitSum(w, Counter.heroTotes, unit, 0, 1) - before;
    },
  );
  expect(heroes).toEqual([1, 1, 0, 0, 0]);
  expect(unitSum(w, Counter.heroFailed, unit, 0, 1)).toBe(0);
  w.toteFlags[tote] = Flag.Hero;
  countHero(w, unit, tote, 2);
  expect(unitSum(w, Counter.heroFailed, unit, 0, 1)).toBe(1);
});

const overtime = { "overtime.minutes": 90, "overtime.backlogDays": 0.3 };

test("overtime granted is overtime used and left, and every account of the shift still balances", () => {
  const scenario = shipped("saturated", { calendar: short, parameters: overtime });
  const w = createWorld(scenario, catalogues, "overtime", 1);
  let granted = 0;
  for (let day = 0; day < w.cycles * scenario.calendar.cycleDays; day++) {
    runUntil(w, day * minutesPerDay + 1);
    granted += total(w.people.granted);
  }
  runToHorizon(w);
  const used = sum(w, "overtimeMinutes");
  expect(used).toBeGreaterThan(0);
  expect(used + total(w.people.overtime)).toBe(granted);
  expect(identities(w).filter(({ left, right }) => left !== right)).toEqual([]);
});

test("overtime beyond the baseline's is paid at its price in the decision quantity", () => {
  const run = (premium: number) =>
    shipped("saturated", {
      calendar: short,
      parameters: { ...overtime, "overtime.premium": premium },
    });
  const w = simulateWorld(run(1), "overtime", 2);
  const minutes = (from: number, to: number) => new View(w, from, to).sum("overtimeMinutes");
  // one cycle of baseline, three cycles of horizon
  const beyond = (minutes(2, 5) - 3 * minutes(1, 2)) / 60;
  expect(beyond).not.toBe(0);
  const hours = (premium: number) =>
    runValue(simulateReplication(run(premium), "overtime", 2), "decision_hours");
  expect(hours(1) - hours(3)).toBeCloseTo(2 * beyond, 6);
});

test("without overtime its price is of no consequence, and with it less demand is lost", () => {
  const saturated = (parameters: Record<string, number>) =>
    simulateReplication(shipped("saturated", { calendar: short, parameters }), "overtime", 3);
  const [none, dear] = [saturated({}), saturated({ "overtime.premium": 3 })];
  expect(dear.runs).toEqual(none.runs);
  expect(runValue(none, "overtime_hours")).toBe(0);
  const worked = saturated(overtime);
  expect(runValue(worked, "lost_demand")).toBeLessThan(runValue(none, "lost_demand"));
  expect(runValue(worked, "heroics")).toBeGreaterThan(runValue(none, "heroics"));
});
