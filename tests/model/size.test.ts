/**
 * Organisations of a thousand and two thousand agents: everything that holds of the burrow holds of them, and nothing in
 * them grows faster than the number of agents, neither state nor events.
 */
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { organisationOfSize } from "../../scenarios/of-size.ts";
import { InputError, resolveScenario } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { Scalar } from "../../sim/model/state/codes.ts";
import { identities } from "../../sim/model/state/identities.ts";
import { actKey } from "../../sim/model/acts/performing.ts";
import { sitesOf } from "../../sim/model/state/sites.ts";
import { View } from "../../sim/model/state/view.ts";
import { violationList } from "../../sim/model/acts/violations.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateReplication, simulateWorld } from "../../sim/simulate.ts";
import { expectSameRows } from "./worlds.ts";

function ofSize(agents: number, departures: object = {}): OrganisationScenario {
  const document = { ...organisationOfSize(agents), ...departures };
  const scenario = resolveScenario(document, { lookup: (id) => scenarios[id] });
  if (scenario.kind !== "organisation") throw new Error("wants an organisation");
  return scenario;
}

const seed = "size";

function agentsOf({ units }: OrganisationScenario): number {
  return units.reduce((sum, { workers }) => sum + workers + 1, 4);
}

test("an organisation has about as many agents as were asked for, in places of fifty", () => {
  for (const agents of [54, 100, 1000, 1234]) {
    const found = agentsOf(ofSize(agents));
    expect(Math.abs(found - agents)).toBeLessThanOrEqual(25);
    expect((found - 4) % 50).toBe(0);
  }
  expect(agentsOf(ofSize(100_000))).toBe(100_004);
});

test("identities hold in a thousand agents, and events and state per agent stay what they are in two thousand", () => {
  const [small, large] = [1000, 2000].map((agents) => {
    const scenario = ofSize(agents);
    return { agents: agentsOf(scenario), w: simulateWorld(scenario, seed, 0) };
  });
  for (const { left, right, name } of identities(small.w))
    expect({ name, left }).toEqual({ name, left: right });
  const eventsPerAgent = ({ w, agents }: typeof small) => w.scalars[Scalar.Events] / agents;
  expect(eventsPerAgent(large) / eventsPerAgent(small)).toBeCloseTo(1, 1);
  const lengths = ({ w }: typeof small) =>
    new Map([...w.columns.snapshot()].map(([name, column]) => [name, column.length]));
  const [before, after] = [lengths(small), lengths(large)];
  // pools of totes and jobs double when they are full; the calendar of events may lag behind by a doubling either way
  const doubling = /^(tote|job|lines|inbox)\./;
  const most = (name: string) =>
    name.startsWith("events.") ? 4.001 : doubling.test(name) ? 2.2 : 2.001;
  const faster = [...after].filter(([name, length]) => {
    const growth = length / before.get(name)!;
    return growth > most(name);
  });
  expect(faster).toEqual([]);
});

test("work stays at its place: totes of a zone pass the inventory and the shipping of its own site only", () => {
  const scenario = ofSize(154);
  const { siteOf, inventoryOf, shippingOf } = sitesOf(scenario.units);
  expect([...siteOf]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
  expect([...inventoryOf].slice(6)).toEqual([7, 7, 7, 7, 7, 7, 13, 13, 13, 13, 13, 13]);
  expect([...shippingOf].slice(6)).toEqual([11, 11, 11, 11, 11, 11, 17, 17, 17, 17, 17, 17]);
  // a place without demand does nothing, whatever the others do
  const idle = scenario.units.map((unit) =>
    unit.site === "place-2"
      ? { ...unit, parameters: { ...unit.parameters, "flow.linesPerDay": 0 } }
      : unit,
  );
  const w = simulateWorld({ ...scenario, units: idle }, seed, 0);
  const visits = (unit: number) => new View(w, 0, w.cycles, [unit]).sum("visits");
  expect([6, 7, 8, 9, 10, 11].map(visits)).toEqual([0, 0, 0, 0, 0, 0]);
  expect([0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17].every((unit) => visits(unit) > 100)).toBe(true);
});

test("a site has one inventory, and a site without a name is the one place of those that name none", () => {
  const [inventory] = ofSize(54).units.filter(({ kind }) => kind === "inventory");
  const { units } = organisationOfSize(54) as { units: object[] };
  const twice = [...units, { ...inventory, id: "second" }];
  expect(() => ofSize(54, { units: twice })).toThrow(
    new InputError("units", "2 units of kind inventory at site place-1, wants at most 1"),
  );
  const elsewhere = [...units, { ...inventory, id: "second", site: "place-2" }];
  expect(ofSize(54, { units: elsewhere }).units).toHaveLength(7);
  // naming the only place changes nothing
  const named = ofSize(54);
  const unnamed = { ...named, units: named.units.map((unit) => ({ ...unit, site: undefined })) };
  expectSameRows(simulateReplication(unnamed, seed, 0), simulateReplication(named, seed, 0));
});

test("draws of thousands of actors and streams keep keys of their own", () => {
  const keys = new Set<number>();
  for (const v of violationList) for (let who = 0; who < 3000; who++) keys.add(actKey(v, who));
  expect(keys.size).toBe(violationList.length * 3000);
  const w = simulateWorld(ofSize(700), seed, 1);
  expect(w.units).toBeGreaterThan(64);
  const ids = idsPresent(w);
  expect(new Set(ids).size).toBe(ids.length);
  expect(() =>
    ofSize(100_000, { calendar: { warmUpCycles: 6, baselineCycles: 6, horizonCycles: 24 } }),
  ).toThrow(/^calendar: 360 days in all with 12000 units, wants at most 256 days$/);
});

/** Numbers of the totes that wait for release. */
function idsPresent(w: World): number[] {
  const ids: number[] = [];
  for (let line = 0; line < 2 * w.units * 4; line++)
    for (let tote = w.lines.head(line); tote >= 0; tote = w.lines.next(tote))
      ids.push(w.toteId[tote]);
  return ids;
}
