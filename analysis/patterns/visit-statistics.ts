/**
 * What the studies behind the patterns compute from single visits: slopes within units, odds ratios within strata, a knee.
 */
import type { VisitColumn, VisitTable } from "../../sim/index.ts";
import { leastSquares } from "../decisions/least-squares.ts";
import { moments } from "../inference/moments.ts";
import { dot, sumOf } from "../sums.ts";

/** Minutes of a working day: a visit's day is its start in whole ones of these. */
export const minutesPerDay = 480;

export function minuteOfShift(start: number): number {
  return start - Math.floor(start / minutesPerDay) * minutesPerDay;
}

/** Rows of which something holds. */
export function visitsWhere(
  visits: VisitTable,
  holds: (visits: VisitTable, row: number) => boolean,
): VisitTable {
  const rows = visits.unit.map((_, row) => row).filter((row) => holds(visits, row));
  return Object.fromEntries(
    Object.entries(visits).map(([name, column]) => [name, rows.map((row) => column[row])]),
  ) as Record<VisitColumn, Float64Array>;
}

/** Ratio of the sums of two columns; NaN without rows. */
export function rateOf(visits: VisitTable, column: VisitColumn, per: VisitColumn): number {
  return sumOf(visits[column]) / sumOf(visits[per]);
}

/** Least squares with a level of its own for every group: slope of y over x, and the mean level at x = 0. */
export function lineWithin(
  x: Float64Array,
  y: Float64Array,
  group: Float64Array,
): { slope: number; level: number } {
  const means = groupMeans(group, [x, y]);
  let products = 0;
  let squares = 0;
  for (let row = 0; row < x.length; row++) {
    const [ofX, ofY] = means.get(group[row])!;
    products += (x[row] - ofX) * (y[row] - ofY);
    squares += (x[row] - ofX) * (x[row] - ofX);
  }
  const slope = products / squares;
  return { slope, level: moments(y).mean - slope * moments(x).mean };
}

/** Values relative to the mean of their group. */
export function relativeWithin(values: Float64Array, group: Float64Array): Float64Array {
  const means = groupMeans(group, [values]);
  return values.map((value, row) => value / means.get(group[row])![0]);
}

function groupMeans(group: Float64Array, columns: readonly Float64Array[]): Map<number, number[]> {
  const sums = new Map<number, { n: number; sums: number[] }>();
  for (let row = 0; row < group.length; row++) {
    const own = sums.get(group[row]) ?? { n: 0, sums: columns.map(() => 0) };
    sums.set(group[row], own);
    own.n++;
    columns.forEach((column, i) => (own.sums[i] += column[row]));
  }
  return new Map([...sums].map(([key, own]) => [key, own.sums.map((sum) => sum / own.n)]));
}

/**
 * Odds ratio of a wrong line in exposed visits against the others, within strata (Mantel & Haenszel 1959): a stratum in
 * which only one kind occurs says nothing. NaN when no stratum says anything.
 */
export function oddsRatioWithin(
  visits: VisitTable,
  isExposed: (row: number) => boolean,
  stratum: (row: number) => number,
): number {
  const strata = new Map<number, [wrong: number, right: number, wrong0: number, right0: number]>();
  for (let row = 0; row < visits.unit.length; row++) {
    const own = strata.get(stratum(row)) ?? [0, 0, 0, 0];
    strata.set(stratum(row), own);
    const from = isExposed(row) ? 0 : 2;
    own[from] += visits.errors[row];
    own[from + 1] += visits.lines[row] - visits.errors[row];
  }
  let above = 0;
  let below = 0;
  for (const [wrong, right, wrong0, right0] of strata.values()) {
    const all = wrong + right + wrong0 + right0;
    above += (wrong * right0) / all;
    below += (right * wrong0) / all;
  }
  return below > 0 ? above / below : NaN;
}

export interface Bin {
  /** Middle of the bin. */
  x: number;
  y: number;
  weight: number;
}

/** y per weight in bins of x of this width; empty ones are left out. */
export function binned(
  x: Float64Array,
  y: Float64Array,
  weight: Float64Array,
  { from, to, width }: { from: number; to: number; width: number },
): Bin[] {
  const bins = Array.from({ length: Math.round((to - from) / width) }, (_, i) => ({
    x: from + (i + 0.5) * width,
    y: 0,
    weight: 0,
  }));
  for (let row = 0; row < x.length; row++) {
    // the upper end belongs to the last bin
    const place = Math.min(bins.length - 1, Math.floor((x[row] - from) / width));
    if (x[row] < from || x[row] > to) continue;
    bins[place].y += y[row];
    bins[place].weight += weight[row];
  }
  return bins.filter((bin) => bin.weight > 0).map((bin) => ({ ...bin, y: bin.y / bin.weight }));
}

/**
 * Where y turns upward over x: the hinge a + b x + c max(0, x - knee) that fits the bins best by weighted least squares, its
 * knee searched in steps. NaN with fewer than five bins.
 */
export function kneeOf(
  bins: readonly Bin[],
  { from, to, step }: { from: number; to: number; step: number },
): number {
  if (bins.length < 5) return NaN;
  let best = { knee: NaN, misfit: Infinity };
  for (let i = 0; from + i * step <= to; i++) {
    const knee = from + i * step;
    const misfit = hingeMisfit(bins, knee);
    if (misfit < best.misfit) best = { knee, misfit };
  }
  return best.knee;
}

/** Weighted squares left by the best hinge with this knee: plain ones, once all is multiplied by the roots of the weights. */
function hingeMisfit(bins: readonly Bin[], knee: number): number {
  const weighted = (of: (bin: Bin) => number) =>
    Float64Array.from(bins, (bin) => Math.sqrt(bin.weight) * of(bin));
  const columns = [
    weighted(() => 1),
    weighted(({ x }) => x),
    weighted(({ x }) => Math.max(0, x - knee)),
  ];
  const y = weighted((bin) => bin.y);
  const [coefficients] = leastSquares(columns, [y]);
  const rest = y.map((value, i) =>
    columns.reduce((left, column, k) => left - coefficients[k] * column[i], value),
  );
  return dot(rest, rest);
}
