/**
 * What a manager takes next (MEC-19): by importance, last first, at random, or in order of arrival.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import { attend } from "../../sim/model/managers/attending.ts";
import { asidePlaces, Job } from "../../sim/model/state/codes.ts";
import { carryOn } from "../../sim/model/managers/inbox.ts";
import { newJob, newTote } from "../../sim/model/state/pools.ts";
import { ask } from "../../sim/model/shopfloor/visit-end.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, expectSameRows, join, shipped, short } from "./worlds.ts";

const line = 1;

type Mix = Partial<Record<"byPriority" | "lastFirst" | "atRandom", number>>;

const fifo: Mix = { byPriority: 0, lastFirst: 0, atRandom: 0 };

const parametersOf = (mix: Mix) =>
  Object.fromEntries(
    Object.entries({ ...fifo, ...mix }).map(([name, share]) => [`attention.${name}`, share]),
  );

/** Kinds, with what they are for, in the order in which a manager takes them from a pile. */
function taken(mix: Mix, pile: readonly (readonly [kind: number, serial: number])[]): string[] {
  const scenario = shipped("healthy", { parameters: parametersOf(mix) });
  const w = createWorld(scenario, catalogues, "attending", 0);
  for (const [kind, serial] of pile) w.inbox.push(line, newJob(w, kind, 0, serial, 10));
  const order: string[] = [];
  let last = 0;
  for (let job = attend(w, 0, line, last); job >= 0; job = attend(w, 0, line, last)) {
    order.push(`${w.jobKind[job]}/${w.jobSerial[job]}`);
    last = w.jobFor[job];
  }
  return order;
}

const pile = [
  [Job.Other, 1],
  [Job.Exception, 2],
  [Job.Round, 3],
  [Job.Escalation, 4],
  [Job.Report, 5],
  [Job.Escalation, 6],
  [Job.Translation, 7],
] as const;

test("in order of arrival the first goes first; last first is the other way round", () => {
  const names = pile.map(([kind, serial]) => `${kind}/${serial}`);
  expect(taken({}, pile)).toEqual(names);
  expect(taken({ lastFirst: 1 }, pile)).toEqual(names.toReversed());
});

test("by importance questions go before reports of exceptions, directions, papers and rounds; of two the older", () => {
  const order = taken({ byPriority: 1 }, pile).map((name) => Number(name.split("/")[1]));
  expect(order).toEqual([4, 6, 2, 7, 5, 3, 1]);
});

test("a random choice depends on what waits, not on the order in which it came", () => {
  const order = taken({ atRandom: 1 }, pile);
  expect(taken({ atRandom: 1 }, pile.toReversed())).toEqual(order);
  expect(order).not.toEqual(taken({}, pile));
  expect(order.toSorted()).toEqual(taken({}, pile).toSorted());
});

test("a random choice among questions goes by tote and exception, wherever and however often something was set aside there", () => {
  const scenario = shipped("healthy", { parameters: parametersOf({ atRandom: 1 }) });
  const answered = (workers: readonly number[], serial: number) => {
    const w = createWorld(scenario, catalogues, "questions", 0);
    // the manager is busy, so that all of them pile up
    w.managerJob[0] = newJob(w, Job.Round, 0, 0, 10);
    const totes = workers.map((worker, i) => {
      const tote = newTote(w);
      w.toteId[tote] = 100 + i;
      w.toteNextException[tote] = 1 + (i % 2);
      const place = worker * asidePlaces;
      w.asideTote[place] = tote;
      w.asideSerial[place] = serial + i;
      ask(w, place);
      return tote;
    });
    const order: number[] = [];
    let last = 0;
    for (let job = attend(w, 0, line, last); job >= 0; job = attend(w, 0, line, last)) {
      order.push(totes.indexOf(w.asideTote[w.jobRef[job]]));
      last = w.jobFor[job];
    }
    return order;
  };
  const usual = answered([0, 1, 2, 3, 4, 5], 1);
  expect(answered([5, 3, 4, 0, 2, 1], 1)).toEqual(usual);
  expect(answered([0, 1, 2, 3, 4, 5], 40)).toEqual(usual);
  expect(usual).not.toEqual([0, 1, 2, 3, 4, 5]);
  expect(new Set(usual).size).toBe(6);
});

test("the mixture of modes comes out as stated", () => {
  const scenario = shipped("healthy", {
    parameters: parametersOf({ byPriority: 0.5, lastFirst: 0.2, atRandom: 0 }),
  });
  const w = createWorld(scenario, catalogues, "mixture", 0);
  const jobs = [Job.Other, Job.Escalation, Job.Round].map((kind) => newJob(w, kind, 0, 1, 10));
  const times = 4000;
  const counts = [0, 0, 0];
  for (let last = 0; last < times; last++) {
    for (const job of jobs) w.inbox.push(line, job);
    const job = attend(w, 0, line, last);
    counts[jobs.indexOf(job)]++;
    while (w.inbox.shift(line) >= 0);
  }
  // first come, by importance, last come
  [0.3, 0.5, 0.2].forEach((share, i) => {
    const error = Math.sqrt((share * (1 - share)) / times);
    expect(Math.abs(counts[i] / times - share)).toBeLessThan(4 * error);
  });
});

test("questions are decided sooner where managers go by importance", () => {
  const latency = (mix: Mix) => {
    const scenario = shipped("burrow", { calendar: short, parameters: parametersOf(mix) });
    const w = simulateWorld(scenario, "importance", 0);
    const view = new View(w, 0, w.cycles);
    return view.sum("decisionMinutes") / view.sum("answered");
  };
  expect(latency({ byPriority: 1 })).toBeLessThan(latency({}));
});

test("switched off, everything is in order of arrival and none of its parameters matters", () => {
  const run = (departures: Departures) =>
    simulateReplication(
      shipped("burrow", join({ calendar: short, deployment: "deploy-now" }, departures)),
      "attending",
      0,
    );
  const off = { mechanisms: { "MEC-19": false } };
  const usual = run(off);
  const loud = {
    ...parametersOf({ byPriority: 0.3, lastFirst: 0.3, atRandom: 0.3 }),
    "attention.scorecardWeight": 0.1,
    "attention.reaction": 1,
  };
  expectSameRows(run({ ...off, parameters: loud }), usual);
  const neutral = {
    ...parametersOf({}),
    "attention.scorecardWeight": 1,
    "attention.troubleFirst": 0,
    "attention.reaction": 0,
  };
  expectSameRows(run({ parameters: neutral }), usual);
});

test.each([
  ["what is left over for the end of the day", Job.Improvement, Job.Escalation],
  ["work whose rest comes next", Job.Other, Job.Other],
])("after a block of %s a manager goes on with what that asks for", (_, long, next) => {
  const scenario = shipped("healthy", { parameters: parametersOf({ byPriority: 1 }) });
  const w = createWorld(scenario, catalogues, "attending", 0);
  w.inbox.push(line, newJob(w, Job.Round, 0, 1, 10));
  w.inbox.push(line, newJob(w, Job.Escalation, 0, 2, 10));
  w.managerJob[0] = newJob(w, long, 0, 3, 120);
  expect(carryOn(w, 0)).toBe(true);
  expect(w.jobKind[w.managerJob[0]]).toBe(next);
});
