/**
 * How a deployment is walked: in any order, with steps left out, at any pace, with three, six or seven steps, by a pilot or
 * department by department, in full or by order alone, and with modules left out.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import type { Deployment } from "../../sim/model/input/catalogue.ts";
import { Plan, Scalar } from "../../sim/model/state/codes.ts";
import {
  beginDeployment,
  decideEachCycle,
  deployEachDay,
} from "../../sim/model/deploying/deploying.ts";
import { begin, beginFirst } from "../../sim/model/deploying/begin.ts";
import { takeFromManagers } from "../../sim/model/deploying/hours.ts";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { departmentsOf, permutationOf } from "../../sim/model/deploying/order.ts";
import { sequenceOf, Step } from "../../sim/model/deploying/plan.ts";
import { losePatience, rollBack } from "../../sim/model/deploying/roll-back.ts";
import { proceed } from "../../sim/model/deploying/steps.ts";
import { endTrial } from "../../sim/model/deploying/trial.ts";
import { modules, neutral } from "../../sim/model/mechanisms/modules.ts";
import { useAtPace } from "../../sim/model/mechanisms/walking.ts";
import { findParameter } from "../../sim/model/input/registry.ts";
import { createWorld, runToHorizon } from "../../sim/model/replication.ts";
import type { World } from "../../sim/model/state/world.ts";
import { logged, standing, walk, write } from "./deploying-worlds.ts";
import { join, shipped, type Departures } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 8 };
const decision = 1;
const days = 10;

function arm(deployment: string, parameters: Record<string, number> = {}, further?: Departures) {
  const calm = { "deployment.rollBackCycles": 0, "rhythm.scorecardLagDays": 0 };
  const base = { calendar, deployment, parameters: { ...calm, ...parameters } };
  return shipped("burrow", join(base, further ?? {}));
}

function at(deployment: string, parameters: Record<string, number> = {}): World {
  const w = standing(arm(deployment, parameters), decision);
  refreshSettings(w);
  return w;
}

/** Lets the days of a world pass without any work, until a step has begun or so many days are over. */
function pass(w: World, step: number, most: number): number {
  for (let day = 1; day <= most; day++) {
    w.goTo((decision * days + day) * 2);
    w.onboardingLeft.fill(0);
    w.managerOwed.fill(0);
    proceed(w);
    if (w.plan[Plan.Step] === step) return day;
  }
  return -1;
}

test("an arm that does not obey its gates goes on when one is missed, and only such an arm", () => {
  const differing = catalogues.deployments.filter(
    ({ obeysGates, onFailedGate }) => obeysGates === (onFailedGate === "go on"),
  );
  expect(differing).toEqual([]);
});

test("orders of the first four steps are their permutations, in lexicographic order", () => {
  expect(permutationOf(0)).toEqual([1, 2, 3, 4]);
  expect(permutationOf(1)).toEqual([1, 2, 4, 3]);
  expect(permutationOf(6)).toEqual([2, 1, 3, 4]);
  expect(permutationOf(23)).toEqual([4, 3, 2, 1]);
  const all = Array.from({ length: 24 }, (_, n) => permutationOf(n).join(""));
  expect(all.toSorted()).toEqual(all);
  expect(new Set(all).size).toBe(24);
});

test("steps are walked in the order of the scenario, less those left out", () => {
  expect(sequenceOf(at("deploy-now"))).toEqual([1, 2, 3, 4]);
  expect(sequenceOf(at("deploy-now", { "deployment.order": 23 }))).toEqual([4, 3, 2, 1]);
  // bits 2 and 8: managers and onboarding
  expect(sequenceOf(at("deploy-now", { "deployment.skip": 10 }))).toEqual([1, 3]);
  expect(sequenceOf(at("deploy-three-steps"))).toEqual([1, 2, 3]);
  expect(sequenceOf(at("deploy-now", { "deployment.order": 24 }))).toEqual([Step.AtOnce]);
  expect(sequenceOf(at("raccoons-seven-steps")).length).toBe(5);
});

test("with all first steps left out the pilot begins at once", () => {
  const w = at("deploy-now", { "deployment.skip": 15 });
  beginFirst(w);
  expect(w.plan[Plan.Step]).toBe(Step.Pilot);
});

test("at once, all four begin on one day and the pilot waits for the last of them", () => {
  const w = at("deploy-now", { "deployment.order": 24 });
  beginFirst(w);
  expect(w.plan[Plan.Coe]).toBe(1);
  expect(w.managerOwed.every((owed) => owed === 16 * 60)).toBe(true);
  const people = w.firstWorker[w.pilot + 1] - w.firstWorker[w.pilot];
  expect(w.onboardingLeft.reduce((sum, minutes) => sum + minutes, 0)).toBe(people * 8 * 60);
  w.goTo((decision * days + 1) * 2);
  w.onboardingLeft.fill(0);
  proceed(w);
  expect(w.scalars[Scalar.ExecutiveTraining]).toBeGreaterThan(0);
  expect(w.managerTrained[0]).toBe(0);
  expect(w.plan[Plan.Step]).toBe(Step.AtOnce);
  expect(pass(w, Step.Pilot, 2)).toBe(1);
  expect(w.managerTrained[0]).toBeGreaterThan(0);
});

test("whatever the order, every step leaves behind the same when its work is done", () => {
  for (const order of [0, 9, 17, 23]) {
    const w = at("deploy-now", { "deployment.order": order });
    beginFirst(w);
    expect(w.plan[Plan.Step]).toBe(permutationOf(order)[0]);
    expect(pass(w, Step.Pilot, 9)).toBeGreaterThan(0);
    // .62 in use right after training, times .75 at a commitment of .5
    expect(w.managerTrained[0]).toBeCloseTo(0.62 * 0.75, 12);
    expect(w.scalars[Scalar.ExecutiveTraining]).toBeCloseTo(0.62 * 0.75, 12);
    expect(w.plan[Plan.Coe]).toBe(1);
  }
});

test("a quarter of the hours takes a quarter of the time and leaves half of the training in use", () => {
  expect([1, 4, 0.25, 0.5].map((pace) => useAtPace(pace, 0.5))).toEqual([
    1,
    1,
    0.5,
    expect.closeTo(Math.sqrt(0.5), 12),
  ]);
  const w = at("deploy-now", { "deployment.pace": 0.25, "deployment.order": 24 });
  beginFirst(w);
  expect(w.managerOwed[0]).toBe(4 * 60);
  expect(pass(w, Step.Pilot, 3)).toBe(1);
  expect(w.managerTrained[0]).toBeCloseTo(0.62 * 0.75 * 0.5, 12);
});

test("three steps onboard nobody, and the pilot follows the CoE", () => {
  const { w, walked } = walk(arm("deploy-three-steps"), 0, Step.Pilot);
  expect(walked.map(({ step }) => step)).toEqual([1, 2, 3, Step.Pilot]);
  begin(w, Step.Full);
  expect(w.onboardingLeft.every((minutes) => minutes === 0)).toBe(true);
  expect(w.regime.every((is) => is === 1)).toBe(true);
});

test("an order alone brings its rules in four days and takes and buys no hour", () => {
  const { w, walked } = walk(arm("order-only", {}, { calendar: { horizonCycles: 2 } }), 0);
  expect(walked.map(({ step, day }) => [step, day])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [Step.Full, 4],
  ]);
  runToHorizon(w);
  const { deployment, audit, escalation, governance, sop, translation } = w.settings;
  expect(translation.effortMinutes[0]).toBe(deployment.effortMinutes);
  expect(escalation.goFirst[0]).toBe(1);
  expect(governance.changeWindow).toBe(1);
  expect([audit.sample[0], governance.bypassGate[0], governance.detection, sop.people]).toEqual([
    0, 0, 0.1, 1,
  ]);
  for (let cycle = 0; cycle < w.cycles; cycle++) {
    for (const name of ["takenMinutes", "boughtMinutes", "audited"] as const)
      expect(logged(w, cycle, name)).toBe(0);
  }
});

test("direction is calmed for as many cycles as asked for before the first step begins", () => {
  const detox = { "deployment.detoxCycles": 2 };
  const { w, walked } = walk(arm("readiness-detox", detox), 0, Step.Executives);
  expect(walked.map(({ step, day }) => [step, day])).toEqual([
    [Step.Detox, 0],
    [Step.Executives, 2 * days],
  ]);
  expect(w.settings.governance.changeWindow).toBe(1);
  expect(logged(w, decision, "takenMinutes")).toBe(0);
});

test("stages reach the packing zones first, then the rest, a cycle apart, each with gates of its own", () => {
  const w = at("staged", { "deployment.heedGates": 0 });
  expect(departmentsOf(w).map((unit) => w.kind[unit])).toEqual([
    "packing",
    "packing",
    "packing",
    ...w.kind.filter((kind) => kind !== "packing"),
  ]);
  begin(w, Step.Staging);
  const reached: number[] = [];
  for (let day = 1; w.plan[Plan.Step] !== Step.Full && day < 99; day++) {
    if (reached.at(-1) !== w.regime.reduce((sum, is) => sum + is, 0))
      reached.push(w.regime.reduce((sum, is) => sum + is, 0));
    w.goTo((decision * days + day) * 2);
    proceed(w);
  }
  expect(reached).toEqual([1, 2, 3, 4, 5, 6]);
  expect(w.plan[Plan.Attempts]).toBe(w.units);
  expect(w.day).toBe((decision + w.units) * days);
});

test("a stage that misses a gate is taken back, trained again and repeated, the others stay", () => {
  const w = at("staged", { "deployment.retries": 1 });
  begin(w, Step.Staging);
  const [first, second] = departmentsOf(w);
  w.plan[Plan.Stage] = 1;
  begin(w, Step.Staging);
  w.onboardingLeft.fill(0);
  // nobody publishes so much again: G6 is missed
  write(w, decision - 1, "revisions", 1e6);
  w.goTo((decision + 1) * days * 2);
  endTrial(w);
  expect([w.plan[Plan.Step], w.regime[first], w.regime[second]]).toEqual([Step.Retrying, 1, 0]);
  expect(w.onboardingLeft[w.firstWorker[second]]).toBe(8 * 60);
  w.goTo((decision + 3) * days * 2);
  proceed(w);
  expect([w.plan[Plan.Step], w.regime[second]]).toEqual([Step.Staging, 1]);
  w.goTo((decision + 4) * days * 2);
  endTrial(w);
  expect([w.plan[Plan.Step], w.regime[first], w.regime[second]]).toEqual([Step.Stopped, 1, 0]);
});

test.each([
  ["roll back", Step.RolledBack],
  ["stop", Step.Stopped],
  ["retrain and repeat", Step.Retrying],
] as const)("a pilot that misses a gate for the first time: %s", (onFailedGate, after) => {
  const pilot = catalogues.deployments.find(({ id }) => id === "pilot-gate-scale")!;
  const entry: Deployment = { ...pilot, onFailedGate };
  const scenario = arm("pilot-gate-scale", {
    "deployment.retries": after === Step.Retrying ? 1 : 0,
  });
  const w = createWorld(scenario, { ...catalogues, deployments: [entry] }, "deployment", 0);
  w.goTo(decision * days * 2);
  begin(w, Step.Pilot);
  write(w, decision - 1, "revisions", 1e6);
  w.goTo((decision + 2) * days * 2);
  endTrial(w);
  expect(w.plan[Plan.Step]).toBe(after);
  expect(logged(w, decision + 2, "rolledBack")).toBe(after === Step.RolledBack ? 1 : 0);
});

test("Raccoons Inc. agrees on day 1, publishes, audits one zone and trains it where the audit failed", () => {
  const w = at("raccoons-seven-steps");
  const versions = [...w.sopVersion];
  beginFirst(w);
  expect(w.settings.governance.bypassGate[0]).toBe(0.8);
  expect(w.settings.escalation.goFirst[0]).toBe(1);
  expect(w.settings.audit.sample[w.pilot]).toBe(0);
  expect(w.kind.map((_, unit) => w.onboardingLeft[w.firstWorker[unit]] > 0)).toEqual(
    w.kind.map((kind) => kind === "packing"),
  );
  expect(pass(w, Step.ZoneAudit, 9)).toBeGreaterThan(0);
  expect(w.sopVersion.map((version, unit) => version - versions[unit])).toEqual(
    Int32Array.from(w.kind, (kind) => (kind === "packing" ? 1 : 0)),
  );
  expect(w.settings.audit.sample[w.pilot]).toBe(20);
  write(w, decision, "audited", 20, w.scenario.pilotUnit);
  w.goTo((decision + 1) * days * 2);
  proceed(w);
  expect(w.plan[Plan.Step]).toBe(Step.ZoneTraining);
  expect(w.onboardingLeft[w.firstWorker[w.pilot]]).toBe(8 * 60);
});

test("a module that is left out brings no lever, and its rules do nothing from the decision date on", () => {
  for (const name of Object.keys(modules.specs) as (keyof typeof modules.specs)[]) {
    const parameters = { [`modules.${name}`]: 0 };
    for (const deployment of ["none", "deploy-now"]) {
      const before = standing(arm(deployment, parameters), decision - 1);
      refreshSettings(before);
      const usual = standing(arm(deployment), decision - 1);
      refreshSettings(usual);
      const w = at(deployment, parameters);
      if (deployment !== "none") begin(w, Step.Full);
      for (const [id, value] of Object.entries(neutral[name] ?? {})) {
        const { group, name: at } = findParameter(id)!;
        const read = (world: World) => {
          const slot = (world.settings as unknown as Record<string, Record<string, unknown>>)[
            group
          ][at];
          return typeof slot === "number" ? slot : (slot as Float64Array)[0];
        };
        expect(read(w)).toBe(value);
        expect(read(before)).toBe(read(usual));
      }
    }
  }
});

test("without the module of training nobody is away and nothing is transferred, and steps pass day by day", () => {
  const w = at("deploy-now", { "modules.training": 0 });
  beginFirst(w);
  expect(pass(w, Step.Pilot, 9)).toBe(4);
  expect(logged(w, decision, "takenMinutes") + logged(w, decision, "boughtMinutes")).toBe(0);
  expect(w.managerTrained[0] + w.scalars[Scalar.ExecutiveTraining]).toBe(0);
});

test("nobody is moved: no deployment changes the number of people or the kind of a unit", () => {
  for (const { id } of catalogues.deployments.filter(({ deploys }) => deploys)) {
    const [w, none] = [at(id), at("none")];
    begin(w, Step.Full);
    expect([w.kind, w.firstWorker, w.workers]).toEqual([none.kind, none.firstWorker, none.workers]);
  }
});

test("executives who want results by a date take too small a rise for a fall", () => {
  const patience = (reported: number, resultsAfter: number) => {
    const parameters = { "deployment.resultsAfter": resultsAfter, "deployment.rollBackCycles": 1 };
    const w = standing(arm("deploy-now", parameters), decision + 3);
    w.plan[Plan.Step] = Step.Pilot;
    w.plan[Plan.Begun] = decision * days;
    for (let cycle = 0; cycle < decision + 3; cycle++) {
      write(w, cycle, "demandLines", 1000);
      write(w, cycle, "reportedLines", cycle < decision ? 1000 : reported);
    }
    return losePatience(w);
  };
  // 2 % more than the baseline is wanted after three cycles, not after four
  expect(patience(1019, 3)).toBe(true);
  expect(patience(1021, 3)).toBe(false);
  expect(patience(1019, 4)).toBe(false);
  expect(patience(959, 4)).toBe(true);
});

test("a unit is under the operating model on the day on which a step that is walked by the day reaches it", () => {
  // the CoE is the only step before the pilot
  const w = at("deploy-now", { "deployment.skip": 11 });
  beginFirst(w);
  w.goTo((decision * days + 1) * 2);
  deployEachDay(w);
  expect(w.plan[Plan.Step]).toBe(Step.Pilot);
  expect(logged(w, decision, "regimeDays")).toBe(1);
});

test("the readiness programme staffs a CoE that belongs to the model and that executives may approve", () => {
  const staffed = (parameters: Record<string, number>) => {
    const w = at("wait-for-readiness", parameters);
    beginDeployment(w);
    return [w.plan[Plan.Coe], w.settings.sop.people];
  };
  expect(staffed({})).toEqual([1, 3]);
  expect(staffed({ "modules.centre": 0 })).toEqual([0, 0]);
  expect(staffed({ "rights.approveResourcing": 0 })).toEqual([0, 1]);
});

test("a roll-back cancels training and coaching that are still owed, and their hours are not counted as taken", () => {
  const w = at("deploy-now");
  takeFromManagers(w, 90);
  // one hour of the first manager's training has begun
  w.managerOwed[0] -= 60;
  w.people.managerUntaught[1] = 1;
  w.coachingLeft.fill(45);
  rollBack(w);
  const left = [w.managerOwed, w.coachingLeft, w.onboardingLeft, w.people.managerUntaught];
  expect(left.map((column) => Math.max(...column))).toEqual([0, 0, 0, 0]);
  expect(logged(w, decision, "takenMinutes")).toBe(60);
});

test("a deployment that was taken back stays so", () => {
  const w = at("deploy-now");
  begin(w, Step.RolledBack);
  w.goTo((decision + 1) * days * 2);
  decideEachCycle(w);
  proceed(w);
  expect(w.plan[Plan.Step]).toBe(Step.RolledBack);
});
