/**
 * Constraints with a date (MEC-24): what executives compare, when they cut, what a cut falls on. What a cut leads to has to
 * emerge and is not asserted here.
 */
import { expect, test } from "vitest";
import { simulateReplication } from "../../sim/index.ts";
import { begin } from "../../sim/model/deploying/begin.ts";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import { minutesPerDay } from "../../sim/model/state/calendar.ts";
import { nextCut } from "../../sim/model/mechanisms/resources.ts";
import { closeConstraints, overheadOf } from "../../sim/model/direction/resources.ts";
import type { World } from "../../sim/model/state/world.ts";
import { logged, standing, write } from "./deploying-worlds.ts";
import { runValue, shipped, short } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 6 };

test("a cut grows by its step while the share is above the target, up to nine tenths", () => {
  expect(nextCut(0, 0.5, 0.44, 0.2)).toBe(0.2);
  expect(nextCut(0.2, 0.44, 0.44, 0.2)).toBe(0.2);
  expect(nextCut(0.8, 0.5, 0.44, 0.2)).toBe(0.9);
});

/** A world at the start of a cycle in which managers were idle for so many of their minutes. */
function burdened(parameters: Record<string, number>, idle: readonly number[]): World {
  const w = standing(shipped("burrow", { calendar, parameters }), idle.length);
  idle.forEach((minutes, cycle) => write(w, cycle, "managerIdleMinutes", minutes));
  return w;
}

test("overhead is what managers, auditors and the CoE do, and rework, training and waiting", () => {
  const w = burdened({}, [2000]);
  const each = 10 * minutesPerDay;
  write(w, 0, "reworkMinutes", 10);
  write(w, 0, "trainingMinutes", 20);
  write(w, 0, "blockedMinutes", 30);
  write(w, 0, "auditMinutes", 40);
  write(w, 0, "coeMinutes", 50);
  expect(overheadOf(w, 0, 1)).toEqual({
    minutes: 6 * (each - 2000 + 150),
    paid: (w.workers + 6) * each + 6 * 90,
  });
});

test("executives cut while overhead of a cycle after the baseline is above its target, a cycle later, from their date on", () => {
  // managers' overhead of 2,800 minutes each in the baseline, then 2,400 (-14 %), then 2,700
  const idle = [2000, 2000, 2400, 2100, 2100];
  const cuts = (parameters: Record<string, number>) => {
    const w = burdened({ "constraints.overhead": 0.12, ...parameters }, idle);
    return idle.map((_, cycle) => {
      w.goTo(cycle * 20);
      refreshSettings(w);
      closeConstraints(w);
      return w.resources.cut[0];
    });
  };
  // 2,464 are the target; the first cycle that can be judged is that after the baseline, at the close of the next
  expect(cuts({})).toEqual([0, 0, 0.2, 0.2, 0.4]);
  expect(cuts({ "constraints.fromCycle": 1 })).toEqual([0, 0, 0, 0, 0.2]);
  expect(cuts({ "constraints.fromCycle": 2 })).toEqual([0, 0, 0, 0, 0.2]);
  expect(cuts({ "constraints.overhead": 0 })).toEqual([0, 0, 0, 0, 0]);
});

test("constraints that were met are counted, each against what the cycle before the last shows", () => {
  const w = burdened(
    { "constraints.leadTime": 0.15, "constraints.outOfSpecification": 0.03 },
    [0, 0],
  );
  for (const cycle of [0, 1]) {
    write(w, cycle, "shippedTotes", 10);
    write(w, cycle, "shippedLines", 1000);
  }
  const metWith = (lead: number, recorded: number) => {
    w.goTo(2 * 20);
    refreshSettings(w);
    write(w, 0, "leadMinutes", 1000);
    write(w, 1, "leadMinutes", lead);
    write(w, 1, "recordedDefects", recorded, w.scenario.pilotUnit);
    write(w, 2, "constraintsMet", 0);
    closeConstraints(w);
    return logged(w, 2, "constraintsMet");
  };
  // three zones ship 3,000 lines, of which 90 may be recorded as wrong
  expect([metWith(850, 90), metWith(851, 90), metWith(851, 91)]).toEqual([2, 1, 0]);
});

test("a cut falls on CoE, audits, coaching, rounds and improvement, as far as policy says, in whole people", () => {
  const settingsAt = (cut: number, policy: number) => {
    const parameters = { "resources.cutPrevention": policy, "audit.sample": 21, "sop.people": 3 };
    const w = burdened(parameters, [0, 0]);
    w.resources.cut[0] = cut;
    refreshSettings(w);
    const { audit, deployment, improvement, management, sop } = w.settings;
    return [
      sop.people,
      audit.sample[0],
      deployment.coachingHours,
      management.roundMinutes,
      improvement.minutes[0],
    ];
  };
  expect(settingsAt(0, 1)).toEqual([3, 21, 0.75, 30, 30]);
  expect(settingsAt(0.5, 1)).toEqual([2, 11, 0.375, 15, 15]);
  expect(settingsAt(0.5, 0.5)).toEqual([2, 16, 0.5625, 22.5, 22.5]);
  expect(settingsAt(0.5, 0)).toEqual([3, 21, 0.75, 30, 30]);
});

test("where no headcount may be added a deployment staffs no CoE, and buys none", () => {
  const staffed = (headcount: number) => {
    const parameters = { "constraints.headcount": headcount };
    const w = standing(shipped("burrow", { calendar, deployment: "deploy-now", parameters }), 1);
    begin(w, Step.Centre);
    expect(w.plan[Plan.Coe]).toBe(1);
    return w.settings.sop.people;
  };
  expect([staffed(0), staffed(1)]).toEqual([3, 1]);
});

test("in the running model a target that cannot be met cuts deeper every cycle; a protected prevention is not cut", () => {
  const run = (policy: number) =>
    simulateReplication(
      shipped("burrow", {
        calendar: short,
        parameters: { "constraints.overhead": 0.5, "resources.cutPrevention": policy },
      }),
      "cut",
      0,
    );
  // 0, 0 and .2 in force over the three cycles
  expect(runValue(run(1), "prevention_cut")).toBeCloseTo(0.2 / 3, 12);
  expect(runValue(run(0), "prevention_cut")).toBe(0);
});

test("cost is hours at their rates and misreads that reached customers", () => {
  const parameters = { "cost.workerRate": 0, "cost.managerRate": 0, "cost.staffRate": 0 };
  const cost = (own: Record<string, number>) =>
    runValue(
      simulateReplication(
        shipped("burrow", { calendar: short, parameters: { ...parameters, ...own } }),
        "cost",
        0,
      ),
      "cost",
    );
  const hours = 3 * 10 * 8;
  expect(cost({ "cost.failure": 0 })).toBe(0);
  expect(cost({ "cost.failure": 0, "cost.workerRate": 1 })).toBe(44 * hours);
  expect(cost({ "cost.failure": 0, "cost.managerRate": 2 })).toBe(2 * 6 * hours);
  expect(cost({ "cost.failure": 0, "cost.staffRate": 1 })).toBe(10 * hours);
  expect(cost({ "cost.failure": 3 })).toBe(3 * cost({ "cost.failure": 1 }));
});
