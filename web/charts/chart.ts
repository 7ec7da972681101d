/**
 * The shape of a chart: one file per chart, listed in index.ts. A chart answers one question from rows that
 * come either from plain TypeScript or from its SQL; both must give equal rows (tests/web compares them).
 */
import type { TableName } from "../../sim/index.ts";
import type { Comparison } from "./comparison.ts";
import type { Row, Value } from "./row.ts";

export type { Row, Value } from "./row.ts";

/** A column of the chart's rows: what its table twin prints and what a changed query must still return. */
export interface ChartColumn {
  name: string;
  label: string;
  /** Of the tables, "" for text and counts; the twin reads it as the drawing does, e.g. a share as per cent. */
  unit: string;
  /** How a value reads where its row decides, e.g. on the measure; the unit stands in it then. */
  words?: (value: Value, row: Row) => string;
}

export interface PlotOptions {
  /** Width of the drawing in CSS pixels. */
  width: number;
  /** Cycle under the reading cursor, where the chart has cycles; null for none. */
  cycle: number | null;
}

export interface Chart {
  id: string;
  /** Short name, as a heading or a sentence starts with it. */
  name: string;
  /** The table it is drawn from. */
  table: TableName;
  /** The question it answers, as a reader would ask it. */
  question: string;
  columns(comparison: Comparison): ChartColumn[];
  /** The query over tables runs, cycles, days, zones that returns the same rows as `fromRows`. */
  sql(comparison: Comparison): string;
  /** The aggregate in plain TypeScript. */
  fromRows(comparison: Comparison): Row[];
  /** The finding in one sentence, computed from the rows. */
  title(rows: readonly Row[], comparison: Comparison): string;
  /** Measure, unit and how to read the marks, in one or two sentences. */
  subtitle(comparison: Comparison): string;
  plot(
    rows: readonly Row[],
    comparison: Comparison,
    options: PlotOptions,
  ): SVGSVGElement | HTMLElement;
}

/** Says which of the chart's columns a query result lacks; empty when it can be drawn. */
export function missingColumns(
  chart: Chart,
  comparison: Comparison,
  names: readonly string[],
): string[] {
  return chart
    .columns(comparison)
    .map(({ name }) => name)
    .filter((name) => !names.includes(name));
}

/** The rows of a chart: those stored beforehand, or its own aggregate. */
export function rowsOf(chart: Chart, comparison: Comparison): readonly Row[] {
  return comparison.stored?.[chart.id] ?? chart.fromRows(comparison);
}
