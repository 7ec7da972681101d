/**
 * Gates are read over the whole cycles that lie inside the pilot, whatever day it began on; what was before or comes after
 * does not matter. Roll-back looks at reports and orders.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { minutesPerWave } from "../../sim/model/state/calendar.ts";
import { wholeCycles } from "../../sim/model/deploying/gates.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import { losePatience } from "../../sim/model/deploying/roll-back.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { createWorld, runUntil } from "../../sim/model/replication.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import { logged, standing, walk, write } from "./deploying-worlds.ts";
import { shipped } from "./worlds.ts";

const calendar = { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 9 };
const { cycleDays } = shipped("burrow", {}).calendar;

test("whole cycles of a pilot begin with the first cycle after it began, unless it began with one", () => {
  const w = standing(shipped("burrow", { calendar }), 0);
  expect(cycleDays).toBe(10);
  expect(wholeCycles(w, 20, 40)).toEqual({ from: 2, to: 4 });
  expect(wholeCycles(w, 23, 43)).toEqual({ from: 3, to: 4 });
  expect(wholeCycles(w, 29, 49)).toEqual({ from: 3, to: 4 });
  const none = wholeCycles(w, 21, 31);
  expect(none.to - none.from).toBe(0);
});

test.each(["deploy-now", "deploy-now-coached", "wait-for-readiness"])(
  "%s reads its gates over cycles that lie inside its pilot of two cycles, when the pilot ends",
  (deployment) => {
    const parameters = { "deployment.longestWait": 1, "deployment.rollBackCycles": 0 };
    const scenario = shipped("burrow", { calendar, deployment, parameters });
    const { w, walked } = walk(scenario, 0);
    const at = walked.findIndex(({ step }) => step === Step.Pilot);
    const [pilot, next] = walked.slice(at, at + 2);
    expect(next.day - pilot.day).toBe(2 * cycleDays);
    expect(pilot.gates).toEqual({ from: 0, to: 0 });
    const { from, to } = next.gates;
    const since = pilot.day + w.decisionCycle * cycleDays;
    const wholes = since % cycleDays === 0 ? 2 : 1;
    expect(to - from).toBe(wholes);
    expect(from * cycleDays).toBeGreaterThanOrEqual(since);
    expect(to * cycleDays).toBeLessThanOrEqual(since + 2 * cycleDays);
    const end = Math.floor((since + 2 * cycleDays) / cycleDays);
    expect(logged(w, end, "gatesRead")).toBe(6);
    expect(logged(w, end, "gatesMet")).toBeLessThanOrEqual(6);
  },
);

test("an arm that heeds gates and does not wait for cycles goes on piloting until it has its whole cycles", () => {
  const parameters = { "deployment.heedFlags": 0, "deployment.heedCycles": 0 };
  const scenario = shipped("burrow", {
    calendar,
    deployment: "wait-for-readiness",
    parameters: { ...parameters, "deployment.rollBackCycles": 0 },
  });
  const { w, walked } = walk(scenario, 0);
  const at = walked.findIndex(({ step }) => step === Step.Pilot);
  const [pilot, next] = walked.slice(at, at + 2);
  const { from, to } = next.gates;
  expect(pilot.day % cycleDays).not.toBe(0);
  expect(to - from).toBe(2);
  expect(next.day).toBe((to - w.decisionCycle) * cycleDays);
  expect(from * cycleDays).toBeGreaterThan(pilot.day + w.decisionCycle * cycleDays);
});

/** Everything that a gate reads, turned upside down. */
const gateCounters: readonly CounterName[] = [
  "auditEstimate",
  "auditKnown",
  "reportedLines",
  "shippedTotes",
  "leadMinutes",
  "leadMinutesSquared",
  "managerViolationsDetected",
  "bypassDetected",
  "revisions",
];

test("what happened in the cycle in which the pilot began, before it and after it moves no gate of deploy-now", () => {
  const parameters = { "deployment.rollBackCycles": 0 };
  const scenario = shipped("burrow", { calendar, deployment: "deploy-now", parameters });
  const { w: scout, walked } = walk(scenario, 0, Step.Full);
  const { day, gates } = walked[walked.length - 1];
  expect(day % cycleDays).not.toBe(0);
  const end = (day + scout.decisionCycle * cycleDays) * 2 * minutesPerWave;
  /** Gates with the log of some cycles falsified just before the pilot ends. */
  const gatesAfter = (isFalsified: (cycle: number) => boolean) => {
    const w = createWorld(scenario, catalogues, "deploying", 0);
    runUntil(w, end);
    expect(w.plan[Plan.Step]).toBe(Step.Pilot);
    for (let cycle = w.decisionCycle; cycle <= w.cycle; cycle++) {
      if (!isFalsified(cycle)) continue;
      for (const name of gateCounters) write(w, cycle, name, name === "revisions" ? -100 : 1e6);
      write(w, cycle, "reportedLines", 0);
    }
    runUntil(w, end + minutesPerWave);
    expect(w.plan[Plan.Step]).toBe(Step.Full);
    return w.plan[Plan.Gates];
  };
  const isInside = (cycle: number) => cycle >= gates.from && cycle < gates.to;
  expect(gatesAfter((cycle) => !isInside(cycle))).toBe(scout.plan[Plan.Gates]);
  // inside the pilot all that a gate can hold against it does count: drift, reports, changes, direct orders, revisions
  expect(gatesAfter(isInside) & 0b111011).toBe(0);
});

test("executives lose patience with reports, not with the truth, and inbound demand does not matter", () => {
  const patience = (
    falsify: (cycle: number, name: (c: CounterName, v: number, id?: string) => void) => void,
  ) => {
    const w = standing(shipped("burrow", { calendar, deployment: "deploy-now" }), 4);
    w.plan[Plan.Step] = Step.Pilot;
    for (let cycle = 1; cycle < 4; cycle++) {
      write(w, cycle, "demandLines", 1000);
      write(w, cycle, "reportedLines", 1000);
      write(w, cycle, "shippedLines", 1000);
      if (cycle >= w.decisionCycle)
        falsify(cycle, (counter, value, id) => write(w, cycle, counter, value, id));
    }
    w.plan[Plan.BadCycles] = 1;
    return losePatience(w);
  };
  expect(patience(() => {})).toBe(false);
  expect(patience((_, set) => set("shippedLines", 0))).toBe(false);
  expect(patience((_, set) => set("demandLines", 1e6, "receiving"))).toBe(false);
  // more than .04 below what the zones were asked for
  expect(patience((_, set) => set("reportedLines", 961))).toBe(false);
  expect(patience((_, set) => set("reportedLines", 959))).toBe(true);
});
