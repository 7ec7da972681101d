/**
 * Every prohibition, walked from the catalogue: where its hazard is high it happens, by people of its layer, and governance
 * sees all of it, or nothing, as its detection says. A new violation is covered without an edit, or needs a line below.
 */
import { describe, expect, test } from "vitest";
import { catalogues, findParameter } from "../../sim/index.ts";
import type { Violation } from "../../sim/model/acts/violations.ts";
import {
  dailyViolations,
  kinds,
  KindSlot,
  slotOf,
  violationList,
  violations,
} from "../../sim/model/acts/violations.ts";
import { createWorld, runToHorizon } from "../../sim/model/replication.ts";
import { executiveCount } from "../../sim/model/input/scenario.ts";
import type { World } from "../../sim/model/state/world.ts";
import type { Departures } from "../model/worlds.ts";
import { healthy, logged, small } from "./worlds.ts";

/** What the others need beside their hazards, and where not the top of the range makes it happen. */
const needs: Departures = {
  parameters: {
    "ai.use": 0.5,
    "attention.reaction": 1,
    "attention.scorecardWeight": 0,
    // where every finding is withheld there is none to punish
    "audit.censored": 0.5,
    "audit.sample": 40,
    "escalation.patienceMinutes": 30,
    "executives.clarity": 0.3,
    "executives.needChanges": 10,
    "governance.cases": 10000,
    "sop.people": 3,
  },
};

const highest = (list: readonly Violation[]): Departures => ({
  parameters: Object.fromEntries(list.map(({ hazard }) => [hazard, findParameter(hazard)!.high])),
});

interface Deed {
  slot: number;
  who: number;
  unit: number;
}

/** A burrow in which every layer does everything it must not, and what it did. */
function loud(detection: number): { w: World; deeds: Deed[] } {
  const seen: Departures = { parameters: { "governance.detection": detection } };
  const scenario = small("healthy", highest(violationList), needs, seen);
  const w = createWorld(scenario, catalogues, "acts", 0);
  const deeds: Deed[] = [];
  w.roles.watch = (slot, who, unit) => deeds.push({ slot, who, unit });
  runToHorizon(w);
  return { w, deeds };
}

/** People of a layer, by number. */
function peopleOf(w: World, { layer }: Violation): number {
  if (layer === "executive") return executiveCount;
  if (layer === "manager") return w.units;
  return layer === "worker" ? w.workers : w.settings.sop.people;
}

const watched = loud(1);
const blind = loud(0);

test.each(violationList.map((v) => [v.id, v] as const))(
  "%s happens where its hazard is high, by somebody of its layer, and governance sees what it looks for",
  (_, v) => {
    const { w, deeds } = watched;
    const own = deeds.filter(({ slot }) => slot === slotOf(v));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ who }) => who < 0 || who >= peopleOf(w, v))).toEqual([]);
    expect(own.filter(({ unit }) => unit < 0 || unit >= w.units)).toEqual([]);
    expect(logged(w, slotOf(v))).toBeGreaterThan(0);
    expect(logged(w, slotOf(v) + 1)).toBe(logged(w, slotOf(v)));
    expect(logged(blind.w, slotOf(v))).toBeGreaterThan(0);
    expect(logged(blind.w, slotOf(v) + 1)).toBe(0);
  },
);

test.each(dailyViolations.map((v) => [v.id, v] as const))(
  "of all that is drawn by the day, %s happens where its hazard alone is high",
  (_, v) => {
    const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 };
    const w = healthy(highest([v]), { calendar, parameters: { "sop.people": 3 } });
    expect(dailyViolations.filter((other) => logged(w, slotOf(other)) > 0)).toEqual([v]);
  },
);

test("none of those drawn by the day happens in the shipped scenarios, or with governance of boundaries off", () => {
  const none = (w: World) => dailyViolations.filter((v) => logged(w, slotOf(v)) > 0);
  expect(none(healthy())).toEqual([]);
  const off = healthy(highest(dailyViolations), {
    mechanisms: { "MEC-18": false, "MEC-22": false },
  });
  expect(none(off)).toEqual([]);
});

describe("how often", () => {
  const days = 40;
  /** Violations in 40 days by so many people, at most one a day each, with a hazard per cycle of ten days. */
  function expectOften(count: number, people: number, hazard: number): void {
    const chance = 1 - Math.exp(-hazard / 10);
    const mean = people * days * chance;
    expect(Math.abs(count - mean)).toBeLessThan(4 * Math.sqrt(mean * (1 - chance)));
  }
  const calm = {
    "governance.payoff": 0,
    "governance.detection": 0,
    "turnover.staffPerMonth": 0,
    "turnover.managerPerMonth": 0,
  };

  test("an executive and a manager violate as often as the hazard says at an ordinary acceptance", () => {
    const w = healthy({
      parameters: { ...calm, "acts.executiveManages": 5, "acts.parallelWorkflow": 2 },
    });
    expectOften(logged(w, slotOf(violations.executiveManages)), executiveCount, 5);
    expectOften(logged(w, slotOf(violations.parallelWorkflow)), w.units, 2);
  });

  test("the CoE violates with as many people as it has", () => {
    for (const people of [0, 3]) {
      const w = healthy({
        parameters: { ...calm, "acts.centreMediates": 10, "sop.people": people },
      });
      const count = logged(w, slotOf(violations.centreMediates));
      if (people === 0) expect(count).toBe(0);
      else expectOften(count, people, 10);
    }
  });

  test("an act that a person does twice as often does not depend on what others do", () => {
    const alone = healthy({ parameters: { ...calm, "acts.centreMonitors": 5 } });
    const among = healthy({
      parameters: { ...calm, "acts.centreMonitors": 5, "acts.executiveAnalyses": 10 },
    });
    const slot = slotOf(violations.centreMonitors);
    expect(logged(among, slot)).toBe(logged(alone, slot));
  });

  test("every way of using AI outside the process is taken, and the ways add up to the violations", () => {
    const w = healthy({ parameters: { "acts.executiveAiOutside": 20 } });
    const ways = kinds.executiveAiOutside.map((_, i) => logged(w, KindSlot.executiveAiOutside + i));
    expect(ways.every((count) => count > 0)).toBe(true);
    expect(ways.reduce((sum, count) => sum + count, 0)).toBe(
      logged(w, slotOf(violations.executiveAiOutside)),
    );
  });
});
