/**
 * What the engine adds up in one batch, and where it stands in the batch's row of doubles:
 * one block of sums per cell (station x class; behind the last station the network itself x class), then per threshold
 * and class the count of waits within it, last the batch's duration, the time of the last departure and the number 1.
 */

// Sums of a cell.
export const ARRIVALS = 0; // customers that came, lost ones included
export const LOST = 1; // of these, turned away
export const STARTS = 2; // taken by a server for the first time
export const WAIT = 3; // their waits
export const WAITED = 4; // of these, not taken at once
export const DEPARTURES = 5; // left after service
export const RESPONSE = 6; // their times since joining
export const COMPLETION = 7; // their times since being taken for the first time
export const COMPLETION_SQUARE = 8;
export const FAILED = 9; // of these, hit by a breakdown
export const PRESENT = 10; // customer-time
export const OCCUPIED = 11; // server-time with a customer
export const SERVING = 12; // of this: work done
export const SETUP = 13; // set-ups
export const DOWN = 14; // repairs
export const CROWDED = 15; // of a station's first class: time in which the station was crowded
export const CELL_WORDS = 16;

// In a cell of the network itself, times in the system of customers lost on the way.
export const LOST_TIME = COMPLETION;

export interface RowLayout {
  stations: number;
  classes: number;
  /** First word of the counts within thresholds: threshold x class. */
  within: number;
  duration: number;
  lastDeparture: number;
  /** A batch counts as one: denominator of what is a mean over batches. */
  one: number;
  width: number;
}

export function rowLayout(stations: number, classes: number, thresholds: number): RowLayout {
  const within = (stations + 1) * classes * CELL_WORDS;
  const duration = within + thresholds * classes;
  return {
    stations,
    classes,
    within,
    duration,
    lastDeparture: duration + 1,
    one: duration + 2,
    width: duration + 3,
  };
}

/** First word of a cell's sums; station = number of stations for the network itself. */
export function cellAt(layout: RowLayout, station: number, customerClass: number): number {
  return (station * layout.classes + customerClass) * CELL_WORDS;
}
