/**
 * Servers at work. Service is done in pieces: a set-up (round robin only) and work that ends with the service, the quantum
 * or a breakdown. A server breaks down only while it works; its time to failure is spent by work alone, so idle hours,
 * set-ups and repairs leave it untouched. The customer stays with its server during the repair.
 */
import { lineUp, lineUpInFront, moreUrgentWaits, takeNext } from "./lines.ts";
import { NO_USE, PREEMPTIVE, REPEAT_IDENTICAL, REPEAT_RESAMPLED, RESUME } from "./program.ts";
import { CELL_WORDS, DOWN, OCCUPIED, SERVING, SETUP, STARTS, WAIT, WAITED } from "./quantities.ts";
import {
  LEVEL_WORDS,
  NOBODY,
  OCCUPIED_NOW,
  OCCUPIED_SINCE,
  serverSubject,
  type State,
} from "./state.ts";
import { InputError } from "../../scenario/input-error.ts";

/** A service interrupted this often will hardly ever end. */
const MOST_FAILURES = 1_000_000;

/** Gives a customer that just joined a server, if one is idle or may be taken from someone less urgent. */
export function serveOrLineUp(state: State, station: number, customer: number): void {
  if (state.idle[station] > 0) {
    const server = state.idleServers[state.program.firstServer[station] + --state.idle[station]];
    seat(state, server, customer);
    return;
  }
  if (state.program.rule[station] === PREEMPTIVE) {
    const server = leastUrgentServer(state, station, customer);
    if (server !== NOBODY) {
      preempt(state, station, server);
      seat(state, server, customer);
      return;
    }
  }
  lineUp(state, station, customer);
}

/**
 * What a server's event means: a repair, a quantum or a service has ended, or it breaks down.
 * Returns the customer whose service is complete and who has left the server, or NOBODY.
 */
export function serverEvent(state: State, server: number): number {
  const { serving, left, program } = state;
  const station = program.stationOf[server];
  const customer = serving[server];
  if (state.repairing[server] === 1) {
    endRepair(state, station, server);
    return NOBODY;
  }
  settlePiece(state, server);
  if (state.failing[server] === 1) {
    breakDown(state, station, server);
    return NOBODY;
  }
  unseat(state, server);
  if (left[customer] > 0) {
    lineUp(state, station, customer);
    serveNext(state, station, server);
    return NOBODY;
  }
  return customer;
}

/** The server turns to whoever is next, or becomes idle. */
export function serveNext(state: State, station: number, server: number): void {
  const customer = takeNext(state, station);
  if (customer === NOBODY) {
    state.idleServers[state.program.firstServer[station] + state.idle[station]++] = server;
  } else {
    seat(state, server, customer);
  }
}

/** Every server idle, with the time to its first failure drawn. */
export function openStations(state: State): void {
  const { program } = state;
  for (let server = program.servers - 1; server >= 0; server--) {
    const station = program.stationOf[server];
    state.idleServers[program.firstServer[station] + state.idle[station]++] = server;
    if (program.failureUse[station] !== NO_USE) drawLife(state, station, server);
  }
}

function seat(state: State, server: number, customer: number): void {
  const { program } = state;
  const station = program.stationOf[server];
  const cell = state.cell[customer];
  state.serving[server] = customer;
  changeOccupied(state, cell, 1);
  if (state.started[customer] < 0) {
    const now = state.events.now;
    const wait = now - state.joined[customer];
    const at = cell * CELL_WORDS;
    state.started[customer] = now;
    state.sums[at + STARTS]++;
    if (wait > 0) {
      state.sums[at + WAIT] += wait;
      state.sums[at + WAITED]++;
    }
    if (program.thresholds.length > 0) countWithin(state, station, customer);
    const entity = state.ordinal[customer];
    state.draws.drawInto(
      state.left,
      customer,
      program.serviceUse[cell],
      entity,
      state.visits[customer],
    );
    state.work[customer] = state.left[customer];
  }
  beginPiece(state, station, server);
}

function unseat(state: State, server: number): void {
  changeOccupied(state, state.cell[state.serving[server]], -1);
  state.serving[server] = NOBODY;
}

function beginPiece(state: State, station: number, server: number): void {
  const { program } = state;
  const now = state.events.now;
  const setup = program.setup[station];
  const whole = state.left[state.serving[server]];
  const piece = program.quantum[station] < whole ? program.quantum[station] : whole;
  const fails = state.untilFailure[server] < piece;
  const work = fails ? state.untilFailure[server] : piece;
  state.failing[server] = fails ? 1 : 0;
  state.pieceSince[server] = now;
  state.pieceSetup[server] = setup;
  state.pieceWork[server] = work;
  state.events.schedule(serverSubject(state, server), now + setup + work);
}

/** Books the set-up and the work of the piece that ends now. */
function settlePiece(state: State, server: number): void {
  const { sums } = state;
  const customer = state.serving[server];
  const at = state.cell[customer] * CELL_WORDS;
  const work = state.pieceWork[server];
  sums[at + SERVING] += work;
  sums[at + SETUP] += state.pieceSetup[server];
  state.left[customer] -= work;
  state.untilFailure[server] -= work;
}

function breakDown(state: State, station: number, server: number): void {
  const { program, drawn } = state;
  const customer = state.serving[server];
  if (++state.failed[customer] > MOST_FAILURES) refuseEndless(state, station);
  interrupt(state, customer, program.afterFailure[station]);
  const repair = state.failures[server]++;
  const entity = server - program.firstServer[station];
  state.draws.drawInto(drawn, 0, program.repairUse[station], entity, repair);
  state.repairing[server] = 1;
  state.pieceSince[server] = state.events.now;
  state.events.schedule(serverSubject(state, server), state.events.now + drawn[0]);
}

function endRepair(state: State, station: number, server: number): void {
  const { program } = state;
  const customer = state.serving[server];
  state.sums[state.cell[customer] * CELL_WORDS + DOWN] +=
    state.events.now - state.pieceSince[server];
  state.repairing[server] = 0;
  drawLife(state, station, server);
  if (program.rule[station] === PREEMPTIVE && moreUrgentWaits(state, station, customer)) {
    unseat(state, server);
    lineUpInFront(state, customer);
    serveNext(state, station, server);
  } else {
    beginPiece(state, station, server);
  }
}

function drawLife(state: State, station: number, server: number): void {
  const { program } = state;
  const entity = server - program.firstServer[station];
  const use = program.failureUse[station];
  state.draws.drawInto(state.untilFailure, server, use, entity, state.failures[server]);
}

/** The server whose customer is the least urgent, if less so than the newcomer; of equals the one that began last. */
function leastUrgentServer(state: State, station: number, newcomer: number): number {
  const { firstServer, urgency } = state.program;
  let least = urgency[state.classOf[newcomer]];
  let since = 0;
  let found = NOBODY;
  for (let server = firstServer[station]; server < firstServer[station + 1]; server++) {
    const level = urgency[state.classOf[state.serving[server]]];
    if (state.repairing[server] === 1 || level < least) continue;
    if (level === least && (found === NOBODY || state.pieceSince[server] <= since)) continue;
    least = level;
    since = state.pieceSince[server];
    found = server;
  }
  return found;
}

function preempt(state: State, station: number, server: number): void {
  const customer = state.serving[server];
  const worked = state.events.now - state.pieceSince[server];
  // rounding of the clock must not make it more than the piece was meant to be
  if (worked < state.pieceWork[server]) state.pieceWork[server] = worked;
  state.events.cancel(serverSubject(state, server));
  settlePiece(state, server);
  interrupt(state, customer, state.program.afterPreemption[station]);
  unseat(state, server);
  lineUpInFront(state, customer);
}

/** What an interrupted service has still to do. */
function interrupt(state: State, customer: number, rule: number): void {
  if (rule === RESUME) return;
  if (rule === REPEAT_IDENTICAL) {
    state.left[customer] = state.work[customer];
  } else if (rule === REPEAT_RESAMPLED) {
    const use = state.program.repeatUse[state.cell[customer]];
    const attempt = state.repeats[customer]++;
    state.draws.drawInto(state.left, customer, use, state.ordinal[customer], attempt);
    state.work[customer] = state.left[customer];
  }
}

function changeOccupied(state: State, cell: number, by: number): void {
  const { levels, sums } = state;
  const now = state.events.now;
  const at = cell * LEVEL_WORDS;
  sums[cell * CELL_WORDS + OCCUPIED] +=
    levels[at + OCCUPIED_NOW] * (now - levels[at + OCCUPIED_SINCE]);
  levels[at + OCCUPIED_SINCE] = now;
  levels[at + OCCUPIED_NOW] += by;
}

function countWithin(state: State, station: number, customer: number): void {
  const { firstThreshold, thresholds, classes, layout } = state.program;
  const wait = state.started[customer] - state.joined[customer];
  for (
    let threshold = firstThreshold[station];
    threshold < firstThreshold[station + 1];
    threshold++
  ) {
    if (wait <= thresholds[threshold]) {
      state.sums[layout.within + threshold * classes + state.classOf[customer]]++;
    }
  }
}

function refuseEndless(state: State, station: number): never {
  const { id } = state.program.scenario.stations[station];
  throw new InputError(
    `stations.${station}.breakdown`,
    `a service at "${id}" failed ${MOST_FAILURES} times, wants a time to failure that lets it end`,
  );
}
