/**
 * Fire-fighting and the capability trap (MEC-21): prevention gets the hours left over, what nobody looks after decays, and
 * training may yield to old totes.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { minutesPerDay, minutesPerWave } from "../../sim/model/state/calendar.ts";
import { leftOverLine } from "../../sim/model/managers/inbox.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { neglected } from "../../sim/model/mechanisms/improvement.ts";
import { newTote } from "../../sim/model/state/pools.ts";
import { neglectOf, yieldsToFire } from "../../sim/model/managers/preventing.ts";
import { queueLine } from "../../sim/model/shopfloor/queues.ts";
import { createWorld, horizonTime, runUntil } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { join, shipped, short } from "./worlds.ts";

function sum(w: World, name: CounterName): number {
  return new View(w, 0, w.cycles).sum(name);
}

const days = 20;
const managers = 6;

/** Twenty days of managers who do nothing but release and one other duty; nobody asks for their time. */
function quiet(parameters: Record<string, number>) {
  return shipped("healthy", {
    calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 },
    mechanisms: Object.fromEntries(
      ["MEC-02", "MEC-04", "MEC-06", "MEC-08", "MEC-11", "MEC-18"].map((id) => [id, false]),
    ),
    parameters: {
      "management.releaseMinutes": 30,
      "management.meetingMinutes": 0,
      "management.reportingMinutes": 0,
      "management.roundMinutes": 0,
      "management.otherMinutes": 77,
      "sop.people": 0,
      ...parameters,
    },
  });
}

test.each([
  [30, 30, 2, 1],
  [0, 30, 2, 3],
  [15, 30, 2, 2],
  [60, 30, 2, 1],
  [10, 40, 4, 4],
])("%d of %d minutes needed, at a neglect of %d, make %d times the new friction", (...row) => {
  const [done, needed, neglect, times] = row;
  expect(neglected(done, needed, neglect)).toBeCloseTo(times, 12);
});

test("improvement work is carved out of other duties, and done by a manager with time left", () => {
  const w = simulateWorld(quiet({}), "preventing", 0);
  expect(sum(w, "improvementPlanned")).toBe(30 * days * managers);
  expect(sum(w, "managerImprovementMinutes")).toBe(30 * days * managers);
  expect(sum(w, "managerOtherMinutes")).toBe((77 - 30) * days * managers);
});

test("a manager without a free minute does none, and what was meant to be done is dropped after a day", () => {
  const w = createWorld(quiet({ "management.otherMinutes": 480 }), catalogues, "preventing", 0);
  for (let time = 0; time < horizonTime(w); time += minutesPerWave) {
    runUntil(w, time + 1);
    // meant this half-day and in the two before
    for (let unit = 0; unit < w.units; unit++)
      expect(w.inbox.length(leftOverLine(w, unit))).toBeLessThanOrEqual(3);
  }
  expect(sum(w, "improvementPlanned")).toBe(30 * days * managers);
  expect(sum(w, "managerImprovementMinutes")).toBe(0);
});

test("friction grows by the inflow where workflows are looked after, and three times as fast where not", () => {
  const grown = (parameters: Record<string, number>) => {
    const w = simulateWorld(quiet(parameters), "preventing", 1);
    return w.frictionOf.map((friction, unit) => friction - w.settings.sop.initialFriction[unit]);
  };
  const inflow = createWorld(quiet({}), catalogues, "preventing", 1).settings.sop.frictionInflow;
  grown({}).forEach((by, unit) => expect(by).toBeCloseTo(2 * inflow[unit], 10));
  grown({ "management.otherMinutes": 480 }).forEach((by, unit) =>
    expect(by).toBeCloseTo(2 * 3 * inflow[unit], 10),
  );
  // a manager who means to do less than is needed neglects, however much time there is
  grown({ "improvement.minutes": 15 }).forEach((by, unit) =>
    expect(by).toBeCloseTo(2 * 2 * inflow[unit], 10),
  );
  // as does one who is judged by heroics
  grown({ "scorecards.heroics": 0.5 }).forEach((by, unit) =>
    expect(by).toBeCloseTo(2 * 2 * inflow[unit], 10),
  );
});

test("more of what cannot wait leaves less for prevention, and friction ends higher", () => {
  const run = (otherMinutes: number) =>
    simulateWorld(
      shipped("healthy", {
        calendar: short,
        parameters: { "management.otherMinutes": otherMinutes, "sop.people": 0 },
      }),
      "preventing",
      2,
    );
  const [free, busy] = [run(30), run(160)];
  expect(sum(busy, "managerImprovementMinutes")).toBeLessThan(
    0.5 * sum(free, "managerImprovementMinutes"),
  );
  const friction = (w: World) => w.frictionOf.reduce((total, value) => total + value, 0);
  expect(friction(busy)).toBeGreaterThan(friction(free));
});

test("switched off, nothing is planned and nothing decays faster", () => {
  const w = simulateWorld(
    shipped("saturated", { calendar: short, mechanisms: { "MEC-21": false } }),
    "preventing",
    3,
  );
  expect(sum(w, "improvementPlanned") + sum(w, "managerImprovementMinutes")).toBe(0);
  for (let unit = 0; unit < w.units; unit++) expect(neglectOf(w, unit)).toBe(1);
});

test("training yields where an old tote waits, and only if that is the rule", () => {
  const yields = (rule: number, age: number) => {
    const parameters = { "improvement.trainingYields": rule, "flow.oldFirstDays": 1.5 };
    const w = createWorld(shipped("healthy", { parameters }), catalogues, "preventing", 0);
    w.events.now = 10 * minutesPerDay;
    const tote = newTote(w);
    w.toteArrival[tote] = w.events.now - age * minutesPerDay;
    w.lines.push(queueLine(w, 2, 3), tote);
    return [yieldsToFire(w, 2), yieldsToFire(w, 3)];
  };
  expect(yields(1, 1.6)).toEqual([true, false]);
  expect(yields(1, 1.4)).toEqual([false, false]);
  expect(yields(0, 1.6)).toEqual([false, false]);
});

test("a saturated burrow whose training yields puts it off, and trains less", () => {
  const run = (rule: number) =>
    simulateWorld(
      shipped(
        "saturated",
        join(
          { calendar: { ...short, horizonCycles: 6 }, deployment: "deploy-now" },
          { parameters: { "improvement.trainingYields": rule } },
        ),
      ),
      "preventing",
      4,
    );
  const [always, yielding] = [run(0), run(1)];
  expect(sum(always, "trainingPostponed")).toBe(0);
  expect(sum(yielding, "trainingPostponed")).toBeGreaterThan(0);
  expect(sum(yielding, "trainingMinutes")).toBeLessThan(sum(always, "trainingMinutes"));
});
