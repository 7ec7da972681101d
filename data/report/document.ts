/**
 * A report before it is text or a page: sections of paragraphs, tables and charts, in the order of reading. Reports write it
 * from their results; `cli/document` turns it into text and into a printable page, so every figure is worded once. Only a
 * draft whose words were held against the rules (`checked.ts`) can be printed.
 */

export interface ReportDraft {
  /** e.g. "Deploy now or wait for readiness?" */
  title: string;
  /** The answer, in one or two sentences. */
  answer: string;
  sections: readonly Section[];
  /** Status of the model, origin, seed, command: last, small. */
  footer: readonly string[];
}

declare const isChecked: unique symbol;

/** A draft that `reportDocument` let pass; nothing else makes one. */
export interface ReportDocument extends ReportDraft {
  readonly [isChecked]: true;
}

export interface Section {
  title: string;
  blocks: readonly Block[];
}

export type Block =
  | { kind: "text"; text: string }
  /** What a reader must not overlook. */
  | { kind: "warning"; text: string }
  | { kind: "list"; items: readonly string[] }
  | TableBlock
  | { kind: "chart"; chart: Chart };

export interface TableBlock {
  kind: "table";
  /** What the table shows, with the units that all of a column share. */
  caption: string;
  columns: readonly { title: string; align: "left" | "right" }[];
  rows: readonly (readonly string[])[];
}

/** A chart always stands beside a table of its figures, so text and screen readers miss nothing. */
export interface ChartFrame {
  title: string;
  /** In words, what is seen. */
  description: string;
  unit: string;
}

/** Estimates with intervals, one row each; the rule marks no difference. */
export interface IntervalChart extends ChartFrame {
  type: "intervals";
  rows: readonly { label: string; value: number; low: number | null; high: number | null }[];
  rule?: number;
  /** Shaded, e.g. differences too small to matter. */
  band?: readonly [low: number, high: number];
}

/** Values over an axis, with ranges where there are any. */
export interface LineChart extends ChartFrame {
  type: "lines";
  xLabel: string;
  series: readonly {
    label: string;
    points: readonly { x: number; y: number; low?: number; high?: number }[];
  }[];
  /** Horizontal lines, e.g. limits of a control chart. */
  rules?: readonly { y: number; label: string }[];
  /** Vertical lines, e.g. the decision date. */
  marks?: readonly { x: number; label: string }[];
}

/** Every future as one dot. */
export interface DotChart extends ChartFrame {
  type: "dots";
  values: readonly number[];
  rule?: number;
}

/** A square or rectangle of numbers, e.g. interactions; null: none. */
export interface MatrixChart extends ChartFrame {
  type: "matrix";
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly (number | null)[])[];
}

export type Chart = IntervalChart | LineChart | DotChart | MatrixChart;

/** Shorthands, so that a report reads like its contents. */
export const text = (words: string): Block => ({ kind: "text", text: words });
export const warning = (words: string): Block => ({ kind: "warning", text: words });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const chart = (own: Chart): Block => ({ kind: "chart", chart: own });

/** A table whose first column is words and whose others are figures, unless said otherwise. */
export function table(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): TableBlock {
  return {
    kind: "table",
    caption,
    columns: titles.map((title, place) => ({
      title,
      align: words.includes(place) ? "left" : "right",
    })),
    rows,
  };
}
