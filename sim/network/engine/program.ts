/**
 * A checked scenario turned into tables of numbers, shared by all replications. Ids become places in the lists of the
 * scenario; everything the hot loop asks is one array access away.
 */
import { isRoundRobin, type CustomerClass, type NetworkScenario, type Station } from "../schema.ts";
import { lawTable, type LawTable, type Use } from "./laws.ts";
import { rowLayout, type RowLayout } from "./quantities.ts";
import { routingTable, type RoutingTable } from "./routing-table.ts";

// Who is next.
export const FIFO = 0;
export const LIFO = 1;
export const RANDOM = 2;
export const PRIORITY = 3;
export const PREEMPTIVE = 4;
export const ROUND_ROBIN = 5;
export const SHARED = 6;
export const STRAINED = 7;

// What an interrupted service does later.
export const RESUME = 0;
export const REPEAT_IDENTICAL = 1;
export const REPEAT_RESAMPLED = 2;

// Where customers come from.
export const OPEN = 0;
export const FINITE_SOURCE = 1;
export const CLOSED = 2;
export const AT_START = 3;

export const NO_USE = -1;
const UNLIMITED = 2147483647;

const afterInterruption = {
  resume: RESUME,
  "repeat-identical": REPEAT_IDENTICAL,
  "repeat-resampled": REPEAT_RESAMPLED,
};

/** A threshold that waits at a station are compared with. */
export interface Threshold {
  station: number;
  value: number;
}

export interface Program {
  scenario: NetworkScenario;
  layout: RowLayout;
  stations: number;
  classes: number;
  servers: number;
  /** Customers of finite sources. */
  outsiders: number;

  /** Per station (and one more): its first server; per server: its station. */
  firstServer: Int32Array;
  stationOf: Int32Array;
  rule: Int32Array;
  afterPreemption: Int32Array;
  afterFailure: Int32Array;
  quantum: Float64Array;
  setup: Float64Array;
  capacity: Int32Array;
  /** Customers that get most done together (under stress), and above which a station is crowded. */
  people: Float64Array;
  crowd: Int32Array;
  /** Per station: the first of its waiting lines (and one more); per cell: the line of this class. */
  firstLine: Int32Array;
  lineOf: Int32Array;

  /** Per class. */
  urgency: Int32Array;
  source: Int32Array;
  /** Population, or how many come at all. */
  count: Int32Array;

  laws: LawTable;
  /** Uses per cell and per station or class; NO_USE where there is none. */
  serviceUse: Int32Array;
  repeatUse: Int32Array;
  failureUse: Int32Array;
  repairUse: Int32Array;
  sourceUse: Int32Array;
  /** Chances: per class its routing and its entry, per station the random pick. */
  routingChance: Int32Array;
  entryChance: Int32Array;
  pickChance: Int32Array;
  routing: RoutingTable;

  /** Per station (and one more): its first threshold. */
  firstThreshold: Int32Array;
  thresholds: Float64Array;
}

/** Compiles a checked scenario; `thresholds`, in order of stations, are those that the wanted figures compare with. */
export function compileProgram(
  scenario: NetworkScenario,
  thresholds: readonly Threshold[],
): Program {
  const { stations, classes } = scenario;
  const uses: Use[] = [];
  const chances: string[] = [];
  const use = (purpose: string, law: Use["law"] | undefined): number =>
    law === undefined ? NO_USE : uses.push({ purpose, law }) - 1;
  const chance = (purpose: string): number => chances.push(purpose) - 1;

  const cells = stations.flatMap((station) => classes.map((each) => ({ station, each })));
  const urgencies = [...new Set(classes.map((each) => each.priority))].sort((a, b) => a - b);
  const urgency = classes.map((each) => urgencies.indexOf(each.priority));
  const lines = stations.map((station) => (usesPriorities(station) ? urgencies.length : 1));
  const firstLine = runningSum(lines);

  return {
    scenario,
    layout: rowLayout(stations.length, classes.length, thresholds.length),
    stations: stations.length,
    classes: classes.length,
    servers: stations.reduce((sum, station) => sum + station.servers, 0),

    outsiders: classes.reduce(
      (sum, { arrivals }) => sum + (arrivals.kind === "finite-source" ? arrivals.population : 0),
      0,
    ),

    firstServer: runningSum(stations.map((station) => station.servers)),
    stationOf: Int32Array.from(
      stations.flatMap((station, s) => Array.from({ length: station.servers }, () => s)),
    ),
    rule: Int32Array.from(stations, ruleOf),
    afterPreemption: Int32Array.from(stations, afterPreemptionOf),
    afterFailure: Int32Array.from(stations, (station) =>
      station.breakdown === undefined ? RESUME : afterInterruption[station.breakdown.interrupted],
    ),
    quantum: Float64Array.from(stations, (station) =>
      isRoundRobin(station.discipline) ? station.discipline.quantum : Infinity,
    ),
    setup: Float64Array.from(stations, (station) =>
      isRoundRobin(station.discipline) ? station.discipline.setup : 0,
    ),
    capacity: Int32Array.from(stations, (station) => station.capacity ?? UNLIMITED),
    people: Float64Array.from(stations, ({ discipline }) =>
      typeof discipline === "object" && discipline.rule === "strained" ? discipline.people : 0,
    ),
    crowd: Int32Array.from(stations, (station) => station.crowd ?? UNLIMITED),
    firstLine,
    lineOf: Int32Array.from(
      stations.flatMap((station, s) =>
        urgency.map((level) => firstLine[s] + (usesPriorities(station) ? level : 0)),
      ),
    ),

    urgency: Int32Array.from(urgency),
    source: Int32Array.from(classes, (each) => sources[each.arrivals.kind]),
    count: Int32Array.from(classes, countOf),

    serviceUse: Int32Array.from(cells, ({ station, each }) =>
      use(`service ${station.id} ${each.id}`, serviceLaw(station, each)),
    ),
    repeatUse: Int32Array.from(cells, ({ station, each }) =>
      use(`repeat ${station.id} ${each.id}`, serviceLaw(station, each)),
    ),
    failureUse: Int32Array.from(stations, (station) =>
      use(`failure ${station.id}`, station.breakdown?.timeToFailure),
    ),
    repairUse: Int32Array.from(stations, (station) =>
      use(`repair ${station.id}`, station.breakdown?.repairTime),
    ),
    sourceUse: Int32Array.from(classes, (each) => use(`arrival ${each.id}`, sourceLaw(each))),
    routingChance: Int32Array.from(classes, (each) => chance(`routing ${each.id}`)),
    entryChance: Int32Array.from(classes, (each) => chance(`entry ${each.id}`)),
    pickChance: Int32Array.from(stations, (station) => chance(`pick ${station.id}`)),
    laws: lawTable(uses, chances),
    routing: routingTable(scenario),

    firstThreshold: runningSum(
      stations.map((_, s) => thresholds.filter((each) => each.station === s).length),
    ),
    thresholds: Float64Array.from(thresholds, (threshold) => threshold.value),
  };
}

const sources = {
  open: OPEN,
  "finite-source": FINITE_SOURCE,
  closed: CLOSED,
  "at-start": AT_START,
};

const rules: Record<string, number> = {
  fifo: FIFO,
  lifo: LIFO,
  random: RANDOM,
  priority: PRIORITY,
  "priority-preemptive-resume": PREEMPTIVE,
  "priority-preemptive-repeat-identical": PREEMPTIVE,
  "priority-preemptive-repeat-resampled": PREEMPTIVE,
  "round-robin": ROUND_ROBIN,
  "processor-sharing": SHARED,
  strained: STRAINED,
};

function ruleOf({ discipline }: Station): number {
  return rules[typeof discipline === "object" ? discipline.rule : discipline];
}

function usesPriorities(station: Station): boolean {
  return ruleOf(station) === PRIORITY || ruleOf(station) === PREEMPTIVE;
}

function afterPreemptionOf({ discipline }: Station): number {
  if (discipline === "priority-preemptive-repeat-identical") return REPEAT_IDENTICAL;
  if (discipline === "priority-preemptive-repeat-resampled") return REPEAT_RESAMPLED;
  return RESUME;
}

/** The law of a class's service at a station; undefined when the class never comes here. */
export function serviceLaw({ service }: Station, each: CustomerClass) {
  if (!("byClass" in service)) return service;
  return Object.hasOwn(service.byClass, each.id) ? service.byClass[each.id] : undefined;
}

function sourceLaw({ arrivals }: CustomerClass) {
  if (arrivals.kind === "open") return arrivals.interarrival;
  return arrivals.kind === "finite-source" ? arrivals.think : undefined;
}

function countOf({ arrivals }: CustomerClass): number {
  if (arrivals.kind === "open") return arrivals.limit ?? UNLIMITED;
  return arrivals.kind === "at-start" ? arrivals.count : arrivals.population;
}

function runningSum(counts: readonly number[]): Int32Array {
  const sums = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => {
    sums[i + 1] = sums[i] + count;
  });
  return sums;
}
