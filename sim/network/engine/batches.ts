/**
 * Batches: at each border the levels and the pieces of service under way are booked up to that instant, the sums go into
 * the batch's row and start again from zero. What a piece under way had done before the border is taken off the new
 * sums, because the whole piece is booked when it ends.
 */
import { CELL_WORDS, CROWDED, DOWN, OCCUPIED, PRESENT, SERVING, SETUP } from "./quantities.ts";
import { settleShared } from "./sharing.ts";
import {
  isShared,
  LEVEL_WORDS,
  NOBODY,
  OCCUPIED_NOW,
  OCCUPIED_SINCE,
  PRESENT_NOW,
  PRESENT_SINCE,
  type State,
} from "./state.ts";

/** Rows of one replication, one per batch, and how many are filled. */
export interface Rows {
  values: Float64Array;
  filled: number;
}

/** Ends a batch that began at `from` at the time `to` and stores its row, unless it belongs to the warm-up. */
export function closeBatch(
  state: State,
  { from, to, rows }: { from: number; to: number; rows: Rows | undefined },
): void {
  const { layout } = state.program;
  const { sums } = state;
  for (let station = 0; station < state.program.stations; station++) {
    if (isShared(state.program, station)) settleShared(state, station);
    if (state.here[station] > state.program.crowd[station]) bookCrowded(state, station, to);
  }
  bookLevels(state, to);
  bookPieces(state, to, 1);
  sums[layout.duration] = to - from;
  sums[layout.one] = 1;
  sumPresent(state);
  if (rows !== undefined) rows.values.set(sums, layout.width * rows.filled++);
  sums.fill(0);
  bookPieces(state, to, -1);
}

/** A station has been crowded up to now. */
export function bookCrowded(state: State, station: number, now: number): void {
  const at = station * state.program.classes * CELL_WORDS + CROWDED;
  state.sums[at] += now - state.crowdedSince[station];
  state.crowdedSince[station] = now;
}

/** Customer-time and server-time up to now. */
function bookLevels(state: State, now: number): void {
  const { levels, sums, program } = state;
  for (let cell = 0; cell < program.stations * program.classes; cell++) {
    const from = cell * LEVEL_WORDS;
    const to = cell * CELL_WORDS;
    sums[to + PRESENT] += levels[from + PRESENT_NOW] * (now - levels[from + PRESENT_SINCE]);
    sums[to + OCCUPIED] += levels[from + OCCUPIED_NOW] * (now - levels[from + OCCUPIED_SINCE]);
    levels[from + PRESENT_SINCE] = now;
    levels[from + OCCUPIED_SINCE] = now;
  }
}

/** Adds (sign 1) or takes off (sign -1) what the pieces under way have done by now. */
function bookPieces(state: State, now: number, sign: number): void {
  const { program, sums } = state;
  for (let server = 0; server < program.servers; server++) {
    const customer = state.serving[server];
    if (customer === NOBODY) continue;
    const at = state.cell[customer] * CELL_WORDS;
    const done = now - state.pieceSince[server];
    if (state.repairing[server] === 1) {
      sums[at + DOWN] += sign * done;
    } else {
      const setup = Math.min(done, state.pieceSetup[server]);
      sums[at + SETUP] += sign * setup;
      sums[at + SERVING] += sign * (done - setup);
    }
  }
}

/** Customer-time in the network is that of all stations together. */
function sumPresent(state: State): void {
  const { program, sums } = state;
  for (let each = 0; each < program.classes; each++) {
    const network = (program.stations * program.classes + each) * CELL_WORDS + PRESENT;
    sums[network] = 0;
    for (let station = 0; station < program.stations; station++) {
      sums[network] += sums[(station * program.classes + each) * CELL_WORDS + PRESENT];
    }
  }
}
