/**
 * What an arm heeds can be switched off, one thing at a time: flags before the first step, cycle starts between steps,
 * gates after the pilot. So a difference between arms can be traced to what makes it.
 */
import { expect, test } from "vitest";
import { simulateReplication } from "../../sim/index.ts";
import { minutesPerDay, minutesPerWave } from "../../sim/model/state/calendar.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import { runUntil } from "../../sim/model/replication.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import { walk, write, type Walked } from "./deploying-worlds.ts";
import { expectSameRows, join, shipped, type Departures } from "./worlds.ts";

const calendar = { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 9 };
const switches = ["heedFlags", "heedCycles", "heedGates"];

const off = (...names: string[]): Departures => ({
  parameters: Object.fromEntries(names.map((name) => [`deployment.${name}`, 0])),
});

function arm(deployment: string, ...departures: Departures[]) {
  // nobody is trained again, nothing is rolled back and scorecards come at once: steps follow from the plan alone
  const parameters = { "deployment.rollBackCycles": 0, "rhythm.scorecardLagDays": 0 };
  const base = { calendar, deployment, parameters };
  return shipped("burrow", join(base, ...departures));
}

/** Acceptance that stays red without coaching for longer than three cycles. */
const patient: Departures = {
  parameters: { "traits.acceptance": 0.2, "deployment.longestWait": 3 },
};

function stepsOf(...departures: Departures[]): { walked: Walked[]; mid: number[]; first: number } {
  const { walked } = walk(arm("wait-for-readiness", patient, ...departures), 0);
  const mid = walked.filter(({ day }) => day % 10 !== 0).map(({ step }) => step);
  return { walked, mid, first: walked[0].day };
}

test("the waiting arm begins after its longest wait, and each step with a cycle", () => {
  const { first, mid, walked } = stepsOf();
  expect(first).toBe(30);
  expect(walked[0].step).toBe(Step.Executives);
  expect(mid).toEqual([]);
});

test("without flags it begins at the decision date, its steps still with a cycle", () => {
  const { first, mid } = stepsOf(off("heedFlags"));
  expect(first).toBe(0);
  expect(mid).toEqual([]);
});

test("without cycle starts it begins after its longest wait and goes on when the work of a step is done", () => {
  const { first, mid, walked } = stepsOf(off("heedCycles"));
  expect(first).toBe(30);
  // eight hours of education are done on the next day
  expect(walked[1]).toMatchObject({ step: Step.Managers, day: 31 });
  expect(mid).toContain(Step.Managers);
});

test("without gates a pilot that missed one is followed by the full deployment, with them by another try", () => {
  const after = (...departures: Departures[]) => {
    const { w } = walk(arm("wait-for-readiness", off("heedFlags"), ...departures), 0, Step.Pilot);
    expect(w.plan[Plan.Step]).toBe(Step.Pilot);
    // nobody publishes so much again: G6 is missed
    write(w, w.decisionCycle - 1, "revisions", 1e6);
    runUntil(w, (w.plan[Plan.Since] + 2 * 10) * minutesPerDay + minutesPerWave);
    expect(w.plan[Plan.Gates] & (1 << 5)).toBe(0);
    return w.plan[Plan.Step];
  };
  expect(after()).toBe(Step.Retrying);
  expect(after(off("heedGates"))).toBe(Step.Full);
});

test("the waiting arm that heeds nothing is deploy-now-coached, bit for bit", () => {
  const waiting = simulateReplication(arm("wait-for-readiness", off(...switches)), "arms", 0);
  expectSameRows(waiting, simulateReplication(arm("deploy-now-coached"), "arms", 0));
});

test("deploy-now heeds nothing: no switch changes a bit of it", () => {
  const usual = simulateReplication(arm("deploy-now"), "arms", 0);
  expectSameRows(simulateReplication(arm("deploy-now", off(...switches)), "arms", 0), usual);
});
