/**
 * The state of one replication: customers and servers as columns of the kernel, the event set, the waiting lines, the
 * sums of the current batch. Subjects of events: one per class (its source), then the servers, then the customers of
 * finite sources, who come back from outside, last the border of a batch.
 */
import { Columns, EventSet, WaitingLines, type Key } from "../../kernel/index.ts";
import { InputError } from "../../scenario/input-error.ts";
import { LawDraws } from "./laws.ts";
import { SHARED, STRAINED, type Program } from "./program.ts";

export const NOBODY = -1;
export const NOWHERE = -1;
export const NOT_YET = -1;

/** More customers than this at once are taken for a network that cannot carry its load. */
const MOST_CUSTOMERS = 2_000_000;

// Words of a cell's levels: customers present, those with a server, and since when each has its value.
export const PRESENT_NOW = 0;
export const PRESENT_SINCE = 1;
export const OCCUPIED_NOW = 2;
export const OCCUPIED_SINCE = 3;
export const LEVEL_WORDS = 4;

// Words of the counters.
export const FREE_CUSTOMER = 0;

export interface State {
  program: Program;
  draws: LawDraws;
  columns: Columns;
  events: EventSet;
  lines: WaitingLines;

  /** Per customer. `left` is work still to do, `work` all of it; `started` is -1 before the first service here. */
  ordinal: Int32Array;
  classOf: Int32Array;
  station: Int32Array;
  cell: Int32Array;
  visits: Int32Array;
  trips: Int32Array;
  repeats: Int32Array;
  failed: Int32Array;
  nextFree: Int32Array;
  arrived: Float64Array;
  joined: Float64Array;
  started: Float64Array;
  left: Float64Array;
  work: Float64Array;

  /** Per server. A piece of service is a set-up and work; `failing` says that a breakdown ends it. */
  serving: Int32Array;
  failing: Int32Array;
  repairing: Int32Array;
  failures: Int32Array;
  pieceSince: Float64Array;
  pieceSetup: Float64Array;
  pieceWork: Float64Array;
  untilFailure: Float64Array;

  /** Per station: customers here, idle servers and, in the station's part of `idleServers`, which. */
  here: Int32Array;
  idle: Int32Array;
  idleServers: Int32Array;
  picks: Int32Array;
  /** Per station, since when it is crowded, if it is. */
  crowdedSince: Float64Array;

  /** Per station that serves all at once: work that everybody there has got, booked up to when, and who leaves at which. */
  worked: Float64Array;
  workedSince: Float64Array;
  leaving: (EventSet | undefined)[];

  /** Per class: how many have come. */
  came: Int32Array;

  levels: Float64Array;
  sums: Float64Array;
  /** Where a drawn duration lands on its way into the event set. */
  drawn: Float64Array;
  counters: Int32Array;
}

const customerIntegers = [
  "ordinal",
  "classOf",
  "station",
  "cell",
  "visits",
  "trips",
  "repeats",
  "failed",
  "nextFree",
] as const;
const customerTimes = ["arrived", "joined", "started", "left", "work"] as const;

/** An empty network at time 0. */
export function createState(program: Program, replication: Key): State {
  const { stations, classes, servers } = program;
  const room = program.outsiders + 16;
  const columns = new Columns();
  const integers = (name: string, length: number, fill = 0) => columns.int32(name, length, fill);
  const times = (name: string, length: number, fill = 0) => columns.float64(name, length, fill);

  const state: State = {
    program,
    draws: new LawDraws(program.laws, replication),
    columns,
    events: new EventSet(columns, "events", classes + servers + program.outsiders + 1),
    lines: new WaitingLines(columns, "lines", program.firstLine[stations], room),

    ordinal: integers("ordinal", room),
    classOf: integers("classOf", room),
    station: integers("station", room, NOWHERE),
    cell: integers("cell", room),
    visits: integers("visits", room),
    trips: integers("trips", room),
    repeats: integers("repeats", room),
    failed: integers("failed", room),
    nextFree: integers("nextFree", room),
    arrived: times("arrived", room),
    joined: times("joined", room),
    started: times("started", room, NOT_YET),
    left: times("left", room),
    work: times("work", room),

    serving: integers("serving", servers, NOBODY),
    failing: integers("failing", servers),
    repairing: integers("repairing", servers),
    failures: integers("failures", servers),
    pieceSince: times("pieceSince", servers),
    pieceSetup: times("pieceSetup", servers),
    pieceWork: times("pieceWork", servers),
    untilFailure: times("untilFailure", servers, Infinity),

    here: integers("here", stations),
    idle: integers("idle", stations),
    idleServers: integers("idleServers", servers),
    picks: integers("picks", stations),
    crowdedSince: times("crowdedSince", stations),
    worked: times("worked", stations),
    workedSince: times("workedSince", stations),
    leaving: Array.from({ length: stations }, (_, station) =>
      isShared(program, station) ? new EventSet(columns, `leaving ${station}`, room) : undefined,
    ),
    came: integers("came", classes),

    levels: times("levels", stations * classes * LEVEL_WORDS),
    sums: times("sums", program.layout.width),
    drawn: times("drawn", 1),
    counters: integers("counters", 1, NOBODY),
  };
  freeCustomers(state, 0);
  return state;
}

/** Whether a station serves everyone there at the same time. */
export function isShared({ rule }: Program, station: number): boolean {
  return rule[station] === SHARED || rule[station] === STRAINED;
}

/** Subject of a class's source, of a server, of a customer that comes back from outside. */
export function serverSubject(state: State, server: number): number {
  return state.program.classes + server;
}

export function outsideSubject(state: State, customer: number): number {
  return state.program.classes + state.program.servers + customer;
}

export function borderSubject({ program }: State): number {
  return program.classes + program.servers + program.outsiders;
}

/** A free place for a customer; the columns grow when there is none. */
export function takeCustomer(state: State): number {
  if (state.counters[FREE_CUSTOMER] === NOBODY) grow(state);
  const customer = state.counters[FREE_CUSTOMER];
  state.counters[FREE_CUSTOMER] = state.nextFree[customer];
  return customer;
}

export function freeCustomer(state: State, customer: number): void {
  state.nextFree[customer] = state.counters[FREE_CUSTOMER];
  state.counters[FREE_CUSTOMER] = customer;
}

function grow(state: State): void {
  const old = state.ordinal.length;
  if (old >= MOST_CUSTOMERS) refuseCrowd(state);
  const room = 2 * old;
  for (const name of customerIntegers) {
    const fill = name === "station" ? NOWHERE : 0;
    state[name] = state.columns.resize(name, room, fill) as Int32Array;
  }
  for (const name of customerTimes) {
    const fill = name === "started" ? NOT_YET : 0;
    state[name] = state.columns.resize(name, room, fill) as Float64Array;
  }
  state.lines.reserve(room);
  for (const leaving of state.leaving) leaving?.reserve(room);
  freeCustomers(state, old);
}

/** Chains the places from `first` on as free ones, lowest first. */
function freeCustomers(state: State, first: number): void {
  for (let customer = state.ordinal.length - 1; customer >= first; customer--) {
    freeCustomer(state, customer);
  }
}

function refuseCrowd(state: State): never {
  const here = state.here;
  let fullest = 0;
  for (let station = 1; station < here.length; station++) {
    if (here[station] > here[fullest]) fullest = station;
  }
  throw new InputError(
    `stations.${fullest}`,
    `${here[fullest]} customers wait at "${state.program.scenario.stations[fullest].id}", wants servers that can carry the load, or a capacity`,
  );
}
