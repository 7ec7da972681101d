/**
 * Replications of one or more scenarios. Arms whose pasts are alike are forked from one snapshot at the decision date,
 * so they share everything up to it and pay for it once.
 */
import { catalogues } from "./catalogues.ts";
import { type Flow, flowMap, type MessageFlow, messageMap } from "./flow-map.ts";
import { Scalar } from "./model/state/codes.ts";
import { createWorld, decisionTime, fork, runToHorizon, runUntil } from "./model/replication.ts";
import { findParameter } from "./model/input/registry.ts";
import type { OrganisationScenario } from "./model/input/scenario.ts";
import { View } from "./model/state/view.ts";
import type { World } from "./model/state/world.ts";
import type { ChunkRequest, ChunkResult, ReplicationRows } from "./results.ts";
import { rowsOf } from "./tables.ts";

/** One replication of one scenario, from the start. */
export function simulateReplication(
  scenario: OrganisationScenario,
  seed: string,
  replication: number,
): ReplicationRows {
  return rowsOf(simulateWorld(scenario, seed, replication));
}

/** The finished world of one replication: for tests that look at more than the tables. */
export function simulateWorld(
  scenario: OrganisationScenario,
  seed: string,
  replication: number,
): World {
  const w = createWorld(scenario, catalogues, seed, replication);
  runToHorizon(w);
  return w;
}

/** One replication of every arm; arms with equal pasts share it. */
export function simulateArms(
  arms: readonly OrganisationScenario[],
  seed: string,
  replication: number,
): ReplicationRows[] {
  const rows: ReplicationRows[] = [];
  const pasts = pastsOf(arms);
  arms.forEach((arm, first) => {
    if (pasts.indexOf(pasts[first]) !== first) return;
    const twins = arms.map((_, i) => i).filter((i) => i > first && pasts[i] === pasts[first]);
    const w = createWorld(arm, catalogues, seed, replication);
    if (twins.length > 0) {
      runUntil(w, decisionTime(w));
      const past = w.columns.snapshot();
      for (const twin of twins) {
        const other = fork(arms[twin], catalogues, seed, replication, past);
        runToHorizon(other);
        rows[twin] = rowsOf(other);
      }
    }
    runToHorizon(w);
    rows[first] = rowsOf(w);
  });
  return rows;
}

/** Known as long as a chunk holds its arms: a chunk is simulated replication by replication, and its arms stay the same. */
const knownPasts = new WeakMap<readonly OrganisationScenario[], readonly string[]>();

function pastsOf(arms: readonly OrganisationScenario[]): readonly string[] {
  const pasts = knownPasts.get(arms) ?? arms.map(pastOf);
  knownPasts.set(arms, pasts);
  return pasts;
}

/** What one replication takes: events, and bytes of all its columns at the end. */
export interface Footprint {
  events: number;
  bytes: number;
}

/** Runs one replication for what it takes, and leaves its measures alone. */
export function simulateFootprint(
  scenario: OrganisationScenario,
  seed: string,
  replication: number,
): Footprint {
  const w = simulateWorld(scenario, seed, replication);
  let bytes = 0;
  for (const column of w.columns.snapshot().values()) bytes += column.byteLength;
  return { events: w.scalars[Scalar.Events], bytes };
}

/** What passed between people in one replication, cycle by cycle from the decision date on. */
export interface CycleFlows {
  /** Counted from the decision date. */
  cycle: number;
  flows: readonly Flow[];
  messages: readonly MessageFlow[];
}

/** The task flow map of one replication as it was really used, with the messages between the CoE and managers. */
export function simulateFlows(
  scenario: OrganisationScenario,
  seed: string,
  replication: number,
): CycleFlows[] {
  const w = simulateWorld(scenario, seed, replication);
  return Array.from({ length: w.cycles - w.decisionCycle }, (_, cycle) => {
    const view = new View(w, w.decisionCycle + cycle, w.decisionCycle + cycle + 1);
    return { cycle, flows: flowMap(view), messages: messageMap(view) };
  });
}

export function simulateChunk(request: ChunkRequest): ChunkResult {
  const { arms, seed, from, to } = request;
  const rows: ReplicationRows[][] = [];
  for (let replication = from; replication < to; replication++)
    rows.push(simulateArms(arms, seed, replication));
  return { from, to, rows };
}

/** Whether a parameter can make a difference before the decision date. */
function isEarly([id]: [string, unknown]): boolean {
  return findParameter(id)?.afterDecision !== true;
}

/** Everything in a scenario that can make a difference before the decision date, as text to compare. */
export function pastOf(scenario: OrganisationScenario): string {
  const failures = Object.entries(scenario.failures).filter(
    ([, setting]) => setting.dose > 0 || setting.safeguard,
  );
  const early = failures
    .filter(([, setting]) => setting.fromCycle === undefined || setting.fromCycle < 0)
    .map(([mode, setting]) => ({
      mode,
      ...setting,
      untilCycle:
        setting.untilCycle !== undefined && setting.untilCycle < 0 ? setting.untilCycle : undefined,
    }))
    .toSorted((a, b) => (a.mode < b.mode ? -1 : 1));
  const { calendar, units, parameters, mechanisms, dated = [] } = scenario;
  const earlyDated = dated
    .filter(({ fromCycle }) => fromCycle < 0)
    .map(({ untilCycle = 0, ...departure }) => ({
      ...departure,
      untilCycle: Math.min(0, untilCycle),
      parameters: sorted(departure.parameters).filter(isEarly),
    }));
  return JSON.stringify([
    calendar,
    units.map((unit) => ({ ...unit, parameters: sorted(unit.parameters).filter(isEarly) })),
    sorted(parameters).filter(isEarly),
    sorted(mechanisms),
    early,
    earlyDated,
  ]);
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
