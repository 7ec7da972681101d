/**
 * Count, mean, variance and extremes of single observations, in one pass and mergeable.
 * All state stands in `cells`; given a column, a snapshot holds it.
 * Source: Welford (1962); the merge after Chan, Golub & LeVeque (1979).
 */
const COUNT = 0;
const MEAN = 1;
const SQUARES = 2; // sum of squared deviations from the mean
const MIN = 3;
const MAX = 4;

export class Tally {
  /** Cells a tally needs. */
  static readonly cells = 5;

  private readonly cells: Float64Array;

  /** An empty tally in the given cells. */
  constructor(cells: Float64Array = new Float64Array(Tally.cells)) {
    this.cells = cells;
    this.clear();
  }

  /** Forgets all observations. */
  clear(): void {
    this.cells.fill(0);
    this.cells[MIN] = Infinity;
    this.cells[MAX] = -Infinity;
  }

  add(value: number): void {
    const cells = this.cells;
    const count = cells[COUNT] + 1;
    const deviation = value - cells[MEAN];
    cells[COUNT] = count;
    cells[MEAN] += deviation / count;
    cells[SQUARES] += deviation * (value - cells[MEAN]);
    if (value < cells[MIN]) cells[MIN] = value;
    if (value > cells[MAX]) cells[MAX] = value;
  }

  /** Adds all observations of another tally. */
  merge(other: Tally): void {
    const cells = this.cells;
    const added = other.cells;
    const count = cells[COUNT] + added[COUNT];
    if (added[COUNT] === 0) return;
    const difference = added[MEAN] - cells[MEAN];
    cells[SQUARES] +=
      added[SQUARES] + difference * difference * ((cells[COUNT] * added[COUNT]) / count);
    cells[MEAN] += difference * (added[COUNT] / count);
    cells[COUNT] = count;
    cells[MIN] = Math.min(cells[MIN], added[MIN]);
    cells[MAX] = Math.max(cells[MAX], added[MAX]);
  }

  get count(): number {
    return this.cells[COUNT];
  }

  /** NaN when empty. */
  get mean(): number {
    return this.cells[COUNT] === 0 ? NaN : this.cells[MEAN];
  }

  /** Sample variance (divisor n - 1); NaN below two observations. */
  get variance(): number {
    return this.cells[COUNT] < 2 ? NaN : this.cells[SQUARES] / (this.cells[COUNT] - 1);
  }

  /** Sample standard deviation; NaN below two observations. */
  get sd(): number {
    return Math.sqrt(this.variance);
  }

  /** Sum of all observations, from count and mean. */
  get sum(): number {
    return this.cells[COUNT] * this.cells[MEAN];
  }

  /** Infinity when empty. */
  get min(): number {
    return this.cells[MIN];
  }

  /** -Infinity when empty. */
  get max(): number {
    return this.cells[MAX];
  }
}
