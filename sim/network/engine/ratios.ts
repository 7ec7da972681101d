/**
 * Every measure as a ratio of two sums over a row: which words of the row are added into the numerator and the
 * denominator. Leaving the class out adds all classes, so overall means weigh every customer alike.
 */
import type { MeasureId } from "../measures.ts";
import type { Program } from "./program.ts";
import {
  ARRIVALS,
  cellAt,
  COMPLETION,
  COMPLETION_SQUARE,
  CROWDED,
  DEPARTURES,
  DOWN,
  FAILED,
  LOST,
  OCCUPIED,
  PRESENT,
  RESPONSE,
  SETUP,
  STARTS,
  WAIT,
  WAITED,
} from "./quantities.ts";

interface Term {
  at: number;
  weight: number;
}

/** Weighted sums of a row's words; both linear, so batches may be added. */
export interface Ratio {
  numerator: Term[];
  denominator: Term[];
}

/** Places instead of ids. No station: the network. No class: all classes. `threshold`: its place in the program. */
export interface Subject {
  measure: MeasureId;
  station: number | undefined;
  class: number | undefined;
  threshold: number | undefined;
}

export function ratioOf(program: Program, subject: Subject): Ratio {
  const { layout, firstServer, count } = program;
  const station = subject.station ?? program.stations;
  const classes =
    subject.class === undefined
      ? Array.from({ length: program.classes }, (_, k) => k)
      : [subject.class];
  const servers =
    subject.station === undefined ? 0 : firstServer[station + 1] - firstServer[station];

  const sum = (quantity: number, weight = 1): Term[] =>
    classes.map((each) => ({ at: cellAt(layout, station, each) + quantity, weight }));
  const within = (weight: number): Term[] =>
    classes.map((each) => ({
      at: layout.within + (subject.threshold ?? 0) * program.classes + each,
      weight,
    }));
  const time = (weight = 1): Term[] => [{ at: layout.duration, weight }];
  const over = (numerator: Term[], denominator: Term[]): Ratio => ({ numerator, denominator });

  switch (subject.measure) {
    case "wait":
      return over(sum(WAIT), sum(STARTS));
    case "waitProbability":
      return over(sum(WAITED), sum(STARTS));
    case "waitAtMost":
      return over(within(1), sum(STARTS));
    case "waitOfDelayed":
      return over(sum(WAIT), sum(WAITED));
    case "delayedWaitAbove":
      return over([...sum(STARTS), ...within(-1)], sum(WAITED));
    case "queueLength":
      return over([...sum(PRESENT), ...sum(OCCUPIED, -1)], time());
    case "response":
    case "timeInSystem":
      return over(sum(RESPONSE), sum(DEPARTURES));
    case "completion":
      return over(sum(COMPLETION), sum(DEPARTURES));
    case "completionSquare":
      return over(sum(COMPLETION_SQUARE), sum(DEPARTURES));
    case "failureShare":
      return over(sum(FAILED), sum(DEPARTURES));
    case "occupied":
      return over(sum(OCCUPIED), time(servers));
    case "idle":
      return over([...time(servers), ...sum(OCCUPIED, -1)], time(servers));
    case "setup":
      return over(sum(SETUP), time(servers));
    case "down":
      return over(sum(DOWN), time(servers));
    case "crowded":
      return over([{ at: cellAt(layout, station, 0) + CROWDED, weight: 1 }], time());
    case "present":
      return over(sum(PRESENT), time());
    case "arrivalRate":
      return over(sum(ARRIVALS), time());
    case "throughput":
      return over(sum(DEPARTURES), time());
    case "lost":
      return over(sum(LOST), sum(ARRIVALS));
    case "outside": {
      const population = classes.reduce((total, each) => total + count[each], 0);
      return over([...time(population), ...sum(PRESENT, -1)], time());
    }
    case "makespan":
      return over([{ at: layout.lastDeparture, weight: 1 }], [{ at: layout.one, weight: 1 }]);
  }
}

/** The value of weighted terms in one row. */
export function valueOf(terms: readonly Term[], rows: Float64Array, first: number): number {
  let value = 0;
  for (const { at, weight } of terms) value += weight * rows[first + at];
  return value;
}
