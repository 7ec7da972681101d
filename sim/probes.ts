/**
 * Many arms, few numbers: arms with an equal past share it, each stops after the last cycle anybody reads, and only the
 * probes asked for are computed, over their windows. No tables.
 */
import { catalogues } from "./catalogues.ts";
import type { Snapshot } from "./kernel/index.ts";
import { measures } from "./measures/index.ts";
import { dayCounters, type DayCounterName } from "./model/state/ledger.ts";
import type { Measure } from "./model/state/measure.ts";
import { createWorld, decisionTime, fork, runToCycle, runUntil } from "./model/replication.ts";
import type { OrganisationScenario } from "./model/input/scenario.ts";
import { mean, View } from "./model/state/view.ts";
import type { World } from "./model/state/world.ts";
import { pastOf } from "./simulate.ts";
import { tableShapes } from "./tables.ts";

/** A measure over cycles counted from the decision date. */
export interface ProbeRequest {
  /** Id of a measure, or `days.` and a daily column: its mean over the days. */
  measure: string;
  from: number;
  to: number;
  units?: readonly string[];
  /** Place of an arm in the request: cycles are counted from its first one wholly under the operating model. */
  after?: number;
}

export interface ProbedArm {
  /** Replication r is simulated under scenario r modulo their number; mostly there is one. */
  scenarios: readonly OrganisationScenario[];
  probes: readonly ProbeRequest[];
}

export interface ProbesRequest {
  arms: readonly ProbedArm[];
  seed: string;
  /** Replications from to - 1. */
  from: number;
  to: number;
}

export interface ProbesResult {
  from: number;
  to: number;
  /** [replication][arm][probe] one after the other; NaN: nothing to measure, or beyond the horizon. */
  values: Float64Array;
  /** Simulated cycles, a shared past counted once: the work that it was, whatever the machine. */
  cycles: number;
}

/** @throws RangeError for a probe of something that does not exist */
export function simulateProbes({ arms, seed, from, to }: ProbesRequest): ProbesResult {
  const width = arms.reduce((sum, { probes }) => sum + probes.length, 0);
  const values = new Float64Array((to - from) * width);
  let cycles = 0;
  for (let replication = from; replication < to; replication++) {
    const row = values.subarray((replication - from) * width, (replication - from + 1) * width);
    cycles += fillRow(row, arms, seed, replication);
  }
  return { from, to, values, cycles };
}

/** One replication of every arm: its numbers into `row`. @returns simulated cycles */
function fillRow(
  row: Float64Array,
  arms: readonly ProbedArm[],
  seed: string,
  replication: number,
): number {
  const scenarios = arms.map((arm) => arm.scenarios[replication % arm.scenarios.length]);
  const worldOf = atDecision(scenarios, seed, replication);
  const probes = arms.flatMap((arm, place) => arm.probes.map((probe) => ({ place, probe })));
  const awaited = new Set(probes.flatMap(({ probe }) => probe.after ?? []));
  const fullAt = new Map<number, number>();
  let cycles = 0;
  // arms that others wait for come first
  const places = arms.map((_, place) => place);
  for (const place of [
    ...places.filter((own) => awaited.has(own)),
    ...places.filter((own) => !awaited.has(own)),
  ]) {
    const w = worldOf(place);
    let reached = 1;
    if (awaited.has(place)) {
      const { cycle, full } = runToFull(w);
      reached = cycle;
      fullAt.set(place, full);
    }
    const own = probes.filter((each) => each.place === place);
    const ends = own.map(({ probe }) => probe.to + startOf(probe, fullAt));
    const last = Math.max(reached, ...ends.filter((end) => end <= horizonOf(w)));
    runToCycle(w, w.decisionCycle + last);
    probes.forEach(({ place: at, probe }, column) => {
      if (at === place) row[column] = probed(w, probe, startOf(probe, fullAt));
    });
    cycles += last;
  }
  return cycles + new Set(scenarios.map(pastOf)).size * pastCycles(scenarios[0]);
}

/** Worlds at the decision date, by place; of a past that several share, the snapshot is taken once. */
function atDecision(
  scenarios: readonly OrganisationScenario[],
  seed: string,
  replication: number,
): (place: number) => World {
  const pasts = scenarios.map(pastOf);
  const snapshots = new Map<string, Snapshot>();
  return (place) => {
    const past = pasts[place];
    const known = snapshots.get(past);
    if (known !== undefined) return fork(scenarios[place], catalogues, seed, replication, known);
    const w = createWorld(scenarios[place], catalogues, seed, replication);
    runUntil(w, decisionTime(w));
    if (pasts.some((other, at) => at !== place && other === past))
      snapshots.set(past, w.columns.snapshot());
    return w;
  };
}

function pastCycles({ calendar }: OrganisationScenario): number {
  return calendar.warmUpCycles + calendar.baselineCycles;
}

/** Cycles after the decision date. */
function horizonOf(w: World): number {
  return w.cycles - w.decisionCycle;
}

/** Runs cycle by cycle until one was wholly under the operating model in every unit. @returns the next cycle, and that one or NaN */
function runToFull(w: World): { cycle: number; full: number } {
  const { cycleDays } = w.scenario.calendar;
  for (let full = 0; full < horizonOf(w); full++) {
    runUntil(w, (w.decisionCycle + full + 1) * w.cycleMinutes);
    const view = new View(w, w.decisionCycle + full, w.decisionCycle + full + 1);
    if (view.units.every((unit) => view.of("regimeDays", unit) === cycleDays))
      return { cycle: full + 1, full };
  }
  return { cycle: horizonOf(w), full: NaN };
}

/** From where the cycles of a probe are counted; NaN: from something that never came. */
function startOf({ after }: ProbeRequest, fullAt: ReadonlyMap<number, number>): number {
  return after === undefined ? 0 : fullAt.get(after)!;
}

const byId = new Map<string, Measure>(measures.map((measure) => [measure.id, measure]));

function probed(w: World, { measure, from, to, units }: ProbeRequest, start: number): number {
  const { baselineCycles } = w.scenario.calendar;
  if (!(start + to <= horizonOf(w)) || start + from < -baselineCycles) return NaN;
  const base = new View(w, w.decisionCycle - baselineCycles, w.decisionCycle);
  const places = units?.map((id) => w.scenario.units.findIndex((unit) => unit.id === id));
  const first = w.decisionCycle + start;
  const view = new View(w, first + from, first + to, places ?? base.units, base);
  if (measure.startsWith("days.")) return mean(view.days(dayCounterOf(measure)));
  const found = byId.get(measure);
  if (found === undefined) throw new RangeError(`${measure}: not a measure`);
  return found.value(view);
}

function dayCounterOf(measure: string): DayCounterName {
  const column = dayColumnNames.indexOf(measure.slice("days.".length));
  if (column < 0) throw new RangeError(`${measure}: not a column of table days`);
  return dayCounters[column];
}

const dayColumnNames = tableShapes
  .find(({ name }) => name === "days")!
  .columns.map((column) => column.name);

/** What a probe may read: measures and, with `days.` in front, columns of table days. */
export const probeNames: readonly string[] = [
  ...measures.map(({ id }) => id),
  ...dayColumnNames.map((name) => `days.${name}`),
];
