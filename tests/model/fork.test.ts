/**
 * A replication can be stopped at any instant, copied and continued: the copy yields the same bits as the replication
 * from the start. Arms with an equal past share it, and nothing in their results shows that they did.
 */
import { expect, test } from "vitest";
import { catalogues, simulateArms, simulateReplication, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { masterKey, uniform } from "../../sim/kernel/index.ts";
import {
  createWorld,
  fork,
  horizonTime,
  runToHorizon,
  runUntil,
} from "../../sim/model/replication.ts";
import type { World } from "../../sim/model/world.ts";
import { pastOf } from "../../sim/simulate.ts";
import { rowsOf } from "../../sim/tables.ts";
import { type Departures, expectSameRows, shipped, short } from "./worlds.ts";

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
  "a burrow with dated failure modes and safeguards": () =>
    shipped("burrow", {
      calendar,
      failures: {
        "priority-whiplash": { dose: 1, fromCycle: -1, untilCycle: 3 },
        "bypassing-the-spine": { dose: 1, fromCycle: 1, safeguard: true },
        "improvising-workers": { dose: 0.5, fromCycle: 2 },
      },
    }),
};

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
  ];
  expect(alike.map(past)).toEqual(alike.map(() => healthy));
  const different = [
    { failures: { "scanner-fault": { dose: 1, fromCycle: -1 } } },
    { failures: { "scanner-fault": { dose: 1, untilCycle: -1 } } },
    { failures: { "scanner-fault": { dose: 0, safeguard: true } } },
    { parameters: { "scanner.swapMinutes": 4 } },
    { mechanisms: { "MEC-11": false } },
    { calendar: { warmUpCycles: 5 } },
    { pilotUnit: "packing-a" },
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
