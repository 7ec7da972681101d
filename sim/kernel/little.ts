/**
 * Little's law as an identity on one path, exact at any horizon T: the integral of the number present equals the sum of
 * the times present, where whoever is still there counts up to T. It holds without any stationarity, so a difference of
 * one bit is an error in the bookkeeping. Sums are kept exactly; the numbers come from two sources, the count of the
 * station on one side and every item's own stamp on the other. Source: Little (2011), Little's law as viewed on its
 * 50th anniversary. Operations Research 59(3).
 */
import { ExactSum } from "./exact-sum.ts";

export class LittleLaw {
  /** Cells the check needs. */
  static readonly cells = 1 + ExactSum.cells;

  private readonly cells: Float64Array;
  /** Integral of the number present, minus the times present of those who left. */
  private readonly difference: ExactSum;

  /** An empty system; in cell 0 stands the time up to which the area is known. */
  constructor(start = 0, cells: Float64Array = new Float64Array(LittleLaw.cells)) {
    this.cells = cells;
    cells[0] = start;
    this.difference = new ExactSum(cells.subarray(1, LittleLaw.cells));
  }

  /** `present` items were there from the last call up to `time`; to be called before their number changes. */
  advance(time: number, present: number): void {
    this.difference.addProduct(present, time);
    this.difference.addProduct(-present, this.cells[0]);
    this.cells[0] = time;
  }

  /** An item that entered at `entered` leaves at `time`. */
  leave(entered: number, time: number): void {
    this.difference.add(entered);
    this.difference.add(-time);
  }

  /**
   * Integral of the number present minus the sum of times present, up to the last `advance`; `stillPresent` are the
   * entry times of those who have not left. Exactly 0 when the law holds.
   */
  imbalance(stillPresent: Iterable<number>): number {
    const difference = new ExactSum();
    difference.merge(this.difference);
    for (const entered of stillPresent) {
      difference.add(entered);
      difference.add(-this.cells[0]);
    }
    return difference.value;
  }
}
