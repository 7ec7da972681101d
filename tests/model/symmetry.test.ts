/**
 * Nobody is favoured by a name or by a place in a list, and what is independent stays so: renamed units and workers,
 * zones in another order, workers in another order give the same results on the same random numbers; two places that
 * share nothing but the calendar give in one run what each gives alone.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { counterCount, counters, type CounterName } from "../../sim/model/state/ledger.ts";
import { createWorld, runToHorizon } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { rowsOf } from "../../sim/tables.ts";
import { type Originals, onStreamsOf, originalsOf } from "./mapped-streams.ts";
import { type Departures, expectSameRows, join, shipped } from "./worlds.ts";

const calendar = { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 4 };
const seed = "symmetry";

type UnitDocument = OrganisationScenario["units"][number];

/** The shipped units, with departures of their own. */
function unitsOf(change: (unit: UnitDocument, place: number) => UnitDocument): UnitDocument[] {
  return shipped("burrow").units.map(change);
}

function runWith(scenario: OrganisationScenario, originals?: Originals): World {
  const run = () => {
    const w = createWorld(scenario, catalogues, seed, 0);
    if (originals !== undefined) lineUp(w, originals);
    runToHorizon(w);
    return w;
  };
  return originals === undefined ? run() : onStreamsOf(originals, run);
}

/** Who is first in the line of idle workers on the first morning is a matter of place: originals go first. */
function lineUp(w: World, { workers }: Originals): void {
  for (let unit = 0; unit < w.units; unit++) {
    const people: number[] = [];
    for (let worker = w.idle.shift(unit); worker >= 0; worker = w.idle.shift(unit))
      people.push(worker);
    for (const worker of people.toSorted((a, b) => workers[a] - workers[b]))
      w.idle.push(unit, worker);
  }
}

/** Sums in another order differ in the last bits. */
function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  expect(actual.length).toBe(expected.length);
  const differing: string[] = [];
  for (let i = 0; i < actual.length; i++) {
    const [a, b] = [actual[i], expected[i]];
    if (Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))) continue;
    differing.push(`${what} ${i}: ${a} for ${b}`);
  }
  expect(differing).toEqual([]);
}

/** Ledger of one unit over all cycles. */
function ledgerOf(w: World, unit: number): number[] {
  const found: number[] = [];
  for (let cycle = 0; cycle < w.cycles; cycle++) {
    const at = (cycle * w.units + unit) * counterCount;
    found.push(...w.ledger.subarray(at, at + counterCount));
  }
  return found;
}

test("names are nothing but names: renamed units give the same bits", () => {
  const named = (rename: (unit: UnitDocument, place: number) => UnitDocument) => {
    const units = unitsOf(rename);
    return shipped("burrow", {
      calendar,
      deployment: "deploy-now",
      units,
      pilotUnit: units[4].id,
      parameters: { "conflict.perCycle": 20 },
    });
  };
  const usual = simulateReplication(
    named((unit) => unit),
    seed,
    0,
  );
  const others = named((unit, i) => ({ ...unit, id: `z${9 - i}`, label: `Unit ${9 - i}` }));
  expectSameRows(simulateReplication(others, seed, 0), usual);
});

/**
 * Departures under which an order of units or workers is not a fact of the organisation: what a manager takes up next is
 * keyed by numbers of workers; and disputes stay below the twenty that may be open at once, beyond which the first come
 * first.
 */
const unordered: Departures = {
  calendar,
  mechanisms: { "MEC-19": false },
  parameters: { "conflict.perCycle": 5 },
};

/** Zones that release at different times of the day, so that no two totes reach the inventory at one instant. */
const apart = (unit: UnitDocument, place: number): UnitDocument => ({
  ...unit,
  parameters: { ...unit.parameters, "management.releaseMinutes": 14 + 1.37 * place },
});

test.each<[string, Departures]>([
  ["", {}],
  [
    " where governance has time for a few cases only",
    { "acts.parallelWorkflow": 1, "governance.cases": 4, "governance.detection": 0.5 },
  ],
])("zones in another order give the same results on the same random numbers%s", (_, parameters) => {
  const units = unitsOf(apart);
  const departures = join(unordered, { parameters });
  const original = shipped("burrow", join(departures, { units }));
  const order = [4, 5, 3, 0, 2, 1];
  const permuted = shipped(
    "burrow",
    join(departures, { units: order.map((u) => units[u]), pilotUnit: original.pilotUnit }),
  );
  const [a, b] = [runWith(original), runWith(permuted, originalsOf(permuted, original, order))];
  for (const name of ["runs", "days", "cycles"] as const)
    expectClose(rowsOf(b)[name], rowsOf(a)[name], name);
  // the first unit also carries what is counted for the whole organisation
  order.forEach((u, place) => {
    if (u === 0 || place === 0) return;
    expectClose(ledgerOf(b, place), ledgerOf(a, u), permuted.units[place].id);
  });
  const total = (w: World) => w.ledger.reduce((sum, value) => sum + value, 0);
  expect(Math.abs(total(b) / total(a) - 1)).toBeLessThan(1e-9);
});

test("workers in another order give the same results on the same random numbers", () => {
  const departures = join(unordered, {
    // a direct order, an audit and an executive's question pick people by their place; pre-emption goes round by place
    parameters: {
      "bypass.share": 0,
      "executives.preemption": 0,
      "audit.sample": 0,
    },
    failures: { "bypassing-the-spine": { dose: 0 }, "priority-whiplash": { dose: 0 } },
  });
  const original = shipped("burrow", departures);
  const originals = originalsOf(
    original,
    original,
    original.units.map((_, u) => u),
    true,
  );
  const [a, b] = [runWith(original), runWith(original, originals)];
  for (const { name } of tableShapes) expectClose(rowsOf(b)[name], rowsOf(a)[name], name);
  const practice = (w: World, worker: number) => w.shortcuts[worker];
  // and they are other people: the first worker has become the last of the unit
  expect(originals.workers[0]).toBe(original.units[0].workers - 1);
  expect(practice(b, 0)).toBeCloseTo(practice(a, originals.workers[0]), 9);
});

/** What people of different places share, off: habits of other zones, the CoE, governance, executives, disputes. */
const independent: Departures = {
  calendar,
  mechanisms: { "MEC-19": false, "MEC-25": false },
  parameters: {
    "practice.betweenZones": 0,
    "sop.people": 0,
    // cases that run out would be shared
    "governance.cases": 10000,
    "governance.payoff": 0,
    "governance.deterrence": 0,
    "governance.imitation": 0,
    "escalation.managerDecides": 1,
  },
};

/** Counted once for the whole organisation, at its first unit: what both places add to, and what both hear of. */
const added: readonly CounterName[] = ["governanceMinutes", "openBlockerMinutes"];
const heard: readonly CounterName[] = [
  "needsMet",
  "priorityChanges",
  "priorityRequests",
  "unforcedChanges",
  "unforcedDirectives",
];

test("two places in one run give, bit for bit, what each gives alone", () => {
  const place = (site: string) => unitsOf((unit) => ({ ...unit, id: `${unit.id}-${site}`, site }));
  const halves = ["east", "west"].map((site) => place(site));
  const both = shipped(
    "burrow",
    join(independent, { units: halves.flat(), pilotUnit: halves[0][4].id }),
  );
  const whole = runWith(both);
  const apart = halves.map((units, half) => {
    const from = half * units.length;
    const alone = shipped("burrow", join(independent, { units, pilotUnit: units[4].id }));
    const places = units.map((_, u) => from + u);
    const w = runWith(alone, originalsOf(alone, both, places));
    places.forEach((there, here) => {
      const expected = ledgerOf(whole, there);
      const differing = ledgerOf(w, here).flatMap((value, i) =>
        Object.is(value, expected[i]) ? [] : [counters[i % counterCount]],
      );
      const isFirst = here === 0;
      expect(differing.filter((name) => !isFirst || ![...added, ...heard].includes(name))).toEqual(
        [],
      );
    });
    return w;
  });
  const sum = (w: World, name: CounterName) => new View(w, 0, w.cycles).sum(name);
  for (const name of added) {
    expect(sum(whole, name)).toBeGreaterThan(0);
    expect(sum(whole, name)).toBeCloseTo(sum(apart[0], name) + sum(apart[1], name), 6);
  }
  for (const name of heard)
    expect(apart.map((w) => sum(w, name))).toEqual([sum(whole, name), sum(whole, name)]);
  expect(sum(whole, "conformingLines")).toBeGreaterThan(100_000);
  // the places draw numbers of their own, so this is no comparison of one run with itself
  expect(sum(apart[0], "exceptions")).not.toBe(sum(apart[1], "exceptions"));
});
