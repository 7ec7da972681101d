/**
 * Exact accounting of every replication: Little's law, conservation of totes and lines, flow balance, paid time. Sums of
 * ticks are exact in Float64, so both sides are compared with ===.
 */
import { expect, test } from "vitest";
import { simulateWorld } from "../../sim/simulate.ts";
import { identities } from "../../sim/model/state/identities.ts";
import { Counter, type CounterName, counterCount } from "../../sim/model/state/ledger.ts";
import { Scalar } from "../../sim/model/state/codes.ts";
import { type World } from "../../sim/model/state/world.ts";
import { organisations, shipped, short } from "./worlds.ts";

/** Identities whose two sides differ. */
function broken(w: World): string[] {
  return identities(w)
    .filter(({ left, right }) => left !== right)
    .map(({ name, left, right }) => `${name}: ${left} against ${right}`);
}

test.each(organisations)("every account of %s balances exactly", (name) => {
  for (const replication of [0, 1]) {
    expect(
      broken(simulateWorld(shipped(name, { calendar: short }), "identities", replication)),
    ).toEqual([]);
  }
});

test.each(["none", "deploy-now", "deploy-now-coached", "wait-for-readiness"])(
  "every account balances over all 36 cycles with the deployment %s, below saturation and above",
  (deployment) => {
    for (const base of ["burrow", "saturated"]) {
      expect(broken(simulateWorld(shipped(base, { deployment }), "identities", 2))).toEqual([]);
    }
  },
);

/** Everything that interrupts, stops, loses or repeats work, far beyond what any scenario asks for. */
const turmoil = {
  parameters: {
    "executives.unforcedChanges": 5,
    "executives.preemption": 1,
    "exceptions.perHour": 4,
    "responses.waitWeight": 1,
    "responses.stopShare": 1,
    "escalation.patienceMinutes": 30,
    "scanner.meanLifeMinutes": 10,
    "bypass.share": 0.6,
    "flow.ordersPerTote": 4,
    "flow.demandFactor": 1.2,
    "flow.wipLimitLines": 300,
    "turnover.perMonth": 0.25,
    "sop.people": 12,
  },
  deployment: "deploy-now-coached",
};

test.each([5, 7, 10])("every account balances in turmoil, with cycles of %i days", (cycleDays) => {
  const calendar = { ...short, cycleDays, horizonCycles: 6 };
  for (const replication of [0, 1, 2]) {
    const w = simulateWorld(shipped("burrow", { ...turmoil, calendar }), "turmoil", replication);
    expect(broken(w)).toEqual([]);
  }
});

test("no account is empty in turmoil: every flow it balances has happened", () => {
  const w = simulateWorld(shipped("burrow", { ...turmoil, calendar: short }), "turmoil", 0);
  const empty = identities(w).filter(({ left }) => left === 0);
  // totes are let in at the zones and at Receiving, and pass through the other two
  expect(empty.map(({ name }) => name)).toEqual([
    "inventory: totes let in = totes out + totes inside",
    "shipping: totes let in = totes out + totes inside",
  ]);
});

/** What a planted error of one unit of account must be found by. */
const planted: readonly [CounterName, RegExp][] = [
  ["idleMinutes", /^packing-a: workers' paid time/],
  ["managerRoundMinutes", /^packing-a: manager's paid time/],
  ["releasedTotes", /^packing-a: totes let in/],
  ["demandLines", /^lines ordered/],
  ["conformingLines", /^lines shipped/],
  ["ignored", /^exceptions = responses/],
  ["blockersResolved", /^blockers = resolved/],
];

test.each(planted)("a planted error of 1 in %s is found", (counter, account) => {
  const w = simulateWorld(shipped("burrow", { calendar: short }), "planted", 0);
  const unit = w.scenario.units.findIndex(({ id }) => id === "packing-a");
  w.ledger[unit * counterCount + Counter[counter]] += 1;
  const found = broken(w);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(account);
});

test("a planted error of one tick in Little's law is found", () => {
  const w = simulateWorld(shipped("burrow", { calendar: short }), "planted", 0);
  w.scalars[Scalar.WipMinutes] += 2 ** -20;
  expect(broken(w)[0]).toMatch(/^Little's law/);
});
