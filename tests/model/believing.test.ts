/**
 * What executives believe (MEC-19): scorecards against the last salient event. The threshold at which an anecdote turns a
 * ranking comes out of the weights; expectations are hand arithmetic.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { beliefOf, nextQuestion, perceive, remember } from "../../sim/model/direction/believing.ts";
import { asidePlaces, Job, Scalar } from "../../sim/model/state/codes.ts";
import { executiveLine } from "../../sim/model/managers/inbox.ts";
import { Counter } from "../../sim/model/state/ledger.ts";
import { standing, troubleOf } from "../../sim/model/mechanisms/attention.ts";
import { newJob } from "../../sim/model/state/pools.ts";
import { reactToAnecdote } from "../../sim/model/direction/reacting.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped, short } from "./worlds.ts";

function world(parameters: object): World {
  return createWorld(shipped("healthy", { parameters }), catalogues, "believing", 0);
}

test("a class stands by its rank, and the class of the last event by what the scorecard leaves", () => {
  const at = (weight: number) =>
    [0, 1, 2, 3].map((rank) => Math.round(1e4 * standing(weight, rank, 4, rank === 3)) / 1e4);
  expect(at(0.9)).toEqual([0.9, 0.6, 0.3, 0.1]);
  expect(at(0.7)).toEqual([0.7, 0.4667, 0.2333, 0.3]);
  expect(at(0.3)).toEqual([0.3, 0.2, 0.1, 0.7]);
});

test.each([
  [1, [2, 0, 1, 3]],
  [0.76, [2, 0, 1, 3]],
  [0.74, [2, 0, 3, 1]],
  [0.59, [2, 3, 0, 1]],
  [0.49, [3, 2, 0, 1]],
  [0.3, [3, 2, 0, 1]],
])(
  "with a weight of %d on scorecards an event of class 3 turns 2 0 1 3 into %j",
  (weight, expected) => {
    const w = world({ "attention.scorecardWeight": weight });
    w.pendingRanking.set([2, 0, 1, 3]);
    perceive(w);
    expect([...w.pendingRanking]).toEqual([2, 0, 1, 3]);
    remember(w, 0, 3);
    perceive(w);
    expect([...w.pendingRanking]).toEqual(expected);
  },
);

/** A world on a morning, with an event of class 2 so many days ago. */
function morningAfter(days: number, parameters: object): World {
  const w = world({ "attention.scorecardWeight": 0, "attention.reaction": 1, ...parameters });
  w.goTo(10 - 2 * days);
  remember(w, 1, 2);
  w.goTo(10);
  return w;
}

test("the morning after an event its class goes first; a day later, or under a window, it does not", () => {
  const yesterday = morningAfter(1, {});
  reactToAnecdote(yesterday);
  expect([...yesterday.ranking]).toEqual([2, 0, 1, 3]);
  expect(yesterday.office.misranked[0]).toBe(1);
  const earlier = morningAfter(2, {});
  reactToAnecdote(earlier);
  expect([...earlier.ranking]).toEqual([0, 1, 2, 3]);
  const window = morningAfter(1, { "governance.changeWindow": 1 });
  reactToAnecdote(window);
  expect([...window.ranking]).toEqual([0, 1, 2, 3]);
  expect([...window.pendingRanking]).toEqual([2, 0, 1, 3]);
  expect(window.scalars[Scalar.PendingDirective]).toBe(1);
  const sober = morningAfter(1, { "attention.scorecardWeight": 1 });
  reactToAnecdote(sober);
  expect([...sober.ranking]).toEqual([0, 1, 2, 3]);
});

test("trouble is what is missing from the plan and what is late", () => {
  expect(troubleOf(900, 1000, 0.2)).toBeCloseTo(0.3, 12);
  expect(troubleOf(1100, 1000, 0.05)).toBe(0.05);
  expect(troubleOf(100, 0, 0)).toBe(0);
});

test("belief mixes what a unit reported with whether it is the unit people talk about", () => {
  const w = world({ "attention.scorecardWeight": 0.6 });
  w.count(Counter.plannedLines, 2, 1000);
  w.count(Counter.reportedLines, 2, 800);
  w.count(Counter.reportedLate, 2, 0.1);
  expect(beliefOf(w, 2, 0)).toBeCloseTo(0.18, 12);
  remember(w, 2, 0);
  expect(beliefOf(w, 2, 0)).toBeCloseTo(0.58, 12);
  expect(beliefOf(w, 3, 0)).toBe(0);
});

test("questions of the unit believed to be worst off come first, of two the older; without beliefs the oldest", () => {
  const order = (troubleFirst: number) => {
    const w = world({ "attention.troubleFirst": troubleFirst });
    w.office.belief.set([0.1, 0, 0.4, 0, 0, 0]);
    const questions = [0, 1, 2, 0, 2].map((unit, serial) =>
      newJob(w, Job.Escalation, w.firstWorker[unit] * asidePlaces, serial, 0),
    );
    for (const job of questions) w.inbox.push(executiveLine(w), job);
    return questions.map(() => w.jobSerial[nextQuestion(w, executiveLine(w))]);
  };
  expect(order(1)).toEqual([2, 4, 0, 3, 1]);
  expect(order(0)).toEqual([0, 1, 2, 3, 4]);
});

test("whoever believes scorecards only, and gets honest ones, works by the need and sees what is true", () => {
  const run = (parameters: object, mechanisms: object) =>
    simulateWorld(shipped("healthy", { calendar: short, parameters, mechanisms }), "gut", 0);
  const sober = run({ "attention.scorecardWeight": 1 }, { "MEC-16": false });
  const view = new View(sober, 0, sober.cycles);
  expect(view.sum("misrankedMinutes")).toBe(0);
  expect(view.sum("neededMinutes")).toBe(view.sum("alignedMinutes"));
  expect(view.sum("beliefGap")).toBe(0);
  const gut = run({ "attention.scorecardWeight": 0.3, "traits.blame": 0.5 }, {});
  const gutView = new View(gut, 0, gut.cycles);
  expect(gutView.sum("misrankedMinutes")).toBeGreaterThan(0);
  expect(gutView.sum("neededMinutes")).not.toBe(gutView.sum("alignedMinutes"));
  expect(gutView.sum("beliefGap")).toBeGreaterThan(0);
});

test("what decides reads no truth: neither practice, friction, defects nor traits, nor the need itself", () => {
  for (const file of ["managers/attending", "direction/believing", "direction/reacting"]) {
    const source = readFileSync(`sim/model/${file}.ts`, "utf8");
    for (const hidden of [
      /w\.x\b/,
      /friction/i,
      /toteDefects/,
      /traits/,
      /office\.need/,
      /true[A-Z]/,
    ])
      expect(source).not.toMatch(hidden);
  }
});
