/**
 * What stays undetected pays off and is imitated, and governance can follow up so many cases a cycle (MEC-18).
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import { Scalar } from "../../sim/model/state/codes.ts";
import {
  casesLeft,
  detectionOf,
  noteCases,
  spreadViolations,
} from "../../sim/model/managers/imitating.ts";
import { closeCycle } from "../../sim/model/cycle.ts";
import { actsOfDay } from "../../sim/model/acts/violating.ts";
import { wavesPerDay } from "../../sim/model/state/calendar.ts";
import { note, seenOf } from "../../sim/model/acts/performing.ts";
import { inspectWorkers } from "../../sim/model/acts/sanctioning.ts";
import { violations } from "../../sim/model/acts/violations.ts";
import { paidOff } from "../../sim/model/mechanisms/governance.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { standing } from "./deploying-worlds.ts";
import { expectSameRows, shipped, short } from "./worlds.ts";

const rules = {
  "governance.payoff": 0.1,
  "governance.imitation": 0.5,
  "governance.fromAbove": 0.5,
  "governance.cases": 3,
};

function world(): World {
  return createWorld(shipped("healthy", { parameters: rules }), catalogues, "imitating", 0);
}

/** Hazards after one cycle with so many undetected violations of each manager, and of executives. */
function spread(undetected: readonly number[], byExecutives: number): number[] {
  const w = world();
  w.office.undetected.set(undetected);
  w.scalars[Scalar.ExecutiveUndetected] = byExecutives;
  spreadViolations(w);
  return Array.from(w.managerHazard, (hazard) => Math.round(1e12 * hazard) / 1e12);
}

test("a hazard that pays off by .02 goes from 1 to 1.02, from 1.5 to 1.515, and never beyond 2", () => {
  expect(paidOff(1, 0.02)).toBe(1.02);
  expect(paidOff(1.5, 0.02)).toBeCloseTo(1.515, 12);
  expect(paidOff(2, 0.02)).toBe(2);
});

test("each manager imitates the share of the five others who got away with it", () => {
  // payoff .1, imitation .5: one of five is .01, two of five are .02
  expect(spread([1, 0, 0, 3, 0, 0], 0)).toEqual([1.01, 1.02, 1.02, 1.01, 1.02, 1.02]);
  expect(spread([0, 0, 0, 0, 0, 0], 0)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("an executive who got away with it counts as half of all managers, and nothing counts for more than all", () => {
  expect(spread([0, 0, 0, 0, 0, 0], 7)).toEqual([1.025, 1.025, 1.025, 1.025, 1.025, 1.025]);
  expect(spread([2, 1, 1, 1, 1, 1], 1)).toEqual([1.05, 1.05, 1.05, 1.05, 1.05, 1.05]);
});

test("who is who does not matter: renamed units have renamed hazards", () => {
  const counts = [0, 2, 0, 0, 1, 4];
  const order = [3, 5, 0, 4, 2, 1];
  const renamed = spread(
    order.map((unit) => counts[unit]),
    0,
  );
  const hazards = spread(counts, 0);
  expect(renamed).toEqual(order.map((unit) => hazards[unit]));
});

test("governance detects until its cases of the cycle are used up, and begins the next cycle with all of them", () => {
  const w = world();
  expect(casesLeft(w)).toBe(3);
  expect(detectionOf(w)).toBe(0.1);
  noteCases(w, 2);
  expect(detectionOf(w)).toBe(0.1);
  noteCases(w, 1);
  expect(detectionOf(w)).toBe(0);
  // three cases of half an hour
  expect(new View(w, 0, 1).sum("governanceMinutes")).toBe(90);
  spreadViolations(w);
  expect(casesLeft(w)).toBe(3);
});

test("what workers do is followed up as far as cases are left, of every unit the same share, in governance's own time", () => {
  const inspected = (taken: number) => {
    const w = createWorld(
      shipped("healthy", {
        parameters: { ...rules, "governance.cases": 12, "governance.detection": 1 },
      }),
      catalogues,
      "imitating",
      0,
    );
    noteCases(w, taken);
    for (let unit = 0; unit < w.units; unit++)
      note(w, violations.workerImprovises, w.firstWorker[unit], unit, 3, 0);
    inspectWorkers(w);
    const seen = Array.from(w.kind, (_, unit) => seenOf(w, violations.workerImprovises, unit));
    return { seen, left: casesLeft(w), minutes: new View(w, 0, 1).sum("governanceMinutes") };
  };
  // 18 acts and 12 cases; then 6 cases; then none
  expect(inspected(0)).toEqual({ seen: [2, 2, 2, 2, 2, 2], left: 0, minutes: 12 * 30 });
  expect(inspected(6)).toEqual({ seen: [1, 1, 1, 1, 1, 1], left: 0, minutes: 12 * 30 });
  expect(inspected(12)).toEqual({ seen: [0, 0, 0, 0, 0, 0], left: 0, minutes: 12 * 30 });
});

/** Violations that governance took up, by cycle. */
function detected(w: World): number[] {
  return Array.from({ length: w.cycles }, (_, cycle) => {
    const view = new View(w, cycle, cycle + 1);
    const ofWorkers = view.violations("worker", true);
    return view.sum("bypassDetected") + view.sum("managerViolationsDetected") + ofWorkers;
  });
}

test("in a run no cycle has more detections than cases, and their time is booked", () => {
  const run = (cases: number) =>
    simulateWorld(
      shipped("burrow", {
        calendar: short,
        parameters: { "governance.detection": 1, "governance.cases": cases },
      }),
      "cases",
      0,
    );
  const scarce = run(5);
  expect(detected(scarce).map((n) => Math.min(n, 5))).toEqual(detected(scarce));
  expect(Math.max(...detected(scarce))).toBe(5);
  const all = run(10000);
  const view = new View(all, 0, all.cycles);
  expect(view.sum("bypassDetected")).toBe(view.sum("bypassOrders"));
  expect(view.sum("governanceMinutes")).toBe(30 * detected(all).reduce((total, n) => total + n, 0));
  // where nobody gets away with anything nothing is imitated
  expect([...all.managerHazard].filter((hazard) => hazard !== 1)).toEqual([]);
});

/** An organisation in which managers can do wrong and nobody else, and governance sees all and follows up one case. */
function scarce(parameters: Record<string, number>, horizonCycles: number): World {
  return standing(
    shipped("healthy", {
      calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles },
      parameters: {
        "ai.use": 0,
        "bypass.share": 0,
        "governance.cases": 1,
        "governance.detection": 1,
        "governance.deterrence": 0,
        "governance.imitation": 0,
        "governance.payoff": 0,
        "turnover.managerPerMonth": 0,
        ...parameters,
      },
    }),
    0,
  );
}

/** Each of these has the same share of so many cases, up to four standard deviations. */
function expectEvenly(cases: readonly number[], among: readonly number[]): void {
  const all = cases.reduce((sum, n) => sum + n, 0);
  const share = 1 / among.length;
  const bound = 4 * Math.sqrt(all * share * (1 - share));
  for (const unit of among) expect(Math.abs(cases[unit] - all * share)).toBeLessThan(bound);
}

test.each([
  ["all of them", [0, 1, 2, 3, 4, 5]],
  ["those of the packing zones", [2, 3, 4]],
  ["two neighbours", [4, 5]],
])(
  "where %s do wrong and one case a cycle is followed up, the cycles' ends give each the same share",
  (_, wrong) => {
    const cycles = 240;
    const w = scarce({ "governance.managerViolations": 0 }, cycles - 1);
    const { managerViolations } = w.settings.governance;
    for (const unit of wrong) managerViolations[unit] = 10;
    const found = Array.from(w.kind, () => 0);
    for (let cycle = 0; cycle < cycles; cycle++) {
      w.goTo(cycle * w.scenario.calendar.cycleDays * wavesPerDay);
      closeCycle(w);
      for (const unit of wrong)
        found[unit] += new View(w, cycle, cycle + 1, [unit]).sum("managerViolationsDetected");
    }
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(cycles);
    expectEvenly(found, wrong);
  },
);

test.each([
  ["all of them", [0, 1, 2, 3, 4, 5]],
  ["the first, the second and the last", [0, 1, 5]],
])(
  "where %s do wrong each morning and one case is left, each of them takes it equally often",
  (_, wrong) => {
    const days = 1000;
    const w = scarce({ "acts.parallelWorkflow": 1 }, days / 10 - 1);
    // two a day and more: hardly anybody leaves a day out, and who does is not whoever stands first
    w.roles.rates[violations.parallelWorkflow.place] = 100;
    w.managerHazard.fill(0);
    for (const unit of wrong) w.managerHazard[unit] = 1;
    const found = Array.from(w.kind, () => 0);
    for (let day = 0; day < days; day++) {
      w.goTo(day * wavesPerDay);
      w.office.cases[0] = 0;
      const before = wrong.map((unit) => seenOf(w, violations.parallelWorkflow, unit));
      actsOfDay(w);
      wrong.forEach((unit, i) => {
        found[unit] += seenOf(w, violations.parallelWorkflow, unit) - before[i];
      });
    }
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(days);
    expectEvenly(found, wrong);
  },
);

test("one case left at the end of a cycle falls to a unit's workers as often as their share of what workers did", () => {
  const cycles = 240;
  const w = scarce({}, cycles - 1);
  const did = [1, 2, 0, 3, 0, 4];
  const found = Array.from(w.kind, () => 0);
  for (let cycle = 0; cycle < cycles; cycle++) {
    w.goTo(cycle * w.scenario.calendar.cycleDays * wavesPerDay);
    w.office.cases[0] = 0;
    did.forEach((times, unit) => {
      note(w, violations.workerImprovises, w.firstWorker[unit], unit, times, 0);
    });
    inspectWorkers(w);
    did.forEach((_, unit) => (found[unit] += seenOf(w, violations.workerImprovises, unit)));
  }
  expect(found.reduce((sum, n) => sum + n, 0)).toBe(cycles);
  did.forEach((times, unit) => {
    const p = times / 10;
    expect(Math.abs(found[unit] - cycles * p)).toBeLessThanOrEqual(
      4 * Math.sqrt(cycles * p * (1 - p)),
    );
  });
});

test("without imitation a hazard rises by own undetected violations only", () => {
  const w = simulateWorld(
    shipped("burrow", {
      calendar: short,
      mechanisms: { "MEC-23": false },
      parameters: { "governance.imitation": 0 },
    }),
    "own",
    0,
  );
  const { payoff } = w.settings.governance;
  const view = new View(w, 0, w.cycles);
  const expected = view.units.map((unit) => {
    let hazard = 1;
    for (let cycle = 0; cycle < w.cycles; cycle++) {
      const missed =
        view.at("managerViolations", unit, cycle) -
        view.at("managerViolationsDetected", unit, cycle);
      if (missed > 0) hazard = paidOff(hazard, payoff);
    }
    return hazard;
  });
  expect([...w.managerHazard]).toEqual(expected);
  expect(Math.max(...expected)).toBeGreaterThan(1);
});

test("each direct order that the gate stops costs the manager its minutes", () => {
  const w = simulateWorld(
    shipped("burrow", {
      calendar: short,
      parameters: {
        "governance.bypassGate": 1,
        "governance.detection": 0,
        "governance.sendBackMinutes": 5,
      },
    }),
    "sent back",
    0,
  );
  const view = new View(w, 0, w.cycles);
  const stopped = view.sum("bypassStopped");
  const waiting = [...w.kind.keys()].reduce((n, unit) => n + w.inbox.length(2 * unit + 1) + 1, 0);
  expect(stopped).toBeGreaterThan(50);
  expect(view.sum("managerCorrectionMinutes")).toBeLessThanOrEqual(5 * stopped);
  expect(view.sum("managerCorrectionMinutes")).toBeGreaterThanOrEqual(5 * (stopped - waiting));
});

test("a window that lets every emergency pass is no window, where all changes are needed", () => {
  const run = (parameters: object) =>
    simulateReplication(shipped("healthy", { calendar: short, parameters }), "window", 0);
  const none = run({ "governance.changeWindow": 0 });
  expectSameRows(run({ "governance.changeWindow": 1, "governance.emergencyShare": 1 }), none);
  expect(run({ "governance.changeWindow": 1 }).runs).not.toEqual(none.runs);
});
