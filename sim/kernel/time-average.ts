/**
 * Average over time of a quantity that stays constant between changes: number waiting, share busy, a level.
 * All state stands in `cells`; given a column, a snapshot holds it.
 */
const START = 0;
const LAST = 1;
const VALUE = 2;
const AREA = 3;
const MAX = 4;

export class TimeAverage {
  /** Cells a time average needs. */
  static readonly cells = 5;

  private readonly cells: Float64Array;

  /** Observes from time `start` a quantity that is 0 then. */
  constructor(start = 0, cells: Float64Array = new Float64Array(TimeAverage.cells)) {
    this.cells = cells;
    cells[START] = start;
    cells[LAST] = start;
  }

  /** The quantity takes this value from `time` on; times must not decrease. */
  set(time: number, value: number): void {
    const cells = this.cells;
    cells[AREA] += (time - cells[LAST]) * cells[VALUE];
    cells[LAST] = time;
    cells[VALUE] = value;
    if (value > cells[MAX]) cells[MAX] = value;
  }

  /** The quantity changes by this much at `time`. */
  change(time: number, by: number): void {
    this.set(time, this.cells[VALUE] + by);
  }

  /** Forgets the past at `time` and keeps the value: the end of a warm-up. */
  restart(time: number): void {
    const cells = this.cells;
    cells[START] = time;
    cells[LAST] = time;
    cells[AREA] = 0;
    cells[MAX] = cells[VALUE];
  }

  get value(): number {
    return this.cells[VALUE];
  }

  /** Largest value since the start, at least the first one. */
  get max(): number {
    return this.cells[MAX];
  }

  /** Integral of the quantity from the start to `time`. */
  area(time: number): number {
    return this.cells[AREA] + (time - this.cells[LAST]) * this.cells[VALUE];
  }

  /** Average from the start to `time`; NaN over no time. */
  mean(time: number): number {
    return this.area(time) / (time - this.cells[START]);
  }
}
