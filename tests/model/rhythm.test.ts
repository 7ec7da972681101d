/**
 * The two rhythms: which clock ticks when, what the alignment meeting and the evolution review do, and how the age of
 * direction is booked. Expectations are arithmetic on days of 480 minutes.
 */
import { expect, test } from "vitest";
import { simulateReplication } from "../../sim/index.ts";
import { wavesPerDay } from "../../sim/model/state/calendar.ts";
import { classes, Scalar } from "../../sim/model/state/codes.ts";
import { bookStale, directionChanged } from "../../sim/model/direction/direction.ts";
import {
  review,
  sopClarity,
  whitelistPrecision,
  whitelistRecall,
} from "../../sim/model/centre/evolution.ts";
import { DayCounter, dayCounterCount } from "../../sim/model/state/ledger.ts";
import { publishedCycle } from "../../sim/model/direction/published.ts";
import { restate } from "../../sim/model/direction/rhythm.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { logged, standing, walk, write } from "./deploying-worlds.ts";
import { type Departures, expectSameRows, join, shipped, short } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 3 };
const days = 40;

function healthy(parameters: Departures, further: Departures = {}) {
  return shipped("healthy", join({ calendar, parameters }, further));
}

function total(w: World, name: Parameters<View["sum"]>[0]): number {
  return new View(w, 0, w.cycles).sum(name);
}

/** The world of a scenario, standing on the morning of a day. */
function onDay(parameters: Departures, day: number): World {
  const w = standing(healthy(parameters), 0);
  w.goTo(day * wavesPerDay);
  return w;
}

test.each([
  [0, 20, 1],
  [1, 20, 0],
  [1, 21, 1],
  [1, 29, 1],
  [3, 22, 0],
  [3, 23, 1],
  // later than a cycle is not possible: the last day of the next one
  [10, 28, 0],
  [10, 29, 1],
  [1, 5, -1],
  [1, 10, -1],
])(
  "with a lag of %i days the scorecards known on day %i are those of cycle %i",
  (lag, day, known) => {
    expect(publishedCycle(onDay({ "rhythm.scorecardLagDays": lag }, day))).toBe(known);
  },
);

test("the plan is filed once a cycle whatever the lag, from the same scorecard", () => {
  const planned = (lag: number) => {
    const w = simulateWorld(healthy({ "rhythm.scorecardLagDays": lag }), "rhythm", 0);
    return [0, 1].map((cycle) => logged(w, cycle, "plannedLines"));
  };
  const atOnce = planned(0);
  expect(atOnce.every((lines) => lines > 0)).toBe(true);
  for (const lag of [1, 4, 10]) expect(planned(lag)).toEqual(atOnce);
});

test("with a lag of a day waiting ends a day after the cycle that showed it", () => {
  const scenario = shipped("burrow", {
    calendar: { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 5 },
    deployment: "wait-for-readiness",
    parameters: {
      "traits.acceptance": 0.2,
      "deployment.longestWait": 2,
      "deployment.rollBackCycles": 0,
    },
  });
  const { walked } = walk(scenario, 0);
  expect(walked[0].day).toBe(21);
  // what follows begins with a cycle all the same
  expect(walked[1].day % 10).toBe(0);
});

test.each([5, 7, 20])(
  "with alignment every %i days the window opens on those days only",
  (length) => {
    const parameters = {
      "rhythm.alignmentDays": length,
      "governance.changeWindow": 1,
      "executives.needChanges": 10,
    };
    const w = simulateWorld(healthy(parameters), "rhythm", 0);
    const changed: number[] = [];
    for (let day = 0; day < days; day++) {
      if (w.days[day * dayCounterCount + DayCounter.priorityChanges] > 0) changed.push(day);
    }
    // ten needs a cycle: hardly a period of five days without one
    expect(changed.length).toBeGreaterThan((0.8 * days) / length - 1);
    expect(changed.filter((day) => day % length !== 0)).toEqual([]);
  },
);

const steady = { "executives.needChanges": 0, "attention.reaction": 0 };

test("direction that nobody confirms grows older by a day a day", () => {
  const w = simulateWorld(healthy(steady), "rhythm", 0);
  const age = total(w, "directionAgeMinutes") / total(w, "directionSamples");
  expect(age).toBe((480 * (days - 1)) / 2);
  expect(total(w, "staleMinutes")).toBe(0);
});

test("an alignment meeting takes its minutes from each manager and makes direction at most a cycle old", () => {
  const without = simulateWorld(healthy(steady), "rhythm", 0);
  const met = simulateWorld(healthy({ ...steady, "rhythm.alignment": 1 }), "rhythm", 0);
  const further = total(met, "managerMeetingMinutes") - total(without, "managerMeetingMinutes");
  // four alignments of six managers, an hour each; daily meetings that come late may be dropped
  expect(Math.abs(further / (4 * 6 * 60) - 1)).toBeLessThan(0.1);
  const age = total(met, "directionAgeMinutes") / total(met, "directionSamples");
  // confirmed in the course of the first day of ten: 0 to 10 days old, 4 to 5 on average
  expect(age).toBeGreaterThan(3.5 * 480);
  expect(age).toBeLessThan(5.5 * 480);
});

test("who works by an old ranking hears the one in force at the meeting, with no more thought than it lasts", () => {
  const w = onDay({ "rhythm.meetingMinutes": 10, "translation.effortMinutes": 20 }, 3);
  w.ranking.reverse();
  w.events.now = 3 * 480;
  restate(w, 0);
  expect([...w.believed.subarray(0, classes)]).toEqual([3, 2, 1, 0]);
  expect(w.rhythm.directionSince[0]).toBe(3 * 480);
  // .5 x (1 - .9) x exp(-10 x .75 / 30)
  expect(w.misread[0]).toBeCloseTo(0.05 * Math.exp(-0.25), 12);
  expect([...w.believed.subarray(classes, 2 * classes)]).toEqual([0, 1, 2, 3]);
});

test("a directive replaced before a manager interpreted it contradicts, and outdated time is booked once", () => {
  const w = onDay({}, 0);
  const change = () => {
    w.ranking.reverse();
    w.scalars[Scalar.Directive]++;
    directionChanged(w);
  };
  change();
  expect(logged(w, 0, "contradictions")).toBe(0);
  w.events.now = 100;
  // the second reversal is what all six units still believe in
  change();
  expect(logged(w, 0, "contradictions")).toBe(6);
  w.events.now = 250;
  for (let unit = 0; unit < w.units; unit++) bookStale(w, unit);
  expect(logged(w, 0, "staleMinutes")).toBe(6 * 100);
});

test("each review clears up a fifth of what is unclear where three reports arrived, at the price of a new version", () => {
  const w = onDay({ "ai.recall": 0.6 }, 20);
  const clarity = () => [sopClarity(w, 0), sopClarity(w, 1)];
  expect(clarity()).toEqual([0.8, 0.8]);
  for (const expected of [0.84, 0.872]) {
    w.rhythm.arrived[0] = 3;
    w.rhythm.arrived[1] = 2;
    review(w);
    expect(clarity()[0]).toBeCloseTo(expected, 12);
    expect(clarity()[1]).toBe(0.8);
  }
  expect([...w.sopVersion.subarray(0, 2)]).toEqual([2, 0]);
  expect([...w.rhythm.arrived]).toEqual([0, 0, 0, 0, 0, 0]);
});

test("twenty wrong outputs found close all but 1/e of the gap in the whitelist's precision; recall goes half of the way", () => {
  const w = onDay({ "ai.recall": 0.6 }, 20);
  write(w, 1, "aiCaught", 20, "packing-a");
  review(w);
  expect(whitelistPrecision(w)).toBeCloseTo(1 - 0.1 / Math.E, 12);
  expect(whitelistRecall(w)).toBeCloseTo(0.7, 12);
  // nothing further was found
  review(w);
  expect(whitelistPrecision(w)).toBeCloseTo(1 - 0.1 / Math.E, 12);
});

test("reviews every second cycle make workflows clearer in a run, and cost the CoE revisions", () => {
  const run = (evolution: number) => {
    const parameters = {
      "rhythm.evolution": evolution,
      "rhythm.evolutionCycles": 2,
      "rhythm.reviewDays": 10,
      "sop.patternReports": 2,
    };
    const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 7 };
    return simulateWorld(shipped("healthy", { calendar, parameters }), "rhythm", 0);
  };
  const [with_, without] = [run(1), run(0)];
  expect(total(without, "sopClarity")).toBeCloseTo(0.8 * 6 * 8, 9);
  expect(total(with_, "sopClarity")).toBeGreaterThan(total(without, "sopClarity"));
  expect(total(with_, "revisions")).toBeLessThan(total(without, "revisions"));
});

test("without alignment and evolution an organisation does not notice that they can be switched off", () => {
  const rows = (departures: Departures) =>
    simulateReplication(shipped("burrow", join({ calendar: short }, departures)), "rhythm", 1);
  const usual = rows({});
  expectSameRows(rows({ mechanisms: { "MEC-27": false } }), usual);
  expectSameRows(
    rows({ parameters: { "rhythm.reviewDays": 20, "rhythm.evolutionCycles": 1 } }),
    usual,
  );
});
