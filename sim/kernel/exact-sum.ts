/**
 * A sum without rounding: the total is kept as doubles that do not overlap, so that whether it is exactly zero can be
 * told. Used where two ways of counting the same thing must agree to the last bit.
 * Source: Shewchuk (1997), Adaptive precision floating-point arithmetic and fast robust geometric predicates.
 */
const SPLITTER = 134217729; // 2^27 + 1

// All doubles span 2,098 binary places; non-overlapping parts of 53 bits need at most 40 cells, and one for their number.
const MOST_PARTS = 40;

export class ExactSum {
  /** Cells an exact sum needs: the number of parts, then the parts, smallest first. */
  static readonly cells = 1 + MOST_PARTS;

  private readonly cells: Float64Array;

  constructor(cells: Float64Array = new Float64Array(ExactSum.cells)) {
    this.cells = cells;
  }

  /** Adds a finite number. */
  add(value: number): void {
    const cells = this.cells;
    const parts = cells[0];
    let carried = value;
    let kept = 0;
    for (let i = 1; i <= parts; i++) {
      const part = cells[i];
      const sum = carried + part;
      const virtual = sum - carried;
      const rest = carried - (sum - virtual) + (part - virtual);
      if (rest !== 0) cells[++kept] = rest;
      carried = sum;
    }
    if (carried !== 0) cells[++kept] = carried;
    cells[0] = kept;
  }

  /** Adds a * b without rounding the product (magnitudes below 2^970, products above 2^-960). */
  addProduct(a: number, b: number): void {
    const product = a * b;
    const aBig = SPLITTER * a;
    const aHigh = aBig - (aBig - a);
    const aLow = a - aHigh;
    const bBig = SPLITTER * b;
    const bHigh = bBig - (bBig - b);
    const bLow = b - bHigh;
    this.add(aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow));
    this.add(product);
  }

  /** Adds all of another sum. */
  merge(other: ExactSum): void {
    for (let i = 1; i <= other.cells[0]; i++) this.add(other.cells[i]);
  }

  /** True when everything added so far cancels exactly. */
  get isZero(): boolean {
    return this.cells[0] === 0;
  }

  /** The total, rounded to a double. */
  get value(): number {
    let total = 0;
    for (let i = 1; i <= this.cells[0]; i++) total += this.cells[i];
    return total;
  }
}
