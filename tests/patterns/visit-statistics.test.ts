/** What is computed from single visits, by hand arithmetic on a few of them. */
import { expect, test } from "vitest";
import {
  binned,
  kneeOf,
  lineWithin,
  minuteOfShift,
  oddsRatioWithin,
  rateOf,
  relativeWithin,
  visitsWhere,
} from "../../analysis/patterns/visit-statistics.ts";
import { type VisitColumn, visitColumns, type VisitTable } from "../../sim/index.ts";

const f = (...values: number[]) => Float64Array.from(values);

/** Visits with these columns; the others are 0. */
function visits(columns: Partial<Record<VisitColumn, Float64Array>>): VisitTable {
  const rows = Object.values(columns)[0].length;
  return Object.fromEntries(
    visitColumns.map((name) => [name, columns[name] ?? new Float64Array(rows)]),
  ) as Record<VisitColumn, Float64Array>;
}

test("the minute of a shift starts again every eight hours, also before the decision date", () => {
  expect([0, 479, 480, 1000, -10].map(minuteOfShift)).toEqual([0, 479, 0, 40, 470]);
});

test("a slope within groups ignores that groups differ in level", () => {
  // y = 2 x in group 0 and y = 100 + 2 x in group 1; pooled, the slope would be far steeper
  const line = lineWithin(f(0, 1, 10, 11), f(0, 2, 120, 122), f(0, 0, 1, 1));
  expect(line.slope).toBeCloseTo(2, 12);
  // mean y 61 less 2 x mean x 5.5
  expect(line.level).toBeCloseTo(50, 12);
});

test("values relative to their group have mean 1 in every group", () => {
  expect([...relativeWithin(f(1, 3, 10, 30), f(0, 0, 1, 1))]).toEqual([0.5, 1.5, 0.5, 1.5]);
});

test("an odds ratio within strata is not fooled by a stratum with more errors and more exposure", () => {
  // calm: 1 of 10 wrong exposed, 2 of 20 not; busy: 8 of 20 exposed, 4 of 10 not. Odds ratio 1 in each, 1.5 pooled.
  const all = visits({
    unit: f(0, 0, 1, 1),
    lines: f(10, 20, 20, 10),
    errors: f(1, 2, 8, 4),
    interruptions: f(1, 0, 1, 0),
  });
  const ratio = oddsRatioWithin(
    all,
    (row) => all.interruptions[row] === 1,
    (row) => all.unit[row],
  );
  expect(ratio).toBeCloseTo(1, 12);
});

test("an odds ratio of one stratum is the cross product, and undefined when nobody was exposed", () => {
  const all = visits({ unit: f(0, 0), lines: f(10, 10), errors: f(5, 2) });
  expect(
    oddsRatioWithin(
      all,
      (row) => row === 0,
      () => 0,
    ),
  ).toBeCloseTo((5 * 8) / (5 * 2), 12);
  expect(
    oddsRatioWithin(
      all,
      () => false,
      () => 0,
    ),
  ).toBeNaN();
});

test("bins hold what is asked of them per weight, the upper end included, and empty ones are left out", () => {
  const bins = binned(f(0.5, 0.6, 1, 2), f(1, 3, 5, 100), f(1, 1, 2, 1), {
    from: 0.5,
    to: 1,
    width: 0.25,
  });
  expect(bins).toEqual([
    { x: 0.625, y: 2, weight: 2 },
    { x: 0.875, y: 2.5, weight: 2 },
  ]);
});

test("the knee of an exact hinge is found to the step, whatever slope comes before it", () => {
  const bins = Array.from({ length: 20 }, (_, i) => {
    const x = 0.5 + i * 0.025;
    return { x, y: 1 + 0.3 * x + 8 * Math.max(0, x - 0.85), weight: 1 + (i % 3) };
  });
  expect(kneeOf(bins, { from: 0.6, to: 0.95, step: 0.01 })).toBeCloseTo(0.85, 9);
  expect(kneeOf(bins.slice(0, 4), { from: 0.6, to: 0.95, step: 0.01 })).toBeNaN();
});

test("rows are kept where something holds, and a rate is a ratio of sums", () => {
  const all = visits({ unit: f(0, 1, 1), work: f(1, 2, 3), alone: f(2, 4, 4) });
  const own = visitsWhere(all, ({ unit }, row) => unit[row] === 1);
  expect([...own.work]).toEqual([2, 3]);
  expect(rateOf(own, "work", "alone")).toBe(5 / 8);
});
