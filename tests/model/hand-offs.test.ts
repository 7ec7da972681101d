/**
 * Changes of hand-offs (COE-CM7): what makes one due, what it takes and brings, who may not make one, and what of it is left
 * when somebody goes around the CoE. Hand arithmetic on single hand-overs, and counts of a running burrow.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { KindSlot, slotOf, violations } from "../../sim/model/acts/violations.ts";
import { daysOfWork, publish, revise, takeUpPatterns } from "../../sim/model/centre/centre.ts";
import { Change } from "../../sim/model/centre/change-control.ts";
import { review } from "../../sim/model/centre/evolution.ts";
import { loseHandOffs, takeUpHandOffs, tellHandOver } from "../../sim/model/centre/hand-offs.ts";
import { flowMap } from "../../sim/flow-map.ts";
import { handOverExceptions } from "../../sim/model/managers/disputing.ts";
import { causes } from "../../sim/model/mechanisms/sop.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { Stage } from "../../sim/model/shopfloor/queues.ts";
import { HandOver, handOvers } from "../../sim/model/state/hand-off-state.ts";
import { Rhythm } from "../../sim/model/state/rhythm-state.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { logged } from "../roles/worlds.ts";
import { type Departures, join, shipped } from "./worlds.ts";

/** Units of the shipped burrow by place. */
const [receiving, inventory, zoneA, zoneB, , shipping] = [0, 1, 2, 3, 4, 5];
const into = (zone: number) => zone * handOvers + HandOver.FromInventory;
const outOf = (zone: number) => zone * handOvers + HandOver.ToShipping;
const handOffChanges = KindSlot.change + Change.HandOff;

function standing(parameters: Departures = {}, replication = 0): World {
  return createWorld(shipped("healthy", { parameters }), catalogues, "hand-offs", replication);
}

/** The CoE is told so often of issues between two departments. */
function tell(w: World, a: number, b: number, times: number): void {
  for (let n = 0; n < times; n++) tellHandOver(w, a, b);
}

/** A review from its first to its last hour. */
function reviewed(w: World): void {
  takeUpHandOffs(w);
  review(w);
}

test("three messages about a hand-over since the last review make its change due, two do not, and zones that compete have none", () => {
  const w = standing();
  tell(w, inventory, zoneA, 3);
  tell(w, zoneB, shipping, 2);
  tell(w, zoneA, zoneB, 5);
  tell(w, receiving, inventory, 5);
  reviewed(w);
  // what fell short does not count for the next review
  tell(w, shipping, zoneB, 1);
  reviewed(w);
  expect(logged(w, handOffChanges)).toBe(1);
  // both departments have a new version to adopt, and nobody else has
  expect(
    [...w.sopVersion].map((version, unit) => [unit, version]).filter(([, v]) => v > 0),
  ).toEqual([
    [inventory, 1],
    [zoneA, 1],
  ]);
});

test("a review takes a design longer for every hand-off that it changes", () => {
  const daysWith = (due: number) => {
    const w = standing({ "rhythm.reviewDays": 5, "sop.designDays": 3, "ai.writing": 0 });
    if (due > 0) tell(w, inventory, zoneA, 4);
    if (due > 1) tell(w, zoneB, shipping, 4);
    w.rhythm.figures[Rhythm.ReviewDue] = 1;
    takeUpPatterns(w);
    return (w.events.timeOf(w.subjectCoe) - w.events.now) / 480;
  };
  expect([0, 1, 2].map(daysWith)).toEqual([5, 8, 11]);
});

test("a change made from five messages fits with probability 1 - 1/e, and removes half of the trouble or none", () => {
  const worlds = Array.from({ length: 60 }, (_, replication) => standing({}, replication));
  const mended = worlds.flatMap((w) => {
    for (const zone of [2, 3, 4]) {
      tell(w, inventory, zone, 5);
      tell(w, zone, shipping, 5);
    }
    reviewed(w);
    return [2, 3, 4].flatMap((zone) => [
      w.handOffs.mended[into(zone)],
      w.handOffs.mended[outOf(zone)],
    ]);
  });
  expect(new Set(mended)).toEqual(new Set([0, 0.5]));
  const fitting = mended.filter((share) => share > 0).length / mended.length;
  const p = 1 - Math.exp(-1);
  expect(Math.abs(fitting - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / mended.length));
});

test("where the trouble at a hand-over is halved, so are the exceptions there, and those of no other hand-over", () => {
  const w = standing({ "conflict.handOverChance": 0.4, "conflict.perCycle": 0 });
  const s = w.conflict;
  s.first.set([inventory, zoneA, inventory]);
  s.second.set([zoneA, shipping, zoneB]);
  for (const unit of [inventory, zoneA, inventory, zoneA, shipping, zoneB]) s.openOf[unit]++;
  s.count[0] = 3;
  const met = (stage: number, stream: number) => {
    const unit = stage === Stage.Packing ? stream : shipping;
    const hit: number[] = [];
    for (let id = 0; id < 2000; id++) {
      w.toteId[0] = id;
      w.toteStream[0] = stream;
      if (handOverExceptions(w, 0, unit, stage) > 0) hit.push(id);
    }
    return hit;
  };
  const all = () => [
    met(Stage.Packing, zoneA),
    met(Stage.Shipping, zoneA),
    met(Stage.Packing, zoneB),
  ];
  const before = all();
  w.handOffs.mended[into(zoneA)] = 0.5;
  const after = all();
  expect(after.slice(1)).toEqual(before.slice(1));
  // the totes that still meet one are among those that did before
  expect(after[0].filter((id) => !before[0].includes(id))).toEqual([]);
  expect(Math.abs(before[0].length / 2000 - 0.4)).toBeLessThan(3 * Math.sqrt((0.4 * 0.6) / 2000));
  expect(Math.abs(after[0].length / 2000 - 0.2)).toBeLessThan(3 * Math.sqrt((0.2 * 0.8) / 2000));
});

test("while one person of the CoE reviews nobody begins another review, and its hand-offs are designed and changed once", () => {
  const w = standing({ "sop.people": 3, "rhythm.evolutionCycles": 2 });
  const tellAll = (times: number) => {
    for (const zone of [2, 3, 4]) {
      tell(w, inventory, zone, times);
      tell(w, zone, shipping, times);
    }
  };
  const reviewPattern = w.units * causes + 1;
  const call = () => {
    w.rhythm.figures[Rhythm.ReviewDue] = 2;
    takeUpPatterns(w);
  };
  tellAll(4);
  call();
  // five days, and three for each of six designs, are longer than the two cycles up to the next review
  expect(daysOfWork(w, reviewPattern)).toBeGreaterThan(2 * w.scenario.calendar.cycleDays);
  tellAll(3);
  call();
  expect([...w.coeWork].filter((work) => work === reviewPattern)).toEqual([reviewPattern]);
  expect(w.rhythm.figures[Rhythm.ReviewDue]).toBe(2);
  expect([...w.handOffs.told].filter((n) => n > 0)).toEqual([3, 3, 3, 3, 3, 3]);
  w.events.cancel(w.subjectCoe);
  publish(w, 0);
  expect(logged(w, handOffChanges)).toBe(6);
  // the one that waited begins, with what was told meanwhile
  expect(w.coeWork[0]).toBe(reviewPattern);
  expect(w.rhythm.figures[Rhythm.ReviewDue]).toBe(0);
  expect([...w.handOffs.evidence].filter((n) => n > 0)).toEqual([3, 3, 3, 3, 3, 3]);
});

test("whether a revision fits does not depend on hand-offs that were changed before it, nor a change on earlier ones", () => {
  const fits = [true, false].map((isEarlier) =>
    Array.from({ length: 40 }, (_, replication) => {
      const w = standing({}, replication);
      w.rhythm.figures[Rhythm.ReviewOf] = 6;
      if (isEarlier) tell(w, inventory, zoneA, 5);
      reviewed(w);
      const before = w.handOffs.mended[into(zoneA)];
      w.rhythm.figures[Rhythm.ReviewOf] = 12;
      tell(w, inventory, zoneA, 5);
      reviewed(w);
      const friction = w.friction[zoneA * causes];
      revise(w, zoneA * causes, 5);
      return [w.handOffs.mended[into(zoneA)] > before, w.friction[zoneA * causes] < friction];
    }),
  );
  expect(fits[0]).toEqual(fits[1]);
  expect(new Set(fits[0].map(String)).size).toBe(4);
});

test("executives take up a revision as often, whatever hand-offs were changed before", () => {
  const taken = [0, 7].map((changed) =>
    Array.from({ length: 40 }, (_, replication) => {
      const w = standing({ "sop.executiveShare": 0.5, "governance.detection": 0.5 }, replication);
      w.sopVersion[zoneA] += changed;
      w.reports[zoneA * causes] = 9;
      takeUpPatterns(w);
      const slot = slotOf(violations.executiveDesigns);
      return [logged(w, slot), logged(w, slot + 1)];
    }),
  );
  expect(taken[0]).toEqual(taken[1]);
  expect(new Set(taken[0].map(([times]) => times))).toEqual(new Set([0, 1]));
});

const busy: Departures = {
  calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 8 },
  parameters: {
    "conflict.perCycle": 20,
    "rhythm.evolution": 1,
    "rhythm.evolutionCycles": 2,
    "sop.people": 3,
  },
};

function run(parameters: Departures = {}, further: Departures = {}): World {
  return simulateWorld(shipped("burrow", join(busy, { parameters }, further)), "hand-offs", 0);
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, v) => total + v, 0);

test("in a running burrow every change is admitted by the CoE, is on the map of task flow, and hand-overs get smoother", () => {
  const w = run();
  const changed = logged(w, handOffChanges);
  expect(changed).toBeGreaterThan(3);
  const onMap = flowMap(new View(w, 0, w.cycles)).filter(({ kind }) => kind === "change");
  expect(sum(onMap.map(({ count }) => count))).toBe(changed);
  expect(new Set(onMap.map(({ from }) => from))).toEqual(new Set(["CoE"]));
  expect(sum(w.handOffs.mended)).toBeGreaterThan(0);
});

test.each<[string, Departures, Departures]>([
  ["the CoE may not change how work is done", { "rights.manageChange": 0 }, {}],
  ["the CoE may not design workflows", { "rights.designWorkflow": 0 }, {}],
  ["no review may be held", { "rights.holdEvolution": 0 }, {}],
  ["no review is held", { "rhythm.evolution": 0 }, {}],
  ["no manager may tell the CoE of issues", { "rights.sendIssues": 0 }, {}],
  ["what managers write does not arrive", { "sop.reportLoss": 1 }, {}],
  ["what the CoE designs is not published", { "sop.publication": 0 }, {}],
  ["changes of hand-offs are switched off", { "rhythm.handOff": 0 }, {}],
  ["departments do not dispute", {}, { mechanisms: { "MEC-25": false } }],
  ["the long rhythm is off", {}, { mechanisms: { "MEC-27": false } }],
])("where %s no hand-off changes", (_, parameters, further) => {
  const w = run(parameters, further);
  expect([logged(w, handOffChanges), sum(w.handOffs.mended)]).toEqual([0, 0]);
});

test("a department with a workflow of its own, and a redesign past the CoE, lose what was agreed; both are violations, no changes", () => {
  const w = standing();
  w.handOffs.mended.fill(0.5);
  loseHandOffs(w, zoneA);
  const left = (zone: number) => [w.handOffs.mended[into(zone)], w.handOffs.mended[outOf(zone)]];
  expect([left(zoneA), left(zoneB)]).toEqual([
    [0, 0],
    [0.5, 0.5],
  ]);
  loseHandOffs(w, shipping);
  expect(left(zoneB)).toEqual([0.5, 0]);

  for (const [name, violation] of [
    ["acts.parallelWorkflow", violations.parallelWorkflow],
    ["acts.executiveRedesigns", violations.executiveRedesigns],
  ] as const) {
    const outside = run({ [name]: 2, "rhythm.handOff": 1 });
    const within = run({ "rhythm.handOff": 1 });
    expect(logged(outside, slotOf(violation))).toBeGreaterThan(0);
    expect(sum(outside.handOffs.mended)).toBeLessThan(sum(within.handOffs.mended));
  }
});
