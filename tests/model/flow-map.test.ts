/**
 * The task flow map and the messages: what is counted on routes is what the log counts otherwise, tote by tote; messages get
 * lost at the stated rate and move what they are said to move.
 */
import { expect, test } from "vitest";
import { simulateFlows } from "../../sim/index.ts";
import { flowMap, messageMap, type MessageFlow } from "../../sim/flow-map.ts";
import { Message } from "../../sim/model/state/flow-log.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { sendUp, tellCentre } from "../../sim/model/managers/messages.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { standing, write } from "./deploying-worlds.ts";
import { type Departures, shipped, short } from "./worlds.ts";

function ran(departures: Departures): View {
  const scenario = shipped("burrow", { calendar: short, ...departures });
  const w = simulateWorld(scenario, "flows", 0);
  return new View(w, 0, w.cycles);
}

const zones = ["packing-a", "packing-b", "packing-c"];

test("work on the map is the work of the log: what comes in, is fetched, packed, shipped and stored", () => {
  const view = ran({});
  const flows = flowMap(view);
  const used = (from: string, to: string) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
  const of = (name: CounterName, id: string) =>
    view.of(
      name,
      view.world.scenario.units.findIndex((unit) => unit.id === id),
    );
  expect(used("source", "inventory")).toBe(view.zoneSum("releasedTotes"));
  expect(used("source", "receiving")).toBe(of("releasedTotes", "receiving"));
  expect(used("receiving", "stock")).toBe(of("shippedTotes", "receiving"));
  expect(used("shipping", "customer")).toBe(view.zoneSum("shippedTotes"));
  let fetched = 0;
  for (const zone of zones) {
    fetched += used("inventory", zone);
    // what was packed has been fetched, and a tote is packed before it is shipped
    expect(used(zone, "shipping")).toBeLessThanOrEqual(used("inventory", zone));
    expect(used(zone, "shipping")).toBeGreaterThanOrEqual(of("shippedTotes", zone));
    expect(used("executives", zone)).toBe(of("bypassOrders", zone));
    expect(used(zone, zone)).toBe(of("improvised", zone));
    expect(of("bypassOrders", zone)).toBeGreaterThan(0);
  }
  expect(fetched).toBeLessThanOrEqual(used("source", "inventory"));
  expect(flows.filter(({ from }) => from === "CoE")).toEqual([]);
  expect(flows.filter(({ count }) => count === 0)).toEqual([]);
});

test("the maps of single cycles add up to the map of all of them", () => {
  const scenario = shipped("burrow", { calendar: short });
  const w = simulateWorld(scenario, "flows", 0);
  const whole = flowMap(new View(w, w.decisionCycle, w.cycles));
  const cycles = simulateFlows(scenario, "flows", 0);
  expect(cycles.map(({ cycle }) => cycle)).toEqual([0, 1, 2]);
  for (const { from, to, what, count } of whole) {
    const parts = cycles.flatMap(({ flows }) =>
      flows.filter((flow) => flow.from === from && flow.to === to && flow.what === what),
    );
    expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(count);
  }
});

test("without inventory and shipping work goes from the source to the zone and to the customer", () => {
  const w = simulateWorld(
    shipped("twelve-zones", {
      calendar: short,
      units: [{ id: "only", label: "Only", kind: "packing", workers: 8 }],
      pilotUnit: "only",
    }),
    "flows",
    0,
  );
  const lines = flowMap(new View(w, 0, w.cycles))
    .filter(({ kind }) => kind === "hand-over")
    .map(({ from, to }) => [from, to]);
  expect(lines).toEqual([
    ["source", "only"],
    ["only", "customer"],
  ]);
});

const byKind = (view: View, kind: MessageFlow["kind"]) =>
  messageMap(view)
    .filter((message) => message.kind === kind)
    .reduce(
      (sum, { sent, arrived }) => ({ sent: sum.sent + sent, arrived: sum.arrived + arrived }),
      {
        sent: 0,
        arrived: 0,
      },
    );

test("every published scorecard is a message of each manager, and every revision one of the CoE", () => {
  const view = ran({ parameters: { "sop.people": 3, "sop.reportLoss": 0 } });
  // the scorecards of the last of five cycles come out after the horizon
  expect(byKind(view, "Data")).toEqual({ sent: 4 * 6, arrived: 4 * 6 });
  const kinds = ["Workflow", "Standard", "Template", "Guidance"] as const;
  const carried = kinds.reduce((sum, kind) => sum + byKind(view, kind).sent, 0);
  expect(carried).toBe(view.sum("revisions"));
  expect(carried).toBeGreaterThan(0);
});

test("reports get lost at the stated rate, and with all of them lost nothing arrives", () => {
  const view = ran({ parameters: { "sop.reportLoss": 0.2 } });
  const { sent, arrived } = byKind(view, "Pattern");
  expect(sent).toBeGreaterThan(200);
  expect(Math.abs(arrived / sent - 0.8)).toBeLessThan(3 * Math.sqrt((0.2 * 0.8) / sent));
  const none = ran({ parameters: { "sop.reportLoss": 1 } });
  const upward = messageMap(none).filter(({ from }) => from === "manager");
  expect(upward.length).toBeGreaterThan(0);
  expect(upward.filter((message) => message.arrived > 0)).toEqual([]);
});

test("rules that come into force are told once to each manager, and onboarding as it is booked", () => {
  const view = ran({
    calendar: { ...short, horizonCycles: 8 },
    deployment: "deploy-now",
    parameters: { "deployment.rollBackCycles": 0 },
  });
  expect(byKind(view, "Threshold").sent).toBe(6);
  expect(byKind(view, "Training").sent).toBe(6);
  expect(byKind(view, "AuditFeedback").sent).toBe(view.sum("auditKnown"));
});

/** A world on the day on which the scorecards of cycle 3 come out. */
function publishing(parameters: Departures = {}): World {
  const w = standing(shipped("healthy", { parameters: { "sop.reportLoss": 0, ...parameters } }), 4);
  w.goTo(4 * 20 + 2);
  return w;
}

test("far more recorded defects per line than usual count as a report of the cause reported most", () => {
  const w = publishing();
  for (const cycle of [0, 1, 2, 3]) {
    write(w, cycle, "reportedLines", 1000);
    write(w, cycle, "reportedDefects", 10);
  }
  write(w, 3, "reportedDefects", 16, "packing-a");
  write(w, 3, "reportedDefects", 15, "packing-b");
  const a = w.scenario.units.findIndex(({ id }) => id === "packing-a");
  const b = a + 1;
  w.reports.set([1, 2, 0, 0], 4 * a);
  w.reports.set([1, 2, 0, 0], 4 * b);
  tellCentre(w);
  expect([...w.reports.subarray(4 * a, 4 * a + 4)]).toEqual([1, 3, 0, 0]);
  // 1.5 times is not more than 1.5 times
  expect([...w.reports.subarray(4 * b, 4 * b + 4)]).toEqual([1, 2, 0, 0]);
  expect(w.flows.sent(4, a, Message.QualitySignal)).toBe(1);
});

test("newcomers still to be taught give their unit a further place for training, until the CoE hears of none", () => {
  const w = publishing();
  const unit = w.pilot;
  const worker = w.firstWorker[unit];
  w.onboardingLeft[worker] = 240;
  tellCentre(w);
  // an experienced worker waiting for onboarding is no gap
  expect(w.rhythm.furtherPlace[unit]).toBe(0);
  w.experience[worker] = 3;
  tellCentre(w);
  expect(w.rhythm.furtherPlace[unit]).toBe(1);
  w.onboardingLeft[worker] = 0;
  tellCentre(w);
  expect(w.rhythm.furtherPlace[unit]).toBe(0);
  // without a CoE nobody acts on it
  const nobody = publishing({ "sop.people": 0 });
  nobody.onboardingLeft[worker] = 240;
  nobody.experience[worker] = 3;
  tellCentre(nobody);
  expect(nobody.rhythm.furtherPlace[unit]).toBe(0);
});

test("messages of a kind from a unit in a cycle have one fate", () => {
  const w = publishing({ "sop.reportLoss": 0.5 });
  const fates = [0, 1, 2, 3, 4, 5].map((unit) => {
    const first = sendUp(w, unit, Message.CrossTeam);
    expect(sendUp(w, unit, Message.CrossTeam)).toBe(first);
    return first;
  });
  expect(new Set(fates).size).toBe(2);
});
