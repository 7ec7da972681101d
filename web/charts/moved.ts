/**
 * What moves between the arms, as dumbbells: A stands at zero, B as far off as its mean differs in per cent of A's, with
 * the band of eight in ten pairs behind it. The scale fits what changes by less than all; what is more than doubled, or
 * comes from nothing, ends in an arrow.
 */
import { dot, link, plot, text } from "@observablehq/plot";
import { signed } from "../format.ts";
import type { Chart, PlotOptions, Row, Value } from "./chart.ts";
import type { Comparison } from "./comparison.ts";
import {
  changeWords,
  judgement,
  labelOf,
  measureWords,
  movedRows,
  movedSql,
  movedTitle,
  readMoved,
  rowFigure,
  valueWords,
  type Moved,
} from "./moved-rows.ts";

export const moved: Chart = {
  id: "moved",
  name: "What moved",
  table: "runs",
  question: "Which measures move when A becomes B, and by how much?",
  columns: (comparison) => {
    const mean = (value: Value, row: Row) => rowFigure(value, row, comparison);
    const difference = (value: Value, row: Row) => signed(Number(value), mean(value, row));
    return [
      {
        name: "measure",
        label: "measure",
        unit: "",
        words: (value) => measureWords(String(value), comparison),
      },
      { name: "a", label: "A, mean", unit: "", words: mean },
      { name: "b", label: "B, mean", unit: "", words: mean },
      {
        name: "change",
        label: "change",
        unit: "% of A",
        words: (value) => (value === null ? "from nothing" : signed(Number(value))),
      },
      { name: "low", label: "B − A, 10 % below", unit: "", words: difference },
      { name: "high", label: "B − A, 10 % above", unit: "", words: difference },
    ];
  },
  sql: movedSql,
  fromRows: movedRows,
  title: movedTitle,
  subtitle: () =>
    "The largest relative changes among measures that move the same way in nine of ten pairs. " +
    "Circle: A; diamond: B; band: eight in ten pairs; arrow: beyond the scale.",
  plot: movedPlot,
};

/** Per cent of A at which the scale ends at the latest, and at the earliest. */
const [longestScale, shortestScale] = [100, 10];
/** Below this many pixels, figures get a line of their own. */
const narrow = 420;
const axisHeight = 40;

function movedPlot(
  rows: readonly Row[],
  comparison: Comparison,
  { width }: PlotOptions,
): SVGSVGElement | HTMLElement {
  const found = readMoved(rows, comparison);
  const lines = width < narrow ? 3 : 2;
  const rowHeight = 20 * lines + 6;
  /** Where a line of a row stands, in pixels from the top; the last line holds the marks. */
  const at = (row: number, line: number) => row * rowHeight + 20 * line + 14;
  const limit = limitOf(found);
  const placed = found.map((row, index) => ({ row, index, ...extentOf(row, limit) }));
  const values = placed.flatMap(({ change, low, high }) => [change, low, high]);
  const domain = domainOf(values);
  const height = Math.max(1, found.length) * rowHeight + axisHeight;
  const words = ({ row }: { row: Moved }) =>
    [valueWords(row, comparison), changeWords(row), judgement(row, comparison)]
      .filter(Boolean)
      .join(", ");
  const y = ({ index }: { index: number }) => at(index, lines - 1);
  return plot({
    width,
    height,
    marginTop: 0,
    marginLeft: 12,
    marginRight: 20,
    marginBottom: axisHeight,
    className: "burrow-plot",
    x: {
      domain,
      label: "B against A, %",
      labelAnchor: "center",
      labelArrow: "none",
      ticks: Math.max(3, Math.round(width / 90)),
    },
    y: { domain: [0, height - axisHeight], range: [0, height - axisHeight], axis: null },
    marks: [
      link(placed, {
        x1: 0,
        x2: 0,
        y1: (row) => y(row) - 9,
        y2: (row) => y(row) + 9,
        stroke: "var(--rule)",
      }),
      link(placed, {
        x1: "low",
        x2: "high",
        y1: y,
        y2: y,
        stroke: "var(--arm-b)",
        strokeOpacity: 0.28,
        strokeWidth: 9,
      }),
      link(placed, { x1: 0, x2: "change", y1: y, y2: y, stroke: "var(--ink)" }),
      dot(placed, { x: 0, y, r: 5, fill: "var(--arm-a)" }),
      dot(placed, { x: "change", y, r: 6.5, symbol: "diamond2", fill: "var(--arm-b)" }),
      ...[-1, 1].map((side) =>
        text(
          placed.filter(({ change, isBeyond }) => isBeyond && Math.sign(change) === side),
          { x: "change", y, text: () => (side < 0 ? "←" : "→"), dx: 15 * side, fill: "var(--ink)" },
        ),
      ),
      text(placed, {
        y: ({ index }) => at(index, 0),
        text: ({ row }) => labelOf(row.measure, comparison),
        frameAnchor: "left",
        textAnchor: "start",
        fontWeight: "bold",
        fontSize: 13,
        fill: "var(--ink)",
      }),
      text(placed, {
        y: ({ index }) => at(index, lines - 2),
        text: words,
        frameAnchor: lines === 3 ? "left" : "right",
        textAnchor: lines === 3 ? "start" : "end",
        fontSize: 13,
        fill: "var(--ink)",
      }),
    ],
  });
}

interface Extent {
  change: number;
  low: number;
  high: number;
  isBeyond: boolean;
}

/** A paired difference in per cent of A's mean. */
function share(difference: number, { a }: Moved): number {
  return difference === 0 ? 0 : (100 * difference) / Math.abs(a);
}

/** Where the scale ends: a little beyond the largest change of less than all. */
function limitOf(rows: readonly Moved[]): number {
  const sizes = rows
    .map(({ change }) => Math.abs(change ?? Infinity))
    .filter((size) => size < longestScale);
  return Math.min(longestScale, Math.max(shortestScale, ...sizes.map((size) => 1.2 * size)));
}

/** Change and band, cut at the scale's end. */
function extentOf(row: Moved, limit: number): Extent {
  const change = row.change ?? Infinity;
  const cut = (value: number) => Math.max(-limit, Math.min(limit, value));
  return {
    change: cut(change),
    low: cut(share(row.low, row)),
    high: cut(share(row.high, row)),
    isBeyond: Math.abs(change) > limit,
  };
}

/** From the smallest to the largest value, zero among them, with room for marks. */
function domainOf(values: readonly number[]): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [-1, 1];
  const edge = 0.05 * (high - low);
  return [low - edge, high + edge];
}
