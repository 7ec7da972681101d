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
import { redness } from "./model/deploying/trial-log.ts";
import type { OrganisationScenario } from "./model/input/scenario.ts";
import { UnitDay, unitDayFields } from "./model/state/deployment-state.ts";
import { mean, ratio, View } from "./model/state/view.ts";
import type { World } from "./model/state/world.ts";
import { pastOf } from "./simulate.ts";
import { tableShapes } from "./tables.ts";

/** A measure over cycles counted from the decision date. */
export interface ProbeRequest {
  /** Id of a measure; `days.` and a daily column: its mean over the days; `flags.red.` and the number of a red flag; `unit-days.` and a daily figure of units. */
  measure: string;
  from: number;
  to: number;
  units?: readonly string[];
  /** Place of an arm in the request: cycles are counted from its first one wholly under the operating model. */
  after?: number;
  /** Of `unit-days.` alone: which day of cycle `from`, from 0. */
  day?: number;
}

export interface ProbedArm {
  /** Replication r is simulated under scenario r - from modulo their number; mostly there is one. */
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
  const pasts = arms.map(({ scenarios }) => scenarios.map(pastOf));
  let cycles = 0;
  for (let index = 0; index < to - from; index++) {
    const row = values.subarray(index * width, (index + 1) * width);
    const starts = arms.map(({ scenarios }, place): Start => {
      const own = index % scenarios.length;
      return { scenario: scenarios[own], past: pasts[place][own] };
    });
    cycles += fillRow(row, arms, starts, { seed, replication: from + index });
  }
  return { from, to, values, cycles };
}

/** What an arm is simulated under in a replication; arms with equal pasts share it. */
interface Start {
  scenario: OrganisationScenario;
  past: string;
}

interface Luck {
  seed: string;
  replication: number;
}

/** One replication of every arm: its numbers into `row`. @returns simulated cycles */
function fillRow(
  row: Float64Array,
  arms: readonly ProbedArm[],
  starts: readonly Start[],
  luck: Luck,
): number {
  const worldOf = atDecision(starts, luck);
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
  return cycles + new Set(starts.map(({ past }) => past)).size * pastCycles(starts[0].scenario);
}

/** Worlds at the decision date, by place; of a past that several share, the snapshot is taken once. */
export function atDecision(
  starts: readonly Start[],
  { seed, replication }: Luck,
): (place: number) => World {
  const snapshots = new Map<string, Snapshot>();
  return (place) => {
    const { scenario, past } = starts[place];
    const known = snapshots.get(past);
    if (known !== undefined) return fork(scenario, catalogues, seed, replication, known);
    const w = createWorld(scenario, catalogues, seed, replication);
    runUntil(w, decisionTime(w));
    if (starts.some((other, at) => at !== place && other.past === past))
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

/** A measure over a window of cycles of a world that has run beyond it; NaN where there is none. */
export function probed(
  w: World,
  { measure, from, to, units, day = 0 }: ProbeRequest,
  start: number,
): number {
  const { baselineCycles } = w.scenario.calendar;
  if (!(start + to <= horizonOf(w)) || start + from < -baselineCycles) return NaN;
  const base = new View(w, w.decisionCycle - baselineCycles, w.decisionCycle);
  const places = units?.map((id) => w.scenario.units.findIndex((unit) => unit.id === id));
  const first = w.decisionCycle + start;
  const view = new View(w, first + from, first + to, places ?? base.units, base);
  if (measure.startsWith(flagPrefix)) return redness(view, flagOf(measure));
  if (measure.startsWith("days.")) return mean(view.days(dayCounterOf(measure)));
  if (measure.startsWith("unit-days.")) return unitDayFigure(measure, view, day);
  const found = byId.get(measure);
  if (found === undefined) throw new RangeError(`${measure}: not a measure`);
  return found.value(view);
}

/** What the order system shows of units on one day, as control charts read it. */
const unitDayFigures: Readonly<Record<string, (sum: (field: number) => number) => number>> = {
  "unit-days.lead_time": (sum) => ratio(sum(UnitDay.LeadMinutes), sum(UnitDay.Totes)) / 60,
  "unit-days.lines": (sum) => sum(UnitDay.Lines),
};

function unitDayFigure(measure: string, { world, units, from }: View, day: number): number {
  const figure = unitDayFigures[measure];
  if (figure === undefined) throw new RangeError(`${measure}: not a daily figure of units`);
  const { cycleDays } = world.scenario.calendar;
  if (!(day < cycleDays)) return NaN;
  const first = (from * cycleDays + day) * world.units;
  return figure((field) =>
    units.reduce(
      (sum, unit) => sum + world.deploying.unitDays[(first + unit) * unitDayFields + field],
      0,
    ),
  );
}

function dayCounterOf(measure: string): DayCounterName {
  const column = dayColumnNames.indexOf(measure.slice("days.".length));
  if (column < 0) throw new RangeError(`${measure}: not a column of table days`);
  return dayCounters[column];
}

const dayColumnNames = tableShapes
  .find(({ name }) => name === "days")!
  .columns.map((column) => column.name);

/** How far a red flag's reading lies on its red side, e.g. `flags.red.3`. */
const flagPrefix = "flags.red.";
const flags: readonly string[] = ["1", "2", "3", "4", "5", "6"];

function flagOf(measure: string): number {
  const flag = measure.slice(flagPrefix.length);
  if (!flags.includes(flag)) throw new RangeError(`${measure}: not a red flag, wants 1 to 6`);
  return Number(flag);
}

/** What a probe may read: measures, columns of table days (`days.` in front), readings of red flags, daily figures of units. */
export const probeNames: readonly string[] = [
  ...measures.map(({ id }) => id),
  ...dayColumnNames.map((name) => `days.${name}`),
  ...flags.map((flag) => `${flagPrefix}${flag}`),
  ...Object.keys(unitDayFigures),
];
