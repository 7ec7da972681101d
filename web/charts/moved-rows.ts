/**
 * What moves between the arms: among the compared measures those whose paired difference has one sign in nine of ten
 * pairs (its 10 % quantile above zero, or its 90 % quantile below), the largest relative changes of the mean first.
 */
import { quantiles } from "../../analysis/inference/quantile.ts";
import { figure, readingOf, signed, withUnit, type Reading } from "../format.ts";
import { columnSpec, runValues, shapeOf, sqlText, type Comparison } from "./comparison.ts";
import { comparedMeasures } from "./measures.ts";
import type { Row, Value } from "./row.ts";

/** As many as can be read at a glance. */
export const movedCount = 6;
/** A title names the first ones. */
const titleCount = 3;
const edges = [0.1, 0.9] as const;

/** One measure that moved. */
export interface Moved {
  measure: string;
  /** Means over the pairs. */
  a: number;
  b: number;
  /** Of the means, in per cent of A; null when A's mean is zero. */
  change: number | null;
  /** Eight of ten paired differences lie between these, in the measure's unit. */
  low: number;
  high: number;
}

/** The compared measures that this run's tables have. */
export function availableMeasures(comparison: Comparison): string[] {
  const names = shapeOf(comparison, "runs").columns.map(({ name }) => name);
  return comparedMeasures.filter((measure) => names.includes(measure));
}

export function movedRows(comparison: Comparison): Row[] {
  const moved = availableMeasures(comparison).flatMap((measure): Moved[] => {
    const a = runValues(comparison, 0, measure);
    const b = runValues(comparison, 1, measure);
    const pairs = [...a.keys()].filter((pair) => !Number.isNaN(b[pair] - a[pair]));
    const [low, high] = quantiles(
      pairs.map((pair) => b[pair] - a[pair]),
      edges,
    );
    if (!(low > 0 || high < 0)) return [];
    const mean = (values: Float64Array) =>
      pairs.reduce((sum, pair) => sum + values[pair], 0) / pairs.length;
    const [meanA, meanB] = [mean(a), mean(b)];
    const change = meanA === 0 ? null : (100 * (meanB - meanA)) / Math.abs(meanA);
    return [{ measure, a: meanA, b: meanB, change, low, high }];
  });
  return moved
    .toSorted((one, other) => size(other) - size(one) || (one.measure < other.measure ? -1 : 1))
    .slice(0, movedCount)
    .map((row) => ({ ...row }));
}

/** From nothing is more than any multiple. */
function size({ change }: Moved): number {
  return change === null ? Number.MAX_VALUE : Math.abs(change);
}

export function movedSql(comparison: Comparison): string {
  const list = availableMeasures(comparison).join(", ");
  const [a, b] = comparison.names.map(sqlText);
  return `with long as (
  unpivot (select scenario, replication, ${list} from runs)
  on columns(* exclude (scenario, replication)) into name measure value value
), pairs as (
  select measure, a.value as a, b.value as b
  from long a join long b using (measure, replication)
  where a.scenario = ${a} and b.scenario = ${b}
)
select
  measure,
  avg(a) as a,
  avg(b) as b,
  100 * (avg(b) - avg(a)) / abs(nullif(avg(a), 0)) as change,
  quantile_cont(b - a, ${edges[0]}) as low,
  quantile_cont(b - a, ${edges[1]}) as high
from pairs
group by measure
having quantile_cont(b - a, ${edges[0]}) > 0 or quantile_cont(b - a, ${edges[1]}) < 0
order by abs(change) desc nulls first, measure
limit ${movedCount}`;
}

/** The rows of a query or of `movedRows` as what they are; a row of another shape is left out. */
export function readMoved(rows: readonly Row[], comparison: Comparison): Moved[] {
  const known = shapeOf(comparison, "runs").columns.map(({ name }) => name);
  return rows.flatMap(({ measure, a, b, change, low, high }) => {
    if (typeof measure !== "string" || !known.includes(measure)) return [];
    if ([a, b, low, high].some((value) => !Number.isFinite(value))) return [];
    return [
      {
        measure,
        a: Number(a),
        b: Number(b),
        change: change === null ? null : Number(change),
        low: Number(low),
        high: Number(high),
      },
    ];
  });
}

/** "priority changes applied ×13, safety climate −62 %": nothing about better or worse. */
export function movedTitle(rows: readonly Row[], comparison: Comparison): string {
  const moved = readMoved(rows, comparison).slice(0, titleCount);
  if (moved.length === 0) return "No measure moves the same way in nine of ten pairs";
  const said = moved.map((row) => `${labelOf(row.measure, comparison)} ${changeWords(row)}`);
  return `In B, against A: ${said.join(", ")}`;
}

export function labelOf(measure: string, { labels }: Comparison): string {
  return labels[measure] ?? measure;
}

/** "+53 %", "×13" from twice as much on, "from nothing". */
export function changeWords({ a, b, change }: Moved): string {
  if (change === null) return "from nothing";
  if (a > 0 && b >= 2 * a) return `×${figure(b / a, 2)}`;
  return withUnit(signed(change, figure(change, 2)), "%");
}

/** "1.00 → 12.9 per cycle". */
export function valueWords({ measure, a, b }: Moved, comparison: Comparison): string {
  const { factor, unit } = readingOf(columnSpec(comparison, "runs", measure).unit);
  return withUnit(`${figure(a * factor)} → ${figure(b * factor)}`, unit);
}

/** "bypass share (%)": the measure with the unit of its figures in the table. */
export function measureWords(measure: string, comparison: Comparison): string {
  const { unit } = readingIn(measure, comparison);
  return `${labelOf(measure, comparison)}${unit === "" ? "" : ` (${unit})`}`;
}

/** A value of a row in the unit that its measure is read in. */
export function rowFigure(value: Value, { measure }: Row, comparison: Comparison): string {
  return value === null
    ? ""
    : figure(Number(value) * readingIn(String(measure), comparison).factor);
}

/** A changed query may name what is no measure; it is shown as it is. */
function readingIn(measure: string, comparison: Comparison): Reading {
  const column = shapeOf(comparison, "runs").columns.find(({ name }) => name === measure);
  return readingOf(column?.unit ?? "");
}

/** Which way the measure's own definition calls it; empty where neither direction is better. */
export function judgement({ measure, a, b }: Moved, comparison: Comparison): string {
  const { better } = columnSpec(comparison, "runs", measure);
  if (better === "neither") return "";
  return b > a === (better === "higher") ? "better" : "worse";
}
