/**
 * Conflicts between departments: hand arithmetic of how they arise and what they take, the three structures of access, and
 * what comes out of a run. The steps themselves are compared with Cohen, March and Olsen in tests/theory.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import { disputesOfDay, handOverExceptions } from "../../sim/model/managers/disputing.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { disputeChance } from "../../sim/model/mechanisms/conflict.ts";
import { Stage } from "../../sim/model/shopfloor/queues.ts";
import { HandOver, handOvers } from "../../sim/model/state/hand-off-state.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, expectSameRows, join, runValue, shipped, short } from "./worlds.ts";

/** Units of the shipped burrow by place. */
const [receiving, inventory, zoneA, zoneB, , shipping] = [0, 1, 2, 3, 4, 5];

function worldWith(conflict: Record<string, number>): World {
  // a session each day, as the theory has one choice each period, unless stated otherwise
  const parameters = Object.fromEntries(
    Object.entries({ sessionDays: 1, ...conflict }).map(([name, value]) => [
      `conflict.${name}`,
      value,
    ]),
  );
  return createWorld(shipped("healthy", { parameters }), catalogues, "disputes", 0);
}

/** Mornings one after the other; every manager has been to the meeting. */
function mornings(w: World, days: number): void {
  for (let day = 0; day < days; day++) {
    w.day = day;
    w.conflict.attended.fill(1);
    disputesOfDay(w);
  }
}

function sum(w: World, name: CounterName): number {
  return new View(w, 0, w.cycles).sum(name);
}

test("two disputes a cycle are .0222 a day for each of nine pairs, and five times that where they disagree", () => {
  expect(disputeChance(2, 10, 9, 0)).toBeCloseTo(0.02222, 5);
  expect(disputeChance(2, 10, 9, 4)).toBeCloseTo(0.11111, 5);
  expect(disputeChance(40, 1, 2, 4)).toBe(1);
});

test("where conflicts are off no pair of departments is worked out", () => {
  const w = createWorld(
    shipped("burrow", { mechanisms: { "MEC-25": false } }),
    catalogues,
    "disputing",
    0,
  );
  expect(w.conflict.pairs).toHaveLength(0);
});

test("those who hand over or compete can be in dispute: nine pairs, and receiving is in none", () => {
  const { pairs } = worldWith({}).conflict;
  expect(pairs.length / 2).toBe(9);
  expect([...pairs]).not.toContain(receiving);
  const isPair = (a: number, b: number) =>
    pairs.some((unit, at) => at % 2 === 0 && unit === a && pairs[at + 1] === b);
  expect([isPair(inventory, zoneA), isPair(zoneA, zoneB), isPair(zoneB, shipping)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(isPair(inventory, shipping)).toBe(false);
});

test("departments that agree never dispute where only disagreement makes them; a private order or another ranking does", () => {
  const raised = (disturb: (w: World) => void) => {
    const w = worldWith({ perCycle: 2.25, friction: 40 });
    // a pair in agreement has a chance of .025 a day, of which this morning happens to see none
    disturb(w);
    disputesOfDay(w);
    return [...w.conflict.first].map((a, at) => [a, w.conflict.second[at]]).filter(([a]) => a >= 0);
  };
  expect(raised(() => {})).toEqual([]);
  // zone A takes another class for one of the two most important: it disputes with everybody it meets
  const other = (w: World) => w.believed.set([2, 0, 1, 3], zoneA * 4);
  expect(raised(other).every((pair) => pair.includes(zoneA))).toBe(true);
  expect(raised(other).length).toBe(4);
  // the same two in another order are no disagreement
  expect(raised((w) => w.believed.set([1, 0, 2, 3], zoneA * 4))).toEqual([]);
  expect(raised((w) => (w.conflict.contradicted[shipping] = 1)).length).toBe(3);
});

/** A dispute between two departments that arose on a day. */
function dispute(w: World, a: number, b: number, since = 0): void {
  const s = w.conflict;
  const place = s.first.indexOf(-1);
  s.first[place] = a;
  s.second[place] = b;
  s.since[place] = since;
  s.can.needs[place] = 220;
  s.openOf[a]++;
  s.openOf[b]++;
  s.count[0]++;
}

test("ten members who all attend bring 600 to a dispute that needs 220, so it is settled the same morning", () => {
  const w = worldWith({ perCycle: 0 });
  dispute(w, inventory, zoneA);
  mornings(w, 1);
  expect(w.conflict.count[0]).toBe(0);
  expect(w.conflict.openOf.every((open) => open === 0)).toBe(true);
  expect([sum(w, "choicesResolution"), sum(w, "disputeDays")]).toEqual([1, 0]);
});

test("managers who miss their meetings leave it to the executives: 240 a day, two mornings for three disputes", () => {
  const w = worldWith({ perCycle: 0 });
  for (const zone of [2, 3, 4]) dispute(w, inventory, zone);
  disputesOfDay(w);
  // 660 needed, 240 spent
  expect([w.conflict.count[0], w.conflict.can.spent[0], w.conflict.can.required[0]]).toEqual([
    3, 240, 660,
  ]);
  disputesOfDay(w);
  // the fresh session lacks nothing, the old one 420: all disputes fly to the fresh one
  expect([sum(w, "choicesFlight"), w.conflict.count[0]]).toEqual([1, 3]);
});

test("a dispute waits for the next session: with one every ten days one of the second day lasts nine days", () => {
  const w = worldWith({ perCycle: 0, sessionDays: 10 });
  dispute(w, inventory, zoneA);
  const open: number[] = [];
  for (let day = 1; day <= 11; day++) {
    w.day = day;
    w.conflict.attended.fill(1);
    disputesOfDay(w);
    open.push(w.conflict.count[0]);
  }
  expect(open).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  expect(sum(w, "disputeDays")).toBe(9);
});

test("in a specialised structure a dispute waits for a session of one of its departments", () => {
  const w = worldWith({ perCycle: 0, structure: 2 });
  dispute(w, zoneB, shipping);
  // sessions of the first days belong to units 0, 1, 2; that of zone B opens on the fourth
  for (let day = 0; day < 3; day++) mornings(w, 1);
  expect([w.conflict.count[0], sum(w, "choicesFlight")]).toEqual([1, 0]);
  for (let day = 0; day < 6; day++) mornings(w, 1);
  expect([w.conflict.count[0], sum(w, "choicesFlight")]).toEqual([0, 0]);
});

test("in a hierarchy the oldest dispute may go to every session, the tenth to the upper half only", () => {
  const w = worldWith({ perCycle: 0, structure: 1 });
  for (let n = 0; n < 12; n++) dispute(w, inventory, zoneA, 20 - n);
  disputesOfDay(w);
  const { problemReach, memberReach } = w.conflict.can;
  const lowest = (reach: number) => Math.log2(reach & -reach);
  // the last added is the oldest
  expect([11, 10, 9, 2, 0].map((place) => lowest(problemReach[place]))).toEqual([0, 0, 1, 4, 5]);
  expect([...memberReach].map(lowest)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("a hand-over meets an exception only between departments in dispute, at the stage of the hand-over", () => {
  const w = worldWith({ perCycle: 0, handOverChance: 0.5 });
  dispute(w, inventory, zoneA);
  const met = (unit: number, stage: number) => {
    let exceptions = 0;
    for (let id = 0; id < 1000; id++) {
      w.toteId[0] = id;
      w.toteStream[0] = zoneA;
      exceptions += handOverExceptions(w, 0, unit, stage);
    }
    return exceptions;
  };
  // five standard deviations around a half
  expect(Math.abs(met(zoneA, Stage.Packing) - 500)).toBeLessThan(80);
  expect(met(zoneB, Stage.Packing)).toBe(0);
  expect(met(shipping, Stage.Shipping)).toBe(0);
  expect(met(inventory, Stage.Inventory)).toBe(0);
  dispute(w, inventory, zoneA);
  // two disputes: certain
  expect(met(zoneA, Stage.Packing)).toBe(1000);
  // what was mended goes off what is met: half of certain is a half, however many disputes there are
  dispute(w, inventory, zoneA);
  w.handOffs.mended[zoneA * handOvers + HandOver.FromInventory] = 0.5;
  expect(Math.abs(met(zoneA, Stage.Packing) - 500)).toBeLessThan(80);
  dispute(w, zoneA, shipping);
  expect(met(shipping, Stage.Shipping)).toBeGreaterThan(0);
});

function run(departures: Departures): World {
  return simulateWorld(shipped("burrow", join({ calendar: short }, departures)), "disputes", 0);
}

test("in the running burrow disputes take managers' time and hand-overs suffer; with specialised access fewer fly", () => {
  const parameters = { "conflict.perCycle": 20, "conflict.sessionDays": 1 };
  const w = run({ parameters });
  const raised = sum(w, "disputesRaised");
  expect(raised).toBeGreaterThan(0);
  // every dispute that was not settled the same morning cost two managers five minutes a day, where they got round to it
  expect(sum(w, "managerDisputeMinutes")).toBeGreaterThan(0);
  expect(sum(w, "managerDisputeMinutes")).toBeLessThanOrEqual(2 * 5 * sum(w, "disputeDays"));
  expect(sum(w, "disputeExceptions")).toBeGreaterThan(0);
  const specialised = run({ parameters: { ...parameters, "conflict.structure": 2 } });
  const flown = (world: World) => sum(world, "choicesFlight") / sum(world, "disputesRaised");
  // Cohen, March and Olsen: 7.8 flights where access is unsegmented, none where each problem has one choice
  expect(flown(specialised)).toBeLessThan(flown(w));
});

test("without disputes all columns equal those of the mechanism switched off; nothing is decided and no share exists", () => {
  const none = simulateReplication(
    shipped("burrow", { calendar: short, parameters: { "conflict.perCycle": 0 } }),
    "off",
    0,
  );
  const off = shipped("burrow", { calendar: short, mechanisms: { "MEC-25": false } });
  expectSameRows(simulateReplication(off, "off", 0), none);
  expect(runValue(none, "disputes")).toBe(0);
  expect(runValue(none, "flight_share")).toBeNaN();
});

test("where it is not for executives to settle disputes, they bring nothing, and no dispute is settled by them", () => {
  const parameters = { "conflict.perCycle": 0, "rights.resolveConflict": 0 };
  const w = createWorld(shipped("healthy", { parameters }), catalogues, "disputes", 0);
  dispute(w, inventory, zoneA);
  disputesOfDay(w);
  expect([...w.conflict.can.energy]).toEqual(Array.from({ length: 10 }, () => 0));
  expect(w.conflict.count[0]).toBe(1);
});
