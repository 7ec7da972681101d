/**
 * Stations whose customers are all served at the same time. `worked` is what everybody who stays has got since the station
 * was opened: a customer leaves when it has grown by the customer's work. Its speed depends on how many are there: an equal
 * share of one server (processor sharing, Kleinrock 1967), or e^(1 - n/people) under stress (Ricker's form: together they
 * get most done when n = people, and ever less in a larger crowd).
 */
import { exp } from "../../kernel/index.ts";
import { countWithin } from "./pieces.ts";
import { SHARED } from "./program.ts";
import { CELL_WORDS, OCCUPIED, SERVING, STARTS } from "./quantities.ts";
import { LEVEL_WORDS, PRESENT_NOW, serverSubject, type State } from "./state.ts";

/** A customer that has just joined is served at once; the others become slower. `settleShared` was called before. */
export function joinShared(state: State, station: number, customer: number): void {
  const { draws, program } = state;
  const cell = state.cell[customer];
  state.started[customer] = state.events.now;
  state.sums[cell * CELL_WORDS + STARTS]++;
  if (program.thresholds.length > 0) countWithin(state, station, customer);
  const visit = state.visits[customer];
  draws.drawInto(state.left, customer, program.serviceUse[cell], state.ordinal[customer], visit);
  const leaving = state.leaving[station]!;
  leaving.schedule(customer, state.worked[station] + state.left[customer]);
  awaitNext(state, station);
}

/** The customer whose work is done. The caller lets it leave, then calls `awaitNext`. */
export function takeDone(state: State, station: number): number {
  settleShared(state, station);
  const leaving = state.leaving[station]!;
  // what rounding has left of the last piece is done too
  state.worked[station] = leaving.nextTime();
  return leaving.next();
}

/** Books what has been done up to now, before the number of customers changes or a batch ends. */
export function settleShared(state: State, station: number): void {
  const { events, here, levels, program, sums } = state;
  const n = here[station];
  const time = events.now - state.workedSince[station];
  state.workedSince[station] = events.now;
  if (n === 0 || time === 0) return;
  state.worked[station] += time * speedOf(state, station);
  for (let each = 0; each < program.classes; each++) {
    const cell = station * program.classes + each;
    const share = (time * levels[cell * LEVEL_WORDS + PRESENT_NOW]) / n;
    sums[cell * CELL_WORDS + OCCUPIED] += share;
    sums[cell * CELL_WORDS + SERVING] += share;
  }
}

/** Schedules the next departure. */
export function awaitNext(state: State, station: number): void {
  const { events, program } = state;
  const subject = serverSubject(state, program.firstServer[station]);
  events.cancel(subject);
  if (state.here[station] === 0) return;
  const work = state.leaving[station]!.nextTime() - state.worked[station];
  events.schedule(subject, events.now + Math.max(0, work) / speedOf(state, station));
}

/** Work that each customer gets per unit of time. */
function speedOf({ here, program }: State, station: number): number {
  const n = here[station];
  return program.rule[station] === SHARED ? 1 / n : exp(1 - n / program.people[station]);
}
