/**
 * One replication of a network: the event loop and its batches. Equal (program, key) give equal rows, bit for bit.
 */
import type { Key } from "../../kernel/index.ts";
import { closeBatch, type Rows } from "./batches.ts";
import { checkIdentities, emptyCensus, takeCensus, type Identities } from "./identities.ts";
import { enter, leaveStation, moveOn, openSources, sourceEvent } from "./movement.ts";
import type { Program } from "./program.ts";
import { serveNext } from "./pieces.ts";
import { openStations, serverEvent } from "./service.ts";
import { awaitNext, takeDone } from "./sharing.ts";
import { borderSubject, createState, isShared, NOBODY, type State } from "./state.ts";

export interface NetworkReplication {
  /** Row-major, one row per batch, laid out as in quantities.ts. */
  rows: Float64Array;
  batches: number;
  identities: Identities;
  events: number;
}

/** Simulates one replication from an empty network at time 0. */
export function simulateNetwork(program: Program, replication: Key): NetworkReplication {
  const state = createState(program, replication);
  openStations(state);
  openSources(state);
  const { horizon } = program.scenario;
  return "until" in horizon ? untilEmpty(state) : steadily(state, horizon);
}

/** Takes events until the border of a batch, or until nothing is left to happen; returns how many. */
function advance(state: State): number {
  const { events, program } = state;
  const firstOutside = program.classes + program.servers;
  const border = borderSubject(state);
  for (let taken = 0; ; taken++) {
    const subject = events.next();
    if (subject === border || subject < 0) return taken;
    if (subject < program.classes) {
      sourceEvent(state, subject);
    } else if (subject < firstOutside) {
      const server = subject - program.classes;
      const station = program.stationOf[server];
      if (isShared(program, station)) {
        const done = takeDone(state, station);
        leaveStation(state, done);
        awaitNext(state, station);
        moveOn(state, done);
        continue;
      }
      const customer = serverEvent(state, server);
      if (customer !== NOBODY) {
        leaveStation(state, customer);
        serveNext(state, station, server);
        moveOn(state, customer);
      }
    } else {
      enter(state, subject - firstOutside);
    }
  }
}

function advanceTo(state: State, time: number): number {
  state.events.schedule(borderSubject(state), time);
  return advance(state);
}

function steadily(
  state: State,
  horizon: { warmUpTime: number; batchTime: number; batches: number },
): NetworkReplication {
  const { program } = state;
  const { warmUpTime, batchTime, batches } = horizon;
  const rows: Rows = { values: new Float64Array(batches * program.layout.width), filled: 0 };

  let events = advanceTo(state, warmUpTime);
  closeBatch(state, { from: 0, to: warmUpTime, rows: undefined });
  const before = takeCensus(state, warmUpTime);

  let from = warmUpTime;
  for (let batch = 1; batch <= batches; batch++) {
    const to = warmUpTime + batch * batchTime;
    events += advanceTo(state, to);
    closeBatch(state, { from, to, rows });
    from = to;
  }
  const after = takeCensus(state, from);
  const identities = checkIdentities(program, rows, { before, after });
  return { rows: rows.values, batches, identities, events };
}

function untilEmpty(state: State): NetworkReplication {
  const { program } = state;
  const rows: Rows = { values: new Float64Array(program.layout.width), filled: 0 };
  const events = advance(state);
  closeBatch(state, { from: 0, to: state.events.now, rows });
  const after = takeCensus(state, state.events.now);
  const identities = checkIdentities(program, rows, { before: emptyCensus(program), after });
  return { rows: rows.values, batches: 1, identities, events };
}
