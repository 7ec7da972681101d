/**
 * What must hold in every replication, whatever was drawn: Little's law with its correction for a finite horizon, the
 * conservation of customers, and server-time = work + set-ups + repairs.
 * Little's law here: customer-time = times since joining of those who left + ages at the end - ages at the beginning.
 * The two sides are added up independently: a level over time, and one time per customer.
 */
import {
  ARRIVALS,
  CELL_WORDS,
  DEPARTURES,
  DOWN,
  LOST,
  LOST_TIME,
  OCCUPIED,
  PRESENT,
  RESPONSE,
  SERVING,
  SETUP,
} from "./quantities.ts";
import type { Rows } from "./batches.ts";
import type { Program } from "./program.ts";
import { NOWHERE, type State } from "./state.ts";

export interface Identities {
  /** Largest relative error of Little's law over stations, classes and the network. */
  little: number;
  /** Largest number of customers that came and neither left nor are there. */
  flow: number;
  /** Largest relative error of the servers' time account. */
  serverTime: number;
}

/** Customers at an instant, per cell: how many, and the sum of the times since they came. */
export interface Census {
  count: Float64Array;
  ages: Float64Array;
}

export function emptyCensus({ stations, classes }: Program): Census {
  const cells = (stations + 1) * classes;
  return { count: new Float64Array(cells), ages: new Float64Array(cells) };
}

export function takeCensus(state: State, now: number): Census {
  const { program } = state;
  const { count, ages } = emptyCensus(program);
  for (let customer = 0; customer < state.station.length; customer++) {
    if (state.station[customer] === NOWHERE) continue;
    const each = state.classOf[customer];
    const cell = state.station[customer] * program.classes + each;
    const network = program.stations * program.classes + each;
    count[cell]++;
    ages[cell] += now - state.joined[customer];
    count[network]++;
    ages[network] += now - state.arrived[customer];
  }
  return { count, ages };
}

/** Checks all rows together between two censuses. */
export function checkIdentities(
  program: Program,
  rows: Rows,
  { before, after }: { before: Census; after: Census },
): Identities {
  const { layout } = program;
  const identities: Identities = { little: 0, flow: 0, serverTime: 0 };
  const sum = (at: number): number => {
    let total = 0;
    for (let row = 0; row < rows.filled; row++) total += rows.values[row * layout.width + at];
    return total;
  };
  for (let cell = 0; cell < (program.stations + 1) * program.classes; cell++) {
    const at = cell * CELL_WORDS;
    const isNetwork = cell >= program.stations * program.classes;
    const left = sum(at + RESPONSE) + (isNetwork ? sum(at + LOST_TIME) : 0);
    const little = error(sum(at + PRESENT), left + after.ages[cell] - before.ages[cell]);
    const flow = Math.abs(
      before.count[cell] +
        sum(at + ARRIVALS) -
        sum(at + LOST) -
        sum(at + DEPARTURES) -
        after.count[cell],
    );
    identities.little = Math.max(identities.little, little);
    identities.flow = Math.max(identities.flow, flow);
    if (isNetwork) continue;
    const spent = sum(at + SERVING) + sum(at + SETUP) + sum(at + DOWN);
    identities.serverTime = Math.max(identities.serverTime, error(sum(at + OCCUPIED), spent));
  }
  return identities;
}

function error(one: number, other: number): number {
  const size = Math.max(Math.abs(one), Math.abs(other));
  return size === 0 ? 0 : Math.abs(one - other) / size;
}
