/**
 * The null scenario: every effect of the operating model off, all its costs on. A deployment then is nothing but hours
 * away from work: it does to lead time, lost demand and everything else what the same hours of absence do, bit for bit;
 * and it leaves the content of work and the errors of each tote alone.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario, ReplicationRows } from "../../sim/index.ts";
import { minutesPerWave } from "../../sim/model/state/calendar.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import {
  createWorld,
  decisionTime,
  horizonTime,
  runToHorizon,
  runUntil,
} from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import { type World } from "../../sim/model/state/world.ts";
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

/** Columns of hours that people still owe to training and coaching. */
const owed = ["managerOwed", "onboardingLeft", "coachingLeft"] as const;

/** Minutes booked on one person at the start of a half-day. */
interface Booking {
  at: number;
  column: (typeof owed)[number];
  person: number;
  minutes: number;
}

/** Calls `book` whenever a place of the array is raised, by as much. */
function watched(array: Float64Array, book: (place: number, by: number) => void): Float64Array {
  return new Proxy(array, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
    set(target, key, value: number) {
      const before = target[Number(key)];
      if (value > before) book(Number(key), value - before);
      target[Number(key)] = value;
      return true;
    },
  });
}

function deployed(scenario: OrganisationScenario, replication: number) {
  const w = createWorld(scenario, catalogues, seed, replication);
  const bookings: Booking[] = [];
  for (const column of owed) {
    const book = (person: number, minutes: number) =>
      bookings.push({ at: w.events.now, column, person, minutes });
    Reflect.set(w, column, watched(w[column], book));
  }
  const taken: number[] = [];
  for (let at = decisionTime(w); at < horizonTime(w); at += minutesPerWave) {
    runUntil(w, at + minutesPerWave);
    if (taken.at(-1) !== w.plan[Plan.Step]) taken.push(w.plan[Plan.Step]);
  }
  runToHorizon(w);
  return { w, bookings, taken };
}

/** Runs the same burrow without a deployment; the same people are absent for the same hours from the same half-days on. */
function absent(scenario: OrganisationScenario, replication: number, bookings: Booking[]): World {
  const w = createWorld({ ...scenario, deployment: "none" }, catalogues, seed, replication);
  for (const { at, column, person, minutes } of bookings) {
    runUntil(w, at);
    w[column][person] += minutes;
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
  "pilot_bias",
  "pilot_improvements",
  "retry_gain",
];

/** Readings of single flags and gates: an arm that deploys nothing takes none. */
const reading = /^(red_flag|green_flag|gate)_\d$/;

/** Deployments, the steps each is to have walked, and what of it is no cost and therefore off as well. */
const arms: [deployment: string, steps: number[], off: Departures][] = [
  ["deploy-now", [Step.Managers, Step.Onboarding, Step.Pilot, Step.Full], {}],
  ["deploy-now-coached", [Step.Managers, Step.Onboarding, Step.Pilot, Step.Full], {}],
  ["wait-for-readiness", [Step.Waiting, Step.Managers, Step.Onboarding, Step.Pilot], {}],
  ["deploy-three-steps", [Step.Managers, Step.Pilot], {}],
  ["pilot-gate-scale", [Step.Managers, Step.Onboarding, Step.Pilot], {}],
  ["staged", [Step.Managers, Step.Onboarding, Step.Staging], {}],
  ["readiness-detox", [Step.Detox, Step.Managers, Step.Onboarding], {}],
  // its CoE publishes a workflow on the way
  ["raccoons-seven-steps", [Step.ZoneTraining, Step.Scorecards], { "modules.centre": 0 }],
];

test.each(arms)(
  "without effects %s is absence: all else is bit-identical to the same hours booked without a deployment",
  (deployment, steps, off) => {
    // saturated, so that absence also loses demand
    const parameters = { "flow.demandFactor": 1.29, "deployment.longestWait": 2, ...off };
    const scenario = shipped("null", join(fixed, { deployment, parameters }));
    const { w, bookings, taken } = deployed(scenario, 0);
    expect(taken).toEqual(expect.arrayContaining(steps));
    expect(bookings.length).toBeGreaterThan(0);
    const absence = rowsOf(absent(scenario, 0, bookings));
    expect(differing(rowsOf(w), absence)).toEqual([]);
    // and the hours were felt: this is no agreement about nothing
    const untouched = simulateReplication({ ...scenario, deployment: "none" }, seed, 0);
    for (const measure of ["lead_time", "lost_demand"]) {
      expect(runValue(absence, measure)).not.toBe(runValue(untouched, measure));
    }
  },
);

test("an order without effects takes nobody's hours and changes nothing at all", () => {
  const scenario = shipped("null", join(fixed, { deployment: "order-only" }));
  const { w, bookings, taken } = deployed(scenario, 0);
  expect(taken).toContain(Step.Full);
  expect(bookings).toEqual([]);
  const none = simulateReplication({ ...scenario, deployment: "none" }, seed, 0);
  expect(differing(rowsOf(w), none)).toEqual([]);
});

/** Columns in which two runs differ, less what a deployment has of its own. */
function differing(actual: ReplicationRows, expected: ReplicationRows): string[] {
  const names = new Set<string>();
  for (const { name, columns } of tableShapes) {
    actual[name].forEach((value, i) => {
      if (!Object.is(value, expected[name][i])) names.add(columns[i % columns.length].name);
    });
  }
  return [...names].filter((column) => !ownAccounts.includes(column) && !reading.test(column));
}

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

const watchedPurposes = [
  Purpose.service,
  Purpose.defects,
  Purpose.foundDefects,
  Purpose.falseAlarms,
  Purpose.putRight,
];

/** Runs and books, per tote and stage, its work content and the misreads made, found and put right. */
function visitsOf(deployment: string) {
  const scenario = shipped("null", join(fixed, ownContent, { deployment }));
  return recordDraws(watchedPurposes, () => simulateWorld(scenario, seed, 1));
}

test("without effects and time pressure, work content and misreads of each tote are bit-identical", () => {
  const [none, now] = [visitsOf("none").book, visitsOf("deploy-now").book];
  for (const purpose of watchedPurposes) {
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
