/**
 * Columns of people under load (MEC-20, 23, 24): hours since the last rest, strain, overtime granted, managers to train.
 */
import type { Columns } from "../../kernel/index.ts";

export class PeopleState {
  /** Minutes on totes since the last rest of each worker; a rest takes a share away, a night all. */
  readonly tired: Float64Array;
  /** Sum of each worker's shortcut shares over the steps, as practised in the segment begun last: rested or tired. */
  readonly practised: Float64Array;
  /** Overtime granted to each worker and not yet used, in minutes. */
  readonly overtime: Float64Array;
  /** Overtime that each unit was granted this morning for the evening before, in minutes. */
  readonly granted: Float64Array;
  /** Strain of each unit, 0..1. */
  readonly strain: Float64Array;
  /** 1 while a new manager has still to be trained in what the predecessor was. */
  readonly managerUntaught: Int32Array;

  // what load and strain of a unit do, kept up by shopfloor/load.ts: no columns, a copy works it out again
  /** Step time relative to that at the usual load. */
  readonly pace: Float64Array;
  /** Time pressure, 0..1. */
  readonly pressure: Float64Array;
  /** Factor on error probabilities by shortage of time. */
  readonly shortage: Float64Array;
  /** Factor on the odds of an error in a house as full, and by a team as strained. */
  readonly errorOdds: Float64Array;
  /** How much faster than usual people tire. */
  readonly tiring: Float64Array;

  constructor(c: Columns, workers: number, units: number) {
    this.tired = c.float64("worker.tired", workers);
    this.practised = c.float64("worker.practised", workers);
    this.overtime = c.float64("worker.overtime", workers);
    this.granted = c.float64("unit.overtimeGranted", units);
    this.strain = c.float64("unit.strain", units);
    this.managerUntaught = c.int32("unit.managerUntaught", units);
    this.pace = new Float64Array(units);
    this.pressure = new Float64Array(units);
    this.shortage = new Float64Array(units);
    this.errorOdds = new Float64Array(units);
    this.tiring = new Float64Array(units);
  }
}
