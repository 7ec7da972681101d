/**
 * What executives and governance carry from day to day: the market's need beside the ranking in force, what executives
 * believe and last heard of, cases followed up; and the log of scorecards, true and reported side by side.
 */
import type { Columns } from "../../kernel/index.ts";
import { classes } from "./codes.ts";

/** Fields of the scorecards of executives, of the CoE, and of one manager. */
export const executiveFields = 10;
export const centreFields = 9;
export const managerFields = 8;

/** Places of the last salient event: unit, work class, day; -1 while there was none. */
export const Salient = { Unit: 0, Class: 1, Day: 2 } as const;

export class OfficeState {
  /** The ranking of work classes that the market asks for: nobody sees it but through reports. */
  readonly need: Int32Array;
  /** Since when a need waits for direction that answers it; -1 while none does. */
  readonly needSince: Float64Array;
  /** 1 while the ranking in force is not the one that is needed. */
  readonly misranked: Int32Array;
  /** The last event that somebody told executives about. */
  readonly salient: Int32Array;
  /** How much trouble executives believe each unit to be in, at this morning's session. */
  readonly belief: Float64Array;
  /** Violations of each manager that nobody detected in the running cycle. */
  readonly undetected: Int32Array;
  /** Violations that governance has followed up in the running cycle. */
  readonly cases: Int32Array;
  /** Scores by cycle and field, true and reported; NaN where a field is not judged yet. */
  readonly scores: Float64Array;
  /** Fields of one cycle. */
  readonly fields: number;

  constructor(c: Columns, units: number, cycles: number) {
    this.fields = executiveFields + centreFields + managerFields * units;
    this.need = c.int32("office.need", classes);
    for (let rank = 0; rank < classes; rank++) this.need[rank] = rank;
    this.needSince = c.float64("office.needSince", 1, -1);
    this.misranked = c.int32("office.misranked", 1);
    this.salient = c.int32("office.salient", 3, -1);
    this.belief = c.float64("office.belief", units);
    this.undetected = c.int32("office.undetected", units);
    this.cases = c.int32("office.cases", 1);
    this.scores = c.float64("log.scorecards", cycles * this.fields * 2, NaN);
  }
}
