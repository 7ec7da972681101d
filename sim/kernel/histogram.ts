/**
 * Counts of observations in bins of equal width, and quantiles from them or from the observations themselves.
 * A histogram's quantile is off by less than one bin; `quantile` is exact.
 */

export class Histogram {
  readonly low: number;
  readonly binWidth: number;
  /** Below the first bin, the bins, above the last bin. */
  private readonly counts: Float64Array;

  /** Bins of equal width from `low` to `high`; `counts` may be a column of `bins` + 2 cells. */
  constructor(low: number, high: number, bins: number, counts = new Float64Array(bins + 2)) {
    if (!(high > low))
      throw new RangeError(`histogram.high: ${high}, wants more than low (${low})`);
    if (!(Number.isInteger(bins) && bins >= 1)) {
      throw new RangeError(`histogram.bins: ${bins} bins, wants a whole number from 1`);
    }
    if (counts.length !== bins + 2) {
      throw new RangeError(`histogram.counts: ${counts.length} cells, wants ${bins + 2}`);
    }
    this.low = low;
    this.binWidth = (high - low) / bins;
    this.counts = counts;
  }

  add(value: number): void {
    const bin = Math.floor((value - this.low) / this.binWidth) + 1;
    this.counts[Math.max(0, Math.min(this.counts.length - 1, bin))]++;
  }

  /** Number of observations. */
  get count(): number {
    let count = 0;
    for (let bin = 0; bin < this.counts.length; bin++) count += this.counts[bin];
    return count;
  }

  /** Observations in a bin (0 is the first one from `low`). */
  countOf(bin: number): number {
    return this.counts[bin + 1];
  }

  /**
   * The value below which a share p of the observations lies, straight lines within bins.
   * -Infinity or Infinity when it lies outside the bins, NaN when empty.
   */
  quantile(p: number): number {
    const wanted = p * this.count;
    if (!(this.count > 0)) return NaN;
    let below = this.counts[0];
    if (wanted < below) return -Infinity;
    for (let bin = 1; bin < this.counts.length - 1; bin++) {
      const inBin = this.counts[bin];
      if (inBin > 0 && below + inBin >= wanted) {
        return this.low + (bin - 1 + (wanted - below) / inBin) * this.binWidth;
      }
      below += inBin;
    }
    return Infinity;
  }
}

/**
 * Sample quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); `sorted` ascending.
 * NaN when empty.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN;
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
