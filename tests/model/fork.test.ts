/**
 * A replication can be stopped at any instant, copied and continued: the copy yields the same bits as the replication
 * from the start. Arms with an equal past share it, and nothing in their results shows that they did.
 */
import { expect, test } from "vitest";
import {
  catalogues,
  findParameter,
  simulateArms,
  simulateReplication,
  tableShapes,
} from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { masterKey, uniform } from "../../sim/kernel/index.ts";
import {
  createWorld,
  fork,
  horizonTime,
  runToHorizon,
  runUntil,
} from "../../sim/model/replication.ts";
import type { World } from "../../sim/model/state/world.ts";
import { pastOf } from "../../sim/simulate.ts";
import { purposes } from "../../sim/model/state/purposes.ts";
import { dailyViolations } from "../../sim/model/acts/violations.ts";
import { rowsOf } from "../../sim/tables.ts";
import { everything } from "./everything.ts";
import { purposesOf } from "./record-draws.ts";
import { type Departures, expectSameRows, join, shipped, short } from "./worlds.ts";

const seed = "fork";

/** Five instants anywhere between the start and the horizon. */
function instants(w: World, draw: number): number[] {
  const [k0, k1] = masterKey("instants");
  return [0, 1, 2, 3, 4].map((i) => horizonTime(w) * uniform(k0, k1, draw, i));
}

/** Eight cycles after the decision date: the pilot begins in the second, the full deployment in the fourth. */
const calendar = { ...short, horizonCycles: 8 };

const forked: Record<string, () => OrganisationScenario> = {
  "the burrow with a deployment beside its programme": () =>
    shipped("burrow", { calendar, deployment: "deploy-now-coached" }),
  "the saturated burrow that waits for readiness": () =>
    shipped("saturated", {
      calendar,
      deployment: "wait-for-readiness",
      parameters: { "deployment.longestWait": 2 },
    }),
  "the null scenario, whose deployment sets other values than the registered ones": () =>
    shipped("null", { calendar, deployment: "deploy-now" }),
  "a burrow whose rhythms run, whose executives write SOPs and whose CoE gives orders": () =>
    shipped("burrow", {
      calendar,
      deployment: "deploy-now",
      parameters: {
        "rhythm.alignment": 1,
        "rhythm.alignmentDays": 7,
        "rhythm.scorecardLagDays": 3,
        "rhythm.evolution": 1,
        "rhythm.evolutionCycles": 2,
        "sop.executiveShare": 0.3,
        "sop.shadow": 0.2,
        "sop.hoursShare": 0.7,
      },
    }),
  "a burrow that deploys department by department under sequential gates and constraints": () =>
    shipped("burrow", {
      calendar,
      deployment: "staged",
      parameters: {
        "deployment.order": 24,
        "deployment.gateRule": 3,
        "deployment.pace": 0.5,
        "deployment.rollBackCycles": 0,
        "modules.window": 0,
        "constraints.overhead": 0.3,
      },
    }),
  "a burrow with dated failure modes and safeguards": () =>
    shipped("burrow", {
      calendar,
      failures: {
        "priority-whiplash": { dose: 1, fromCycle: -1, untilCycle: 3 },
        "bypassing-the-spine": { dose: 1, fromCycle: 1, safeguard: true },
        "improvising-workers": { dose: 0.5, fromCycle: 2 },
      },
      parameters: { "conflict.perCycle": 20 },
    }),
  "a saturated burrow whose people tire, work overtime, come and go": () =>
    shipped("saturated", {
      calendar,
      deployment: "deploy-now",
      parameters: {
        "load.fatigue": 0.2,
        "overtime.minutes": 60,
        "improvement.trainingYields": 1,
        "turnover.perMonth": 0.25,
        "turnover.managerPerMonth": 0.25,
        "turnover.staffPerMonth": 0.25,
      },
    }),
  "a burrow that lives by anecdotes and looks, asks late, and whose governance is short of time":
    () =>
      shipped("burrow", {
        calendar,
        deployment: "deploy-now",
        parameters: {
          "attention.scorecardWeight": 0.3,
          "attention.reaction": 1,
          "scorecards.optics": 0.7,
          "scorecards.coeThroughput": 0.3,
          "audit.sample": 20,
          "audit.censored": 0.5,
          "governance.cases": 3,
          "governance.sendBackMinutes": 5,
          "governance.emergencyShare": 0.5,
          "exceptions.silentMinutes": 30,
        },
      }),
  "a burrow in which every layer oversteps its bounds": () =>
    shipped("burrow", {
      calendar,
      deployment: "deploy-now",
      parameters: {
        ...Object.fromEntries(
          dailyViolations.map(({ hazard }) => [hazard, findParameter(hazard)!.high / 4]),
        ),
        "acts.centrePunishes": 0.5,
        "acts.executiveAi": 5,
        "governance.detection": 0.5,
      },
    }),
};

const everythingAtOnce = "an organisation in which everything happens at once";
forked[everythingAtOnce] = () =>
  shipped("saturated", join(everything, { calendar, deployment: "deploy-now-coached" }));

test("in the organisation in which everything happens, every kind of draw is made", () => {
  const made = purposesOf(() => simulateReplication(forked[everythingAtOnce](), seed, 3));
  expect(purposes.filter((_, purpose) => !made.has(purpose))).toEqual([]);
});

test.each(Object.keys(forked))(
  "at five random instants a fork of %s equals the replication from the start",
  (name) => {
    const scenario = forked[name]();
    const whole = simulateReplication(scenario, seed, 3);
    const stopped = createWorld(scenario, catalogues, seed, 3);
    const draw = Object.keys(forked).indexOf(name);
    for (const instant of instants(stopped, draw).toSorted((a, b) => a - b)) {
      runUntil(stopped, instant);
      const copy = fork(scenario, catalogues, seed, 3, stopped.columns.snapshot());
      runToHorizon(copy);
      expectSameRows(rowsOf(copy), whole);
    }
    // taking copies has left no trace in the world that was copied
    runToHorizon(stopped);
    expectSameRows(rowsOf(stopped), whole);
  },
);

test("arms that share their past give the rows that each gives alone", () => {
  const arm = (departures: Departures) => shipped("saturated", { calendar: short, ...departures });
  const arms = [
    arm({ deployment: "none" }),
    arm({ deployment: "deploy-now" }),
    arm({ deployment: "deploy-now-coached" }),
    arm({ deployment: "wait-for-readiness" }),
    arm({ failures: { "priority-whiplash": { dose: 1, fromCycle: 0 } } }),
    arm({ failures: { "scanner-fault": { dose: 1, untilCycle: 1 } } }),
    shipped("healthy", { calendar: short }),
  ];
  const together = simulateArms(arms, seed, 0);
  arms.forEach((scenario, i) =>
    expectSameRows(together[i], simulateReplication(scenario, seed, 0)),
  );
});

test("a past is shared when arms differ after the decision date only", () => {
  const past = (departures: Departures) => pastOf(shipped("healthy", departures));
  const healthy = past({});
  const alike = [
    { deployment: "deploy-now" },
    { failures: { "scanner-fault": { dose: 0 } } },
    { failures: { "scanner-fault": { dose: 1, fromCycle: 0 } } },
    { pilotUnit: "packing-a" },
    { dated: [{ parameters: { "scanner.swapMinutes": 4 }, off: ["MEC-11"] }] },
    { dated: [{ fromCycle: 3, failures: { "scanner-fault": { dose: 1 } } }] },
  ];
  expect(alike.map(past)).toEqual(alike.map(() => healthy));
  const different = [
    { failures: { "scanner-fault": { dose: 1, fromCycle: -1 } } },
    { failures: { "scanner-fault": { dose: 1, untilCycle: -1 } } },
    { failures: { "scanner-fault": { dose: 0, safeguard: true } } },
    { parameters: { "scanner.swapMinutes": 4 } },
    { mechanisms: { "MEC-11": false } },
    { calendar: { warmUpCycles: 5 } },
    { dated: [{ fromCycle: -1, parameters: { "scanner.swapMinutes": 4 } }] },
    { dated: [{ fromCycle: -3, untilCycle: -2, off: ["MEC-11"] }] },
  ];
  expect(different.map(past).filter((text) => text === healthy)).toEqual([]);
});

test("identical arms differ by exactly 0 in every measure", () => {
  const scenario = shipped("burrow", { calendar: short, deployment: "deploy-now" });
  const [a, b] = simulateArms([scenario, { ...scenario, name: "twin" }], seed, 5);
  for (const { name } of tableShapes) {
    const differences = a[name].map((value, i) =>
      Number.isNaN(value) && Number.isNaN(b[name][i]) ? 0 : b[name][i] - value,
    );
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.every((difference) => difference === 0)).toBe(true);
  }
});
