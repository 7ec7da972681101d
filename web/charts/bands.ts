/**
 * A measure over alignment cycles for both arms on the same axes: median, 50 % band and 90 % band over the pairs,
 * with a rule at the decision date. Shared by the three small multiples; each of them is a file beside this one.
 */
import { quantiles } from "../../analysis/inference/quantile.ts";
import { capitalised, figure, hedge, readingOf, withUnit } from "../format.ts";
import { bandPlot } from "./band-plot.ts";
import type { Chart, ChartColumn, Row } from "./chart.ts";
import { armLetters, columnSpec, cycleValues, sqlText, type Comparison } from "./comparison.ts";

interface BandOptions {
  id: string;
  question: string;
  /** Column of table `cycles`. */
  column: string;
  /** As the title begins, e.g. "Throughput". */
  name: string;
  /** True when the axis has a natural zero that must be shown. */
  zero: boolean;
}

/** Cycles before the decision date that are drawn: the baseline that both arms share. */
const shownBaseline = 6;
/** Cycles at the end over which the title averages the medians. */
const titleCycles = 6;

const levels = [
  { column: "low90", p: 0.05, label: "5 % below" },
  { column: "low50", p: 0.25, label: "25 % below" },
  { column: "median", p: 0.5, label: "median" },
  { column: "high50", p: 0.75, label: "25 % above" },
  { column: "high90", p: 0.95, label: "5 % above" },
] as const;

/** How the lines and bands of every such chart are read. */
export const bandLegend =
  "Line: median of the pairs; inner band: half of them; outer band: nine in ten.";

/** A chart of bands for one column of table `cycles`. */
export function bandChart({ id, question, column, name, zero }: BandOptions): Chart {
  return {
    id,
    name,
    table: "cycles",
    question,
    columns: (comparison) => bandColumns(columnSpec(comparison, "cycles", column).unit),
    sql: (comparison) => bandSql(column, comparison),
    fromRows: (comparison) => bandRows(column, comparison),
    title: (rows, comparison) =>
      bandTitle(rows, name, columnSpec(comparison, "cycles", column).unit),
    subtitle: (comparison) => {
      const { what } = columnSpec(comparison, "cycles", column);
      return `${capitalised(what)}.${zero ? "" : " The axis does not start at zero."}`;
    },
    plot: (rows, comparison, options) =>
      bandPlot(rows, {
        unit: columnSpec(comparison, "cycles", column).unit,
        zero,
        dates: [{ cycle: 0, label: "decision" }, ...comparison.dates],
        ...options,
      }),
  };
}

function bandColumns(unit: string): ChartColumn[] {
  return [
    { name: "arm", label: "arm", unit: "" },
    { name: "cycle", label: "cycle", unit: "" },
    ...levels.map(({ column, label }) => ({ name: column, label, unit })),
  ];
}

function bandRows(column: string, comparison: Comparison): Row[] {
  const rows: Row[] = [];
  for (const [arm, letter] of armLetters.entries()) {
    for (const [row, values] of cycleValues(comparison, arm, column).entries()) {
      const cycle = comparison.firstCycle + row;
      const finite = values.filter(Number.isFinite);
      if (cycle < -shownBaseline || finite.length === 0) continue;
      const band: Row = { arm: letter, cycle };
      const found = quantiles(
        finite,
        levels.map(({ p }) => p),
      );
      for (const [index, level] of levels.entries()) band[level.column] = found[index];
      rows.push(band);
    }
  }
  return rows;
}

function bandSql(column: string, comparison: Comparison): string {
  const selected = levels.map(
    ({ column: alias, p }) => `  quantile_cont(${column}, ${p}) as ${alias}`,
  );
  return `select
  case scenario when ${sqlText(comparison.names[0])} then 'A' else 'B' end as arm,
  cycle,
${selected.join(",\n")}
from cycles
where cycle >= -${shownBaseline} and isfinite(${column})
group by all
order by arm, cycle`;
}

/** Average of the medians over the last cycles, with the band that goes with it, for one arm. */
function ending(
  rows: readonly Row[],
  letter: string,
): { median: number; low: number; high: number } {
  const last = rows.filter(({ arm }) => arm === letter).slice(-titleCycles);
  const mean = (column: string) =>
    last.reduce((sum, row) => sum + Number(row[column]), 0) / last.length;
  return { median: mean("median"), low: mean("low50"), high: mean("high50") };
}

function bandTitle(rows: readonly Row[], name: string, unit: string): string {
  const reading = readingOf(unit);
  const said = armLetters.map((letter) => {
    const { median, low, high } = ending(rows, letter);
    const words = `${letter} ${hedge(median, low, high)}${figure(median * reading.factor)}`;
    // A letter at the end of a line would stand apart from its figure.
    return words.replaceAll(" ", "\u00a0");
  });
  return `${name} in the last ${titleCycles} cycles: ${withUnit(said.join(", "), reading.unit)}`;
}
