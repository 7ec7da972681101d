/**
 * Servers and who gets them: customers that join, servers whose event has come, servers at the beginning.
 */
import { breakDown, drawLife, endRepair, leastUrgentServer, preempt } from "./interruption.ts";
import { lineUp } from "./lines.ts";
import { seat, serveNext, settlePiece, unseat } from "./pieces.ts";
import { NO_USE, PREEMPTIVE } from "./program.ts";
import { NOBODY, type State } from "./state.ts";

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

/** Every server idle, with the time to its first failure drawn. */
export function openStations(state: State): void {
  const { program } = state;
  for (let server = program.servers - 1; server >= 0; server--) {
    const station = program.stationOf[server];
    state.idleServers[program.firstServer[station] + state.idle[station]++] = server;
    if (program.failureUse[station] !== NO_USE) drawLife(state, station, server);
  }
}
