/**
 * No time is hidden in the code: with twice as many minutes to the day, every time of the registry doubled with it and
 * every rate per minute halved, the same things happen at twice the minute. Halves and doubles are exact, so not a bit
 * of any count may differ, and every sum of minutes is exactly twice what it was.
 */
import { afterEach, expect, test, vi } from "vitest";
import type { OrganisationScenario } from "../../sim/index.ts";
import type * as calendar from "../../sim/model/state/calendar.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { type Departures, join, shipped, short } from "./worlds.ts";

afterEach(() => {
  vi.doUnmock("../../sim/model/state/calendar.ts");
  vi.resetModules();
});

/** The model with so many times the minutes to a day. */
async function modelOf(scale: number) {
  vi.resetModules();
  vi.doMock("../../sim/model/state/calendar.ts", async (original) => {
    const usual = await original<typeof calendar>();
    return {
      ...usual,
      minutesPerDay: scale * usual.minutesPerDay,
      minutesPerHour: scale * usual.minutesPerHour,
      minutesPerWave: scale * usual.minutesPerWave,
      quantise: (minutes: number) => scale * usual.quantise(minutes / scale),
    };
  });
  const { simulateWorld } = await import("../../sim/simulate.ts");
  const { counterCount, counters, dayCounters } = await import("../../sim/model/state/ledger.ts");
  const { parameterRegistry } = await import("../../sim/index.ts");
  return { simulateWorld, counterCount, counters, dayCounters, parameterRegistry };
}

type Model = Awaited<ReturnType<typeof modelOf>>;

/** What a unit of a parameter becomes when there are `scale` times as many minutes to everything. */
function factorOf(unit: string, scale: number): number {
  return /^min\b/.test(unit) ? scale : 1;
}

/** The scenario with every value of the registry restated in the new minutes. */
function restated(
  scenario: OrganisationScenario,
  { parameterRegistry }: Model,
  scale: number,
): OrganisationScenario {
  const parameters: OrganisationScenario["parameters"] = {};
  for (const p of parameterRegistry) {
    const factor = factorOf(p.unit, scale);
    const value = scenario.parameters[p.id] ?? p.default;
    parameters[p.id] =
      typeof value === "number" ? factor * value : value.map((each) => factor * each);
  }
  const units = scenario.units.map((unit) => ({
    ...unit,
    parameters: Object.fromEntries(
      Object.entries(unit.parameters).map(([id, value]) => {
        const { unit: measured } = parameterRegistry.find((p) => p.id === id)!;
        return [id, factorOf(measured, scale) * value];
      }),
    ),
  }));
  return { ...scenario, parameters, units };
}

/** Failure modes state minutes of their own, so they are written out as parameters here. */
const ordinary: Departures = {
  calendar: { ...short, horizonCycles: 6 },
  failures: { "scanner-fault": { dose: 0 } },
  parameters: { "scanner.meanLifeMinutes": 30 },
};

const cases: Record<string, Departures> = {
  "the burrow that deploys": { deployment: "deploy-now-coached" },
  "a burrow whose rhythms run, with overtime, fatigue, disputes and late questions": {
    deployment: "pilot-gate-scale",
    parameters: {
      "rhythm.alignment": 1,
      "rhythm.evolution": 1,
      "rhythm.evolutionCycles": 2,
      "overtime.minutes": 60,
      "load.fatigue": 0.2,
      "conflict.perCycle": 20,
      "exceptions.silentMinutes": 30,
      "governance.sendBackMinutes": 5,
      "scorecards.coeThroughput": 0.3,
      "audit.sample": 20,
      "turnover.perMonth": 0.1,
    },
  },
  "a burrow in which executives, managers and the CoE overstep their bounds": {
    deployment: "staged",
    parameters: Object.fromEntries(
      [
        "executiveDesigns",
        "executiveExecutes",
        "executiveManages",
        "executiveAnalyses",
        "parallelWorkflow",
        "centreExecutes",
        "centreAssigns",
        "centreGuesses",
        "centrePrefers",
        "centreStaffs",
        "centreMediates",
        "centreMonitors",
      ].map((name) => [`acts.${name}`, 2]),
    ),
  },
};

/** Minutes that are not called so, and squares of minutes. */
const minutes: readonly CounterName[] = ["improvementPlanned"];
const squared: readonly CounterName[] = ["leadMinutesSquared"];

test.each(Object.keys(cases))(
  "with doubled times the same happens at twice the minute: %s",
  async (name) => {
    const scenario = shipped("burrow", join(ordinary, cases[name]));
    const runs = [];
    for (const scale of [1, 2]) {
      const model = await modelOf(scale);
      runs.push({ model, w: model.simulateWorld(restated(scenario, model, scale), "clock", 0) });
    }
    const [{ model, w: usual }, { w: doubled }] = runs;
    const differing = new Set<string>();
    const compare = (counter: string, here: number, there: number) => {
      const isTime = counter.includes("Minutes") || minutes.includes(counter as CounterName);
      const isSquare = squared.includes(counter as CounterName);
      const factor = isSquare ? 4 : isTime ? 2 : 1;
      if (!Object.is(there, factor * here)) differing.add(counter);
    };
    usual.ledger.forEach((value, i) =>
      compare(model.counters[i % model.counterCount], value, doubled.ledger[i]),
    );
    usual.days.forEach((value, i) =>
      compare(model.dayCounters[i % model.dayCounters.length], value, doubled.days[i]),
    );
    expect([...differing]).toEqual([]);
    expect([...doubled.leads]).toEqual([...usual.leads]);
    expect(doubled.events.now).toBe(2 * usual.events.now);
  },
);
