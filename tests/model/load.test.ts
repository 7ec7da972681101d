/**
 * Load, speed, fatigue and strain (MEC-20): its formulas by hand, hours since a rest as the exact sum of minutes worked, and
 * what a shift and a full house do to people in the running model.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { settleAll } from "../../sim/model/state/accounting.ts";
import { minutesPerDay } from "../../sim/model/state/calendar.ts";
import { DayCounter, dayCounterCount } from "../../sim/model/state/ledger.ts";
import { beginShift, refreshLoad, takeUp, withStrain } from "../../sim/model/shopfloor/load.ts";
import { withOdds } from "../../sim/model/mechanisms/human-error.ts";
import {
  crowding,
  fatigueOdds,
  nextStrain,
  pace,
  tiring,
} from "../../sim/model/mechanisms/load.ts";
import { createWorld, runUntil } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped, short } from "./worlds.ts";

test.each([
  // a tenth faster from .5 to .92 or more: .35/.42 of it lie below the usual load of .85, .07/.42 above
  [0.85, 0, 1],
  [0.5, 0, 1 + 0.1 * (0.35 / 0.42)],
  [0.2, 0, 1 + 0.1 * (0.35 / 0.42)],
  [0.92, 0, 1 - 0.1 * (0.07 / 0.42)],
  [1, 0, 1 - 0.1 * (0.07 / 0.42)],
  [0.85, 1, 1.06],
  [0.85, 0.5, 1.03],
])("at a load of %d and a strain of %d a step takes %d of its usual time", (load, strain, time) => {
  expect(pace(load, strain, 0.1, 0.06)).toBeCloseTo(time, 12);
});

test.each([
  [0, 1, 0, 0.1],
  [0, 0.96, 0, 0.05],
  [0, 0.92, 0.04, 0.05],
  [0.5, 0.8, 0, 0.45],
  [0.4, 1, 0.5, 0.46],
])("a strain of %d goes over a day of load %d and overtime %d to %d", (strain, ...rest) => {
  const [load, overtime, next] = rest;
  expect(nextStrain(strain, load, overtime)).toBeCloseTo(next, 12);
});

test("crowding begins at a load of .925 and is full at 1", () => {
  expect([0.8, 0.925, 0.9625, 1].map(crowding)).toEqual([0, 0, expect.closeTo(0.5, 12), 1]);
});

test("eleven hours without rest take compliance from 43 % to 35 %, as in the source", () => {
  const after = (hours: number) => withOdds(0.57, fatigueOdds(hours * 60, 0.031, 0, 1));
  expect(after(0)).toBe(0.57);
  expect(after(11)).toBeCloseTo(0.65, 2);
});

test("hours count from the centre, and tire more where it is busier, never less than nothing", () => {
  expect(fatigueOdds(180, 0.1, 3, 1)).toBe(1);
  expect(fatigueOdds(240, 0.1, 3, 1)).toBeCloseTo(Math.exp(0.1), 12);
  expect(fatigueOdds(240, 0.1, 3, 1.2)).toBeCloseTo(Math.exp(0.1 * 1.2), 12);
  expect(tiring(0.85, 1)).toBe(1);
  expect(tiring(0.95, 2)).toBeCloseTo(1.2, 12);
  expect(tiring(0.35, 5)).toBe(0);
});

test("a pause of ten minutes is a rest that takes .7 of tiredness away, and a night takes all", () => {
  const w = createWorld(shipped("healthy"), catalogues, "load", 0);
  w.people.tired[0] = 100;
  w.events.now = 9;
  takeUp(w, 0, 0);
  expect(w.people.tired[0]).toBe(100);
  // not yet at the centre of 2.3 hours, so that practice is better than usual
  expect(w.people.practised[0]).toBeLessThan(w.shortcuts[0]);
  w.events.now = 10;
  takeUp(w, 0, 0);
  expect(w.people.tired[0]).toBeCloseTo(30, 12);
  beginShift(w);
  expect(w.people.tired[0]).toBe(0);
});

test("without rests hours worked are exactly the minutes on totes since the morning", () => {
  const parameters = { "load.recovery": 0, "executives.unforcedChanges": 5 };
  const w = createWorld(shipped("burrow", { calendar: short, parameters }), catalogues, "load", 1);
  for (const day of [2, 9, 10]) {
    runUntil(w, (day + 1) * minutesPerDay);
    w.events.now = (day + 1) * minutesPerDay;
    settleAll(w);
    const worked = w.people.tired.reduce((total, minutes) => total + minutes, 0);
    expect(worked).toBeGreaterThan(0);
    expect(worked).toBe(w.days[day * dayCounterCount + DayCounter.busyMinutes]);
  }
});

test("a visit is practised, timed and done by the unit's load and the worker's hours", () => {
  const parameters = { "load.fatigue": 0.2, "load.fatigueCentre": 2, "load.intensity": 0 };
  const w = createWorld(shipped("healthy", { parameters }), catalogues, "load", 0);
  const { load } = w.settings;
  w.unitLoad[0] = 1;
  w.people.strain[0] = 0.5;
  w.people.tired[0] = (2 + Math.LN2 / 0.2) * 60;
  w.shortcuts[0] = 7 * 0.2;
  refreshLoad(w, 0);
  takeUp(w, 0, 0);
  // odds of 1 to 4, doubled by ln 2 / .2 hours beyond the centre
  expect(w.people.practised[0]).toBeCloseTo(7 / 3, 12);
  expect(w.people.pace[0]).toBeCloseTo(pace(1, 0.5, load.speedUp, load.strainSlowdown), 15);
  const ratio = (1 + load.kneeOdds) * (1 + 0.5 * load.strainOdds);
  expect(withStrain(w, 0, 0.1)).toBeCloseTo(withOdds(0.1, ratio), 15);
});

test("switched off, nothing of a visit changes by a single bit", () => {
  const mechanisms = { "MEC-20": false };
  const w = simulateWorld(shipped("saturated", { calendar: short, mechanisms }), "load", 2);
  for (let worker = 0; worker < w.workers; worker++) {
    takeUp(w, worker, w.workerUnit[worker]);
    expect(w.people.practised[worker]).toBe(w.shortcuts[worker]);
  }
  for (let unit = 0; unit < w.units; unit++) {
    expect(w.people.pace[unit]).toBe(1);
    expect(withStrain(w, unit, 0.123)).toBe(0.123);
    expect(w.people.strain[unit]).toBe(0);
  }
});

test("over a shift shortcuts rise, and a saturated team is strained where an ordinary one hardly is", () => {
  const view = (name: string) => {
    const parameters = { "load.fatigue": 0.1 };
    const w = simulateWorld(shipped(name, { calendar: short, parameters }), "load", 3);
    return new View(w, 0, w.cycles);
  };
  const share = (v: View, part: "early" | "late") =>
    v.sum(`${part}Shortcuts`) / v.sum(`${part}Lines`);
  const [busy, full] = [view("burrow"), view("saturated")];
  expect(share(busy, "late")).toBeGreaterThan(share(busy, "early"));
  expect(share(full, "late")).toBeGreaterThan(share(full, "early"));
  expect(full.sum("strain")).toBeGreaterThan(2 * busy.sum("strain"));
});
