/**
 * Worlds for the tests of deployment: an organisation that stands at the start of a cycle with a log written by hand, and
 * the steps that a run walks, with their days.
 */
import { catalogues } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { minutesPerWave, wavesPerDay } from "../../sim/model/state/calendar.ts";
import { Counter, counterCount, type CounterName } from "../../sim/model/state/ledger.ts";
import { createWorld, decisionTime, horizonTime, runUntil } from "../../sim/model/replication.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import { type World } from "../../sim/model/state/world.ts";

/** A world in which nothing has happened, on the first morning of a cycle. */
export function standing(scenario: OrganisationScenario, cycle: number, replication = 0): World {
  const w = createWorld(scenario, catalogues, "deploying", replication);
  w.goTo(cycle * scenario.calendar.cycleDays * wavesPerDay);
  return w;
}

/** Writes a counter of one cycle: for the unit with this id, or for every unit. */
export function write(
  w: World,
  cycle: number,
  name: CounterName,
  value: number,
  id?: string,
): void {
  w.scenario.units.forEach((unit, place) => {
    if (id === undefined || unit.id === id)
      w.ledger[(cycle * w.units + place) * counterCount + Counter[name]] = value;
  });
}

/** Sum of a counter over all units in one cycle. */
export function logged(w: World, cycle: number, name: CounterName): number {
  return w.scenario.units.reduce(
    (sum, _, place) => sum + w.ledger[(cycle * w.units + place) * counterCount + Counter[name]],
    0,
  );
}

/** A step that begins: on which day after the decision date, and which gates were read over which cycles by then. */
export interface Walked {
  step: number;
  day: number;
  gates: { from: number; to: number };
}

/** Runs half-day by half-day up to the horizon or the step `last`; the world is left where it stopped. */
export function walk(
  scenario: OrganisationScenario,
  replication: number,
  last = -1,
): { w: World; walked: Walked[] } {
  const w = createWorld(scenario, catalogues, "deploying", replication);
  const walked: Walked[] = [];
  for (let at = decisionTime(w); at < horizonTime(w); at += minutesPerWave) {
    const before = w.plan[Plan.Step];
    runUntil(w, at + minutesPerWave);
    const step = w.plan[Plan.Step];
    if (step === before) continue;
    walked.push({
      step,
      day: w.plan[Plan.Since] - w.decisionCycle * scenario.calendar.cycleDays,
      gates: { from: w.plan[Plan.GatesFrom], to: w.plan[Plan.GatesTo] },
    });
    if (step === last) break;
  }
  return { w, walked };
}
