/**
 * A customer at a server. Service is done in pieces: a set-up (round robin only) and work that ends with the service, the
 * quantum or a breakdown. What has been done is booked when the piece ends.
 */
import { takeNext } from "./lines.ts";
import { CELL_WORDS, OCCUPIED, SERVING, SETUP, STARTS, WAIT, WAITED } from "./quantities.ts";
import {
  LEVEL_WORDS,
  NOBODY,
  OCCUPIED_NOW,
  OCCUPIED_SINCE,
  serverSubject,
  type State,
} from "./state.ts";

/** The server turns to whoever is next, or becomes idle. */
export function serveNext(state: State, station: number, server: number): void {
  const customer = takeNext(state, station);
  if (customer === NOBODY) {
    state.idleServers[state.program.firstServer[station] + state.idle[station]++] = server;
  } else {
    seat(state, server, customer);
  }
}

/** A customer takes a server; the first time at this station its wait ends and its service is drawn. */
export function seat(state: State, server: number, customer: number): void {
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

/** The customer leaves its server; where it goes is the caller's. */
export function unseat(state: State, server: number): void {
  changeOccupied(state, state.cell[state.serving[server]], -1);
  state.serving[server] = NOBODY;
}

/** Set-up and work up to the next end: of the service, the quantum or the server's life. */
export function beginPiece(state: State, station: number, server: number): void {
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
export function settlePiece(state: State, server: number): void {
  const { sums } = state;
  const customer = state.serving[server];
  const at = state.cell[customer] * CELL_WORDS;
  const work = state.pieceWork[server];
  sums[at + SERVING] += work;
  sums[at + SETUP] += state.pieceSetup[server];
  state.left[customer] -= work;
  state.untilFailure[server] -= work;
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

/** Counts the wait that has just ended under every threshold of the station that it keeps. */
export function countWithin(state: State, station: number, customer: number): void {
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
