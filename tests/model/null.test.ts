/**
 * The null scenario: every effect of the operating model off, all its costs on. A deployment then is nothing but hours
 * away from work: it does to lead time, lost demand and everything else what the same hours of absence do, bit for bit;
 * and it leaves the content of work and the errors of each tote alone.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { minutesPerWave } from "../../sim/model/calendar.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import type { CounterName } from "../../sim/model/ledger.ts";
import { Purpose } from "../../sim/model/purposes.ts";
import {
  createWorld,
  decisionTime,
  horizonTime,
  runToHorizon,
  runUntil,
} from "../../sim/model/replication.ts";
import { View } from "../../sim/model/view.ts";
import { Plan } from "../../sim/model/codes.ts";
import { type World } from "../../sim/model/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { rowsOf } from "../../sim/tables.ts";
import { recordDraws } from "./record-draws.ts";
import { type Departures, join, runValue, shipped } from "./worlds.ts";

/** Without waiting the full deployment begins in the fourth cycle and everybody is trained by the sixth. */
const calendar = { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 8 };

/**
 * Newcomers are not trained again, so that all hours taken are those of the steps; and scorecards come at once, so that
 * coaching begins with a cycle.
 */
const fixed: Departures = {
  calendar,
  parameters: { "rhythm.scorecardLagDays": 0 },
  mechanisms: { "MEC-23": false },
};

const seed = "null";

/** Half-days in which hours are taken from people, and by which step; 0 stands for coaching by the programme. */
type Bookings = [at: number, by: number][];

function deployed(scenario: OrganisationScenario, replication: number) {
  const w = createWorld(scenario, catalogues, seed, replication);
  const bookings: Bookings = [];
  for (let at = decisionTime(w); at < horizonTime(w); at += minutesPerWave) {
    const before = w.plan[Plan.Step];
    runUntil(w, at + minutesPerWave);
    if (at % w.cycleMinutes === 0 && w.plan[Plan.Programme] === 1)
      bookings.push([at, Step.Waiting]);
    if (w.plan[Plan.Step] !== before) bookings.push([at, w.plan[Plan.Step]]);
  }
  runToHorizon(w);
  return { w, bookings };
}

/** Runs the same burrow without a deployment; the same people are absent for the same hours from the same half-days on. */
function absent(scenario: OrganisationScenario, replication: number, bookings: Bookings): World {
  const w = createWorld({ ...scenario, deployment: "none" }, catalogues, seed, replication);
  const { coachingHours, managerHours, workerHours } = w.settings.deployment;
  for (const [at, by] of bookings) {
    runUntil(w, at);
    for (let unit = 0; unit < w.units; unit++) {
      if (by === Step.Waiting) w.managerOwed[unit] += coachingHours * 60;
      if (by === Step.Managers) w.managerOwed[unit] += managerHours * 60;
      const onboarded =
        by === Step.Onboarding || by === Step.Retrying
          ? unit === w.pilot
          : by === Step.Full && unit !== w.pilot;
      for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
        if (by === Step.Waiting) w.coachingLeft[worker] = coachingHours * 60;
        if (onboarded) w.onboardingLeft[worker] += workerHours * 60;
      }
    }
  }
  runToHorizon(w);
  return w;
}

/** What a deployment costs or records beyond the hours of those it trains. */
const ownAccounts = [
  "decision_hours",
  "hours_bought",
  "hours_taken",
  "audit_error",
  "distortion_audit",
  "audits_passed",
  "silent_drift",
  "overhead_share",
  "cost",
  "red_flags",
  "red_flags_false",
  "red_flags_missed",
  "green_flags",
  "green_flags_false",
  "green_flags_missed",
  "gates_met",
  "gates_truly_met",
  "gates_falsely_met",
  "gates_falsely_missed",
  "regime_share",
  "time_to_full",
];

test.each(["deploy-now", "deploy-now-coached", "wait-for-readiness"])(
  "without effects %s is absence: all else is bit-identical to the same hours booked without a deployment",
  (deployment) => {
    // saturated, so that absence also loses demand
    const parameters = { "flow.demandFactor": 1.29, "deployment.longestWait": 2 };
    const scenario = shipped("null", join(fixed, { deployment, parameters }));
    const { w, bookings } = deployed(scenario, 0);
    expect(bookings.map(([, by]) => by)).toEqual(
      expect.arrayContaining([Step.Managers, Step.Onboarding, Step.Pilot]),
    );
    const withDeployment = rowsOf(w);
    const absence = rowsOf(absent(scenario, 0, bookings));
    for (const { name, columns } of tableShapes) {
      const differing = new Set<string>();
      withDeployment[name].forEach((value, i) => {
        if (!Object.is(value, absence[name][i])) differing.add(columns[i % columns.length].name);
      });
      expect([...differing].filter((column) => !ownAccounts.includes(column))).toEqual([]);
    }
    // and the hours were felt: this is no agreement about nothing
    const untouched = simulateReplication({ ...scenario, deployment: "none" }, seed, 0);
    for (const measure of ["lead_time", "lost_demand"]) {
      expect(runValue(absence, measure)).not.toBe(runValue(untouched, measure));
    }
  },
);

/**
 * Off as well: what makes work and errors depend on who does a tote and when, as load, practice, experience, a scanner's age,
 * exceptions and their answers, and set-up do. What is left of a visit is its own: content, errors, checks, rework.
 */
const ownContent: Departures = {
  mechanisms: {
    "MEC-03": false,
    "MEC-06": false,
    "MEC-11": false,
    "MEC-12": false,
    "MEC-14": false,
    "MEC-20": false,
  },
  parameters: { "errors.pressureApoa": 0 },
};

const watched = [
  Purpose.service,
  Purpose.defects,
  Purpose.foundDefects,
  Purpose.falseAlarms,
  Purpose.putRight,
];

/** Runs and books, per tote and stage, its work content and the misreads made, found and put right. */
function visitsOf(deployment: string) {
  const scenario = shipped("null", join(fixed, ownContent, { deployment }));
  return recordDraws(watched, () => simulateWorld(scenario, seed, 1));
}

test("without effects and time pressure, work content and misreads of each tote are bit-identical", () => {
  const [none, now] = [visitsOf("none").book, visitsOf("deploy-now").book];
  for (const purpose of watched) {
    const [a, b] = [none.get(purpose)!, now.get(purpose)!];
    // a question states the tote, the stage and the parameters of the law, misreads so far among them
    const common = [...a.keys()].filter((question) => b.has(question));
    expect(common.length).toBeGreaterThan(0.99 * a.size);
    expect(common.filter((question) => !Object.is(a.get(question), b.get(question)))).toEqual([]);
  }
  const defects = [...none.get(Purpose.defects)!.values()].filter((made) => made > 0);
  expect(defects.length).toBeGreaterThan(1000);
});

test("without effects paid time differs exactly by the accounted hours", () => {
  const [none, now] = [visitsOf("none").result, visitsOf("deploy-now").result];
  const sum = (w: World, ...names: CounterName[]) => {
    const view = new View(w, 0, w.cycles);
    return names.reduce((total, name) => total + view.sum(name), 0);
  };
  // steps 4 and 6 take 8 h of each of 44 workers, step 2 takes 16 h of each of 6 managers
  expect(
    sum(none, "trainingMinutes", "managerTrainingMinutes", "takenMinutes", "boughtMinutes"),
  ).toBe(0);
  expect(sum(now, "trainingMinutes")).toBe(44 * 8 * 60);
  expect(sum(now, "managerTrainingMinutes")).toBe(6 * 16 * 60);
  expect(sum(now, "takenMinutes")).toBe(44 * 8 * 60 + 6 * 16 * 60);
  // trainers cost .15 h per listener's hour, for 8 h of each of 4 executives as well
  expect(sum(now, "boughtMinutes")).toBeCloseTo(0.15 * (44 * 8 + 6 * 16 + 4 * 8) * 60, 3);
  // what is trained is not idle: uses of time other than these balance against work done later
  const other = (w: World) =>
    sum(
      w,
      "idleMinutes",
      "workMinutes",
      "reworkMinutes",
      "setupMinutes",
      "swapMinutes",
      "fixMinutes",
      "blockedMinutes",
    );
  expect(other(none) - other(now)).toBe(44 * 8 * 60);
});
