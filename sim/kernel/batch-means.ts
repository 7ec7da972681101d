/**
 * Standard error of a mean from one long run: neighbouring observations depend on each other, means of long batches
 * hardly do, so the spread of batch means tells the precision of their mean.
 * Source: Law & Kelton (2000), Simulation Modeling and Analysis, section 9.5.3.
 */
import { Tally } from "./tally.ts";

export class BatchMeans {
  /** Cells a batch-means estimator needs. */
  static readonly cells = 2 * Tally.cells;

  private readonly batchSize: number;
  private readonly batch: Tally;
  private readonly means: Tally;

  /** Batches of `batchSize` observations each; an unfinished batch counts for nothing. */
  constructor(batchSize: number, cells: Float64Array = new Float64Array(BatchMeans.cells)) {
    if (!(Number.isInteger(batchSize) && batchSize >= 1)) {
      throw new RangeError(`batchSize: ${batchSize} observations, wants a whole number from 1`);
    }
    this.batchSize = batchSize;
    this.batch = new Tally(cells.subarray(0, Tally.cells));
    this.means = new Tally(cells.subarray(Tally.cells, BatchMeans.cells));
  }

  add(value: number): void {
    this.batch.add(value);
    if (this.batch.count < this.batchSize) return;
    this.means.add(this.batch.mean);
    this.batch.clear();
  }

  /** Finished batches. */
  get batches(): number {
    return this.means.count;
  }

  /** Mean over the finished batches; NaN when there is none. */
  get mean(): number {
    return this.means.mean;
  }

  /** Standard error of the mean, with `batches` - 1 degrees of freedom; NaN below two batches. */
  get standardError(): number {
    return this.means.sd / Math.sqrt(this.means.count);
  }
}
