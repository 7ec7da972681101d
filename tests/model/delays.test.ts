/**
 * What safeguards cost: how long a need of the market waits for a change window, and how long work by a new direction waits
 * for its interpretation. And the direct order that jumps no queue. Expectations are arithmetic on cycles of 4,800 minutes.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { changeDelay } from "../../sim/measures/change-delay.ts";
import { startDelay } from "../../sim/measures/start-delay.ts";
import { minutesPerDay } from "../../sim/model/state/calendar.ts";
import { privateLine } from "../../sim/model/shopfloor/queues.ts";
import { createWorld, runUntil } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, join, shipped } from "./worlds.ts";

const cycles = 30;
const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: cycles - 1 };

/** A view on a whole run in which the market alone changes priorities; little goes through, which saves time. */
function ran(departures: Departures, replication = 0): View {
  const quiet = { calendar, parameters: { "attention.reaction": 0, "flow.demandFactor": 0 } };
  const w = simulateWorld(shipped("healthy", join(quiet, departures)), "delays", replication);
  return new View(w, 0, w.cycles);
}

test("without a window no need waits; with one the first of a cycle waits for the next cycle", () => {
  const rate = 4;
  const needs = { "executives.needChanges": rate };
  const free = ran({ parameters: needs });
  expect(free.sum("needsMet")).toBeGreaterThan(2 * cycles);
  expect(changeDelay.value(free)).toBe(0);
  const held = ran({ parameters: { ...needs, "governance.changeWindow": 1 } });
  // mean time from the first event of a Poisson process in a cycle, given that there is one, to the end of the cycle
  const none = Math.exp(-rate);
  const mean = 10 * (1 - 1 / rate + none / (1 - none));
  // the spread of that time is below that of an exponential of this rate
  const error = 10 / rate / Math.sqrt(held.sum("needsMet"));
  expect(held.sum("needsMet")).toBeGreaterThan(0.8 * cycles);
  expect(Math.abs(changeDelay.value(held) - mean)).toBeLessThan(3 * error);
  const urgent = { "governance.changeWindow": 1, "governance.emergencyShare": 1 };
  expect(changeDelay.value(ran({ parameters: { ...needs, ...urgent } }))).toBe(0);
});

test.each([0, 20, 40])(
  "managers with nothing else to do start by a direction after 10 minutes and %i of thought",
  (effort) => {
    const idle = {
      "management.releaseMinutes": 0,
      "management.meetingMinutes": 0,
      "management.reportingMinutes": 0,
      "management.roundMinutes": 0,
      "management.otherMinutes": 0,
      "improvement.minutes": 0,
      "executives.needChanges": 0.5,
      "translation.effortMinutes": effort,
    };
    // no questions, corrections or disputes either; units do not state these parameters
    const mechanisms = { "MEC-06": false, "MEC-18": false, "MEC-25": false };
    const view = ran({ parameters: idle, mechanisms });
    expect(view.sum("directionsStarted")).toBeGreaterThan(30);
    expect(startDelay.value(view)).toBeCloseTo(10 + effort, 9);
  },
);

test("a direct order that jumps no queue stands in the unit's, and is a direct order all the same", () => {
  const waiting = (jumps: number) => {
    const parameters = { "bypass.share": 0.3, "bypass.jumps": jumps };
    const w = createWorld(shipped("healthy", { calendar, parameters }), catalogues, "delays", 0);
    let most = 0;
    for (let day = 1; day <= 10; day++) {
      runUntil(w, day * minutesPerDay - 200);
      for (let worker = 0; worker < w.workers; worker++)
        most = Math.max(most, w.lines.length(privateLine(w, worker)));
    }
    const view = new View(w, 0, 1);
    return { most, orders: view.sum("bypassOrders"), contradictions: view.sum("contradictions") };
  };
  expect(waiting(1).most).toBeGreaterThan(0);
  const plain = waiting(0);
  expect(plain.most).toBe(0);
  expect(plain.orders).toBeGreaterThan(20);
  expect(plain.contradictions).toBeGreaterThan(0);
});
