/**
 * A network scenario as `burrow run` shows it: every measure that makes sense per station, per class and for the network,
 * with its standard error, and the identities that hold on every path.
 */
import { ratioEstimate } from "./estimate.ts";
import { networkMeasures, type MeasureId, type NetworkMeasure } from "./measures.ts";
import { runReplication, type NetworkPart, type NetworkTask, type Wanted } from "./replicate.ts";
import { isRoundRobin, type NetworkScenario, type Station } from "./schema.ts";

export interface NetworkRunOptions {
  /** Absent: the scenario's seed, or 42. */
  seed?: string;
  /** Absent: those of the scenario's horizon. */
  replications?: number;
}

export interface MeasuredFigure {
  measure: MeasureId;
  /** null: the whole network. */
  station: string | null;
  /** null: all classes. */
  class: string | null;
  unit: string;
  what: string;
  /** null when nothing of the kind happened. */
  estimate: number | null;
  /** null when a single batch tells nothing about spread. */
  standardError: number | null;
}

export interface NetworkResult {
  kind: "network";
  name: string;
  seed: string;
  replications: number;
  /** Batches of all replications together. */
  batches: number;
  events: number;
  measures: MeasuredFigure[];
  /** Largest errors over all replications; 0 up to rounding (flow: exactly 0). */
  identities: { little: number; flow: number; serverTime: number };
}

export const DEFAULT_SEED = "42";

/** One task per replication, for a pool of workers or one after the other. */
export function networkTasks(
  scenario: NetworkScenario,
  options: NetworkRunOptions = {},
): NetworkTask[] {
  const seed = options.seed ?? scenario.seed ?? DEFAULT_SEED;
  const wanted = sensibleFigures(scenario);
  const count = options.replications ?? scenario.horizon.replications;
  return Array.from({ length: count }, (_, replication) => ({
    scenario,
    wanted,
    seed,
    replication,
  }));
}

/** The result of all tasks, in any order of their parts. */
export function networkResult(
  tasks: readonly NetworkTask[],
  parts: readonly NetworkPart[],
): NetworkResult {
  const [{ scenario, wanted, seed }] = tasks;
  const sorted = [...parts].sort((a, b) => a.replication - b.replication);
  const largest = (key: keyof NetworkPart["identities"]) =>
    Math.max(...sorted.map((part) => part.identities[key]));
  return {
    kind: "network",
    name: scenario.name,
    seed,
    replications: sorted.length,
    batches: sorted.reduce((sum, part) => sum + part.pairs[0].numerators.length, 0),
    events: sorted.reduce((sum, part) => sum + part.events, 0),
    measures: wanted.map((figure, place) => {
      const { estimate, standardError } = ratioEstimate(sorted.map((part) => part.pairs[place]));
      return {
        measure: figure.measure,
        station: figure.station ?? null,
        class: figure.class ?? null,
        unit: unitOf(scenario, figure.measure),
        what: networkMeasures[figure.measure].what,
        estimate: finiteOrNull(estimate),
        standardError: finiteOrNull(standardError),
      };
    }),
    identities: {
      little: largest("little"),
      flow: largest("flow"),
      serverTime: largest("serverTime"),
    },
  };
}

/** Runs everything here and now. */
export function runNetwork(
  scenario: NetworkScenario,
  options: NetworkRunOptions = {},
): NetworkResult {
  const tasks = networkTasks(scenario, options);
  return networkResult(tasks, tasks.map(runReplication));
}

/** Measures of a station that no class has a part of. */
const nobodys: readonly MeasureId[] = ["idle", "crowded"];

/** The measures that can differ from a constant in this scenario. */
function sensibleFigures(scenario: NetworkScenario): Wanted[] {
  const { stations, classes, horizon } = scenario;
  const perClass: (string | undefined)[] = [undefined];
  if (classes.length > 1) perClass.push(...classes.map((each) => each.id));
  const hasCapacity = stations.some((station) => station.capacity !== undefined);
  const figures: Wanted[] = [];
  for (const [id, { scope, ...measure }] of Object.entries<NetworkMeasure>(networkMeasures)) {
    if (measure.threshold === true) continue;
    const name = id as MeasureId;
    for (const station of scope === "network" ? [] : stations) {
      if (!makesSense(name, station)) continue;
      for (const each of nobodys.includes(name) ? [undefined] : perClass) {
        figures.push({ measure: name, station: station.id, class: each });
      }
    }
    if (scope === "station") continue;
    if (name === "lost" && !hasCapacity) continue;
    if (name === "makespan" && !("until" in horizon)) continue;
    for (const each of perClass) {
      if (name === "outside" && !isOutside(scenario, each)) continue;
      figures.push({ measure: name, class: each });
    }
  }
  return figures;
}

function makesSense(measure: MeasureId, station: Station): boolean {
  const { discipline } = station;
  const isInterrupted =
    station.breakdown !== undefined ||
    typeof discipline === "object" ||
    discipline.includes("preemptive");
  if (measure === "completion" || measure === "completionSquare") return isInterrupted;
  if (measure === "failureShare" || measure === "down") return station.breakdown !== undefined;
  if (measure === "setup") return isRoundRobin(discipline);
  if (measure === "crowded") return station.crowd !== undefined;
  if (measure === "lost") return station.capacity !== undefined;
  return true;
}

function isOutside({ classes }: NetworkScenario, id: string | undefined): boolean {
  const counted = classes.filter((each) => id === undefined || each.id === id);
  return counted.every((each) => each.arrivals.kind === "finite-source");
}

/** The unit of a measure in this scenario, e.g. "min" or "customers per min". */
export function unitOf({ timeUnit }: NetworkScenario, measure: MeasureId): string {
  switch (networkMeasures[measure].unit) {
    case "time":
      return timeUnit;
    case "time squared":
      return `${timeUnit} squared`;
    case "customers per time":
      return `customers per ${timeUnit}`;
    case "customers":
      return "customers";
    case "share":
      return "share";
  }
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
