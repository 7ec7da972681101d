/**
 * Difference in differences, two groups and two periods (Card & Krueger 1994): from the means of the four cells, and from
 * each unit's own change. The changes are the default: one value per unit, so that Student's t counts units and not weeks
 * (Donald & Lang 2007); a clustered variance with few treated units holds the truth far too rarely.
 */
import { properShare, sameLength } from "../checks.ts";
import { type Interval, studentCritical } from "../inference/interval.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { moments } from "../inference/moments.ts";
import { type TTest, welchT } from "../inference/t-test.ts";
import type { ReducedBias } from "./sandwich.ts";
import { cr1, cr2, hc1, standardErrors } from "./sandwich.ts";

/** One entry per unit; NaN is a missing outcome. */
export interface TwoByTwo {
  isTreated: ArrayLike<boolean>;
  before: ArrayLike<number>;
  after: ArrayLike<number>;
}

export interface Cell {
  n: number;
  mean: number;
  /** Of the mean; null with one value. */
  standardError: number | null;
}

export interface CellDifference {
  controlBefore: Cell;
  controlAfter: Cell;
  treatedBefore: Cell;
  treatedAfter: Cell;
  effect: number;
  /** With independent errors of one variance, and of any variance (HC1); null with a single value in each cell. */
  standardError: number | null;
  robustError: number | null;
}

export interface ChangeDifference {
  /** Units seen both before and after. */
  units: number;
  treatedUnits: number;
  effect: number;
  /** Student's t with units less 2 degrees of freedom. */
  pooled: { standardError: number; degreesOfFreedom: number; interval: Interval };
  /** null with fewer than two units in a group. */
  welch: TTest | null;
}

export interface ClusteredDifference {
  effect: number;
  treatedUnits: number;
  /** CR1 standard error; an interval from it wants Student's t with clusters less 1. */
  cr1: number;
  /** null where undefined. */
  cr2: ReducedBias | null;
}

/** Every outcome there is, also of units seen only once. Each of the four cells wants a value. */
export function didOfCells(data: TwoByTwo): CellDifference {
  check(data);
  const cell = (treated: boolean, outcomes: ArrayLike<number>): number[] =>
    Array.from(outcomes).filter(
      (value, i) => data.isTreated[i] === treated && !Number.isNaN(value),
    );
  const values = {
    controlBefore: cell(false, data.before),
    controlAfter: cell(false, data.after),
    treatedBefore: cell(true, data.before),
    treatedAfter: cell(true, data.after),
  };
  for (const [name, list] of Object.entries(values)) {
    if (list.length === 0) throw new RangeError(`${name}: 0 values, wants at least 1`);
  }
  const cells = {
    controlBefore: cellOf(values.controlBefore),
    controlAfter: cellOf(values.controlAfter),
    treatedBefore: cellOf(values.treatedBefore),
    treatedAfter: cellOf(values.treatedAfter),
  };
  const { y, columns } = stacked(Object.values(values));
  const fit = leastSquares(columns, y);
  const isSaturated = fit.variance === null;
  return {
    ...cells,
    effect:
      cells.treatedAfter.mean -
      cells.treatedBefore.mean -
      (cells.controlAfter.mean - cells.controlBefore.mean),
    standardError: isSaturated ? null : Math.sqrt((fit.variance ?? 0) * fit.inverseGram[3][3]),
    robustError: isSaturated ? null : standardErrors(hc1({ columns, fit }))[3],
  };
}

/** Only units seen before and after; wants one of each group and three in all. */
export function didOfChanges(data: TwoByTwo, level = 0.95): ChangeDifference {
  properShare("level", level);
  const units = completeUnits(data);
  const changes = units.map(({ before, after }) => after - before);
  const treated = changes.filter((_, i) => units[i].isTreated);
  const controls = changes.filter((_, i) => !units[i].isTreated);
  return {
    units: units.length,
    treatedUnits: treated.length,
    effect: moments(treated).mean - moments(controls).mean,
    pooled: pooledChanges(
      changes,
      units.map(({ isTreated }) => (isTreated ? 1 : 0)),
      level,
    ),
    welch: treated.length > 1 && controls.length > 1 ? welchT(treated, controls, { level }) : null,
  };
}

/** Outcomes regressed on group, period and their product, clustered by unit; only units seen before and after. */
export function didClustered(data: TwoByTwo): ClusteredDifference {
  const pairs = completeUnits(data);
  const y = pairs.flatMap(({ before, after }) => [before, after]);
  const isTreated = pairs.flatMap((unit) => (unit.isTreated ? [1, 1] : [0, 0]));
  const isAfter = y.map((_, i) => i % 2);
  const columns = [
    y.map(() => 1),
    isTreated,
    isAfter,
    isAfter.map((after, i) => after * isTreated[i]),
  ];
  const units = y.map((_, i) => Math.floor(i / 2));
  const fit = leastSquares(columns, y);
  return {
    effect: fit.coefficients[3],
    treatedUnits: pairs.filter((unit) => unit.isTreated).length,
    cr1: standardErrors(cr1({ columns, fit }, units))[3],
    cr2: cr2({ columns, fit }, units, 3),
  };
}

/** Student's t of the difference; one unit in a group is enough, for the spread comes from the others. */
function pooledChanges(changes: readonly number[], isTreated: readonly number[], level: number) {
  const columns = [changes.map(() => 1), isTreated];
  const { coefficients, inverseGram, variance, degreesOfFreedom } = leastSquares(columns, changes);
  const standardError = Math.sqrt((variance ?? 0) * inverseGram[1][1]);
  const halfWidth = studentCritical(level, degreesOfFreedom) * standardError;
  const effect = coefficients[1];
  const interval = { low: effect - halfWidth, high: effect + halfWidth, level };
  return { standardError, degreesOfFreedom, interval };
}

interface Unit {
  isTreated: boolean;
  before: number;
  after: number;
}

function completeUnits(data: TwoByTwo): Unit[] {
  check(data);
  const units = Array.from(data.before, (before, i) => ({
    isTreated: data.isTreated[i],
    before,
    after: data.after[i],
  })).filter(({ before, after }) => !Number.isNaN(before) && !Number.isNaN(after));
  const treated = units.filter(({ isTreated }) => isTreated).length;
  if (treated === 0) throw new RangeError("treated units: 0 complete, wants at least 1");
  if (treated === units.length) throw new RangeError("controls: 0 complete, wants at least 1");
  if (units.length < 3) throw new RangeError(`units: ${units.length} complete, wants at least 3`);
  return units;
}

function check({ isTreated, before, after }: TwoByTwo): void {
  sameLength("isTreated", isTreated, "before", before);
  sameLength("isTreated", isTreated, "after", after);
  for (const [name, values] of Object.entries({ before, after })) {
    for (let i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) === Infinity) {
        throw new RangeError(`${name}[${i}]: ${values[i]}, wants a finite number or NaN (missing)`);
      }
    }
  }
}

function cellOf(values: readonly number[]): Cell {
  const { n, mean, variance } = moments(values);
  return { n, mean, standardError: n > 1 ? Math.sqrt(variance / n) : null };
}

/** Cells in the order control before, control after, treated before, treated after, as a saturated regression. */
function stacked(cells: readonly (readonly number[])[]) {
  const cellOfValue = cells.flatMap((values, cell) => values.map(() => cell));
  const columns = [
    cellOfValue.map(() => 1),
    cellOfValue.map((cell) => (cell >= 2 ? 1 : 0)),
    cellOfValue.map((cell) => cell % 2),
    cellOfValue.map((cell) => (cell === 3 ? 1 : 0)),
  ];
  return { y: cells.flat(), columns };
}
