/**
 * What ends a piece of service early: a breakdown of the server, or a more urgent customer. A server breaks down only while
 * it works; its time to failure is spent by work alone, so idle hours, set-ups and repairs leave it untouched. The
 * customer stays with its server during the repair.
 */
import { InputError } from "../../scenario/input-error.ts";
import { lineUpInFront, moreUrgentWaits } from "./lines.ts";
import { beginPiece, serveNext, settlePiece, unseat } from "./pieces.ts";
import { PREEMPTIVE, REPEAT_IDENTICAL, REPEAT_RESAMPLED, RESUME } from "./program.ts";
import { CELL_WORDS, DOWN } from "./quantities.ts";
import { NOBODY, serverSubject, type State } from "./state.ts";

/** A service interrupted this often will hardly ever end. */
const MOST_FAILURES = 1_000_000;

/** The server fails: the repair begins, the customer waits with it. */
export function breakDown(state: State, station: number, server: number): void {
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

/** The repair is over: the service goes on, unless someone more urgent has come meanwhile. */
export function endRepair(state: State, station: number, server: number): void {
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

/** Work that a server can do until its next failure. */
export function drawLife(state: State, station: number, server: number): void {
  const { program } = state;
  const entity = server - program.firstServer[station];
  const use = program.failureUse[station];
  state.draws.drawInto(state.untilFailure, server, use, entity, state.failures[server]);
}

/** The server whose customer is the least urgent, if less so than the newcomer; of equals the one that began last. */
export function leastUrgentServer(state: State, station: number, newcomer: number): number {
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

/** Takes a server from its customer, who goes back to the front of its line. */
export function preempt(state: State, station: number, server: number): void {
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

function refuseEndless(state: State, station: number): never {
  const { id } = state.program.scenario.stations[station];
  throw new InputError(
    `stations.${station}.breakdown`,
    `a service at "${id}" failed ${MOST_FAILURES} times, wants a time to failure that lets it end`,
  );
}
