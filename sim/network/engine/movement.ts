/**
 * Customers on their way: they come from a source, join stations, are turned away by a full one, move on by the routing
 * and leave. Draws are keyed by the customer's ordinal within its class and by its how-many-eth visit or trip.
 */
import { CLOSED, FINITE_SOURCE, OPEN } from "./program.ts";
import {
  ARRIVALS,
  CELL_WORDS,
  COMPLETION,
  COMPLETION_SQUARE,
  DEPARTURES,
  FAILED,
  LOST,
  LOST_TIME,
  PRESENT,
  RESPONSE,
} from "./quantities.ts";
import { CHOICE, EXIT, pickTarget } from "./routing-table.ts";
import { bookCrowded } from "./batches.ts";
import { serveOrLineUp } from "./service.ts";
import { joinShared, settleShared } from "./sharing.ts";
import {
  freeCustomer,
  isShared,
  LEVEL_WORDS,
  NOT_YET,
  NOWHERE,
  outsideSubject,
  PRESENT_NOW,
  PRESENT_SINCE,
  takeCustomer,
  type State,
} from "./state.ts";

/** Time 0: every source gets its first event; populations and those who are there at the start enter. */
export function openSources(state: State): void {
  const { source, count, classes } = state.program;
  // customers of finite sources have events of their own, so they take the first places
  for (let each = 0; each < classes; each++) {
    if (source[each] !== FINITE_SOURCE) continue;
    for (let n = 0; n < count[each]; n++) stayOutside(state, newCustomer(state, each));
  }
  for (let each = 0; each < classes; each++) {
    if (source[each] === FINITE_SOURCE) continue;
    if (source[each] === OPEN) scheduleArrival(state, each);
    else for (let n = 0; n < count[each]; n++) enter(state, newCustomer(state, each));
  }
}

/** The next customer of an open class comes, and the one after it is scheduled. */
export function sourceEvent(state: State, each: number): void {
  const customer = newCustomer(state, each);
  if (state.came[each] < state.program.count[each]) scheduleArrival(state, each);
  enter(state, customer);
}

/** A customer of a finite source comes back, or comes into an open network for the first time. */
export function enter(state: State, customer: number): void {
  const { program } = state;
  const each = state.classOf[customer];
  state.arrived[customer] = state.events.now;
  state.sums[(program.stations * program.classes + each) * CELL_WORDS + ARRIVALS]++;
  const row = program.stations * program.classes + each;
  let first = program.routing.onlyTarget[row];
  if (first === CHOICE) {
    const { draws, ordinal, trips } = state;
    const chance = draws.chance(program.entryChance[each], ordinal[customer], trips[customer]);
    first = pickTarget(program.routing, row, chance);
  }
  join(state, customer, first);
}

/** A customer whose service is complete leaves its station; where it goes is `moveOn`. */
export function leaveStation(state: State, customer: number): void {
  const { sums } = state;
  const cell = state.cell[customer];
  const at = cell * CELL_WORDS;
  const now = state.events.now;
  const station = state.station[customer];
  if (isShared(state.program, station)) settleShared(state, station);
  const completion = now - state.started[customer];
  sums[at + DEPARTURES]++;
  sums[at + RESPONSE] += now - state.joined[customer];
  sums[at + COMPLETION] += completion;
  sums[at + COMPLETION_SQUARE] += completion * completion;
  if (state.failed[customer] > 0) sums[at + FAILED]++;
  changePresent(state, cell, -1);
  changeHere(state, station, -1);
}

/** Sends a customer that has left its station to the next one or out of the network. */
export function moveOn(state: State, customer: number): void {
  const { program } = state;
  const each = state.classOf[customer];
  const row = state.cell[customer];
  let next = program.routing.onlyTarget[row];
  if (next === CHOICE) {
    const { draws, ordinal, visits } = state;
    const chance = draws.chance(program.routingChance[each], ordinal[customer], visits[customer]);
    next = pickTarget(program.routing, row, chance);
  }
  if (next === EXIT) leaveNetwork(state, customer);
  else join(state, customer, next);
}

function join(state: State, customer: number, station: number): void {
  const { program } = state;
  const cell = station * program.classes + state.classOf[customer];
  state.sums[cell * CELL_WORDS + ARRIVALS]++;
  if (state.here[station] >= program.capacity[station]) {
    state.sums[cell * CELL_WORDS + LOST]++;
    turnAway(state, customer);
    return;
  }
  state.station[customer] = station;
  state.cell[customer] = cell;
  state.visits[customer]++;
  state.joined[customer] = state.events.now;
  state.started[customer] = NOT_YET;
  state.failed[customer] = 0;
  if (isShared(program, station)) settleShared(state, station);
  changePresent(state, cell, 1);
  changeHere(state, station, 1);
  if (isShared(program, station)) joinShared(state, station, customer);
  else serveOrLineUp(state, station, customer);
}

function leaveNetwork(state: State, customer: number): void {
  const { program, sums } = state;
  const at = (program.stations * program.classes + state.classOf[customer]) * CELL_WORDS;
  sums[at + DEPARTURES]++;
  sums[at + RESPONSE] += state.events.now - state.arrived[customer];
  sums[program.layout.lastDeparture] = state.events.now;
  goOutside(state, customer);
}

function turnAway(state: State, customer: number): void {
  const { program, sums } = state;
  const at = (program.stations * program.classes + state.classOf[customer]) * CELL_WORDS;
  sums[at + LOST]++;
  sums[at + LOST_TIME] += state.events.now - state.arrived[customer];
  goOutside(state, customer);
}

function goOutside(state: State, customer: number): void {
  const { source } = state.program;
  const kind = source[state.classOf[customer]];
  state.station[customer] = NOWHERE;
  state.trips[customer]++;
  if (kind === FINITE_SOURCE) stayOutside(state, customer);
  else if (kind === CLOSED) enter(state, customer);
  else freeCustomer(state, customer);
}

function stayOutside(state: State, customer: number): void {
  const use = state.program.sourceUse[state.classOf[customer]];
  const { drawn } = state;
  state.draws.drawInto(drawn, 0, use, state.ordinal[customer], state.trips[customer]);
  state.events.schedule(outsideSubject(state, customer), state.events.now + drawn[0]);
}

function newCustomer(state: State, each: number): number {
  const customer = takeCustomer(state);
  state.ordinal[customer] = state.came[each]++;
  state.classOf[customer] = each;
  state.visits[customer] = 0;
  state.trips[customer] = 0;
  state.repeats[customer] = 0;
  return customer;
}

function scheduleArrival(state: State, each: number): void {
  const { drawn } = state;
  state.draws.drawInto(drawn, 0, state.program.sourceUse[each], state.came[each], 0);
  state.events.schedule(each, state.events.now + drawn[0]);
}

/** One more or one fewer at a station, which may become or cease to be crowded. */
function changeHere(state: State, station: number, by: number): void {
  const { crowd } = state.program;
  const wasCrowded = state.here[station] > crowd[station];
  state.here[station] += by;
  const isCrowded = state.here[station] > crowd[station];
  if (isCrowded === wasCrowded) return;
  if (isCrowded) state.crowdedSince[station] = state.events.now;
  else bookCrowded(state, station, state.events.now);
}

function changePresent(state: State, cell: number, by: number): void {
  const { levels, sums } = state;
  const now = state.events.now;
  const at = cell * LEVEL_WORDS;
  sums[cell * CELL_WORDS + PRESENT] +=
    levels[at + PRESENT_NOW] * (now - levels[at + PRESENT_SINCE]);
  levels[at + PRESENT_SINCE] = now;
  levels[at + PRESENT_NOW] += by;
}
