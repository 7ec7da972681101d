/**
 * Columns of people under load (MEC-20, 23, 24): hours since the last rest, strain, overtime granted, managers to train.
 */
import type { Columns } from "../../kernel/index.ts";

export class PeopleState {
  /** Minutes on totes since the last rest of each worker; a rest takes a share away, a night all. */
  readonly tired: Float64Array;
  /** Odds of a shortcut of each worker in the visit begun last, relative to the usual. */
  readonly fatigueOdds: Float64Array;
  /** Overtime granted to each worker and not yet used, in minutes. */
  readonly overtime: Float64Array;
  /** Overtime that each unit was granted this morning for the evening before, in minutes. */
  readonly granted: Float64Array;
  /** Strain of each unit, 0..1. */
  readonly strain: Float64Array;
  /** 1 while a new manager has still to be trained in what the predecessor was. */
  readonly managerUntaught: Int32Array;

  constructor(c: Columns, workers: number, units: number) {
    this.tired = c.float64("worker.tired", workers);
    this.fatigueOdds = c.float64("worker.fatigueOdds", workers, 1);
    this.overtime = c.float64("worker.overtime", workers);
    this.granted = c.float64("unit.overtimeGranted", units);
    this.strain = c.float64("unit.strain", units);
    this.managerUntaught = c.int32("unit.managerUntaught", units);
  }
}
