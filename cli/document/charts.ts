/** Charts of a report, drawn by Plot into a document without a browser. Black on white first: patterns carry what colour would. */
import type * as PlotModule from "@observablehq/plot";
import type {
  Chart,
  DotChart,
  IntervalChart,
  LineChart,
  MatrixChart,
} from "../../data/report/document.ts";

export interface Drawing {
  document: Document;
  Plot: typeof PlotModule;
}

const width = 680;
const rowHeight = 26;
const ink = "#1a1a1a";
const faint = "#8a8a8a";
const shade = "#ececec";
const dashes = ["none", "6 3", "2 3", "8 3 2 3", "1 4"];

export function drawChart(chart: Chart, drawing: Drawing): string {
  const plot = plotOf(chart, drawing);
  plot.setAttribute("aria-hidden", "true");
  return plot.outerHTML;
}

function plotOf(chart: Chart, drawing: Drawing): HTMLElement | SVGElement {
  switch (chart.type) {
    case "intervals":
      return intervals(chart, drawing);
    case "lines":
      return lines(chart, drawing);
    case "dots":
      return dots(chart, drawing);
    case "matrix":
      return matrix(chart, drawing);
  }
}

function intervals(
  { rows, unit, rule, band }: IntervalChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const labels = rows.map(({ label }) => label);
  return Plot.plot({
    document,
    width,
    height: 50 + rowHeight * rows.length,
    marginLeft: 8 + 7 * Math.max(...labels.map((label) => label.length), 4),
    x: { label: unit, grid: true, nice: true },
    y: { domain: labels, label: null },
    marks: [
      ...(band === undefined
        ? []
        : [Plot.rectX([{ x1: band[0], x2: band[1] }], { x1: "x1", x2: "x2", fill: shade })]),
      ...(rule === undefined ? [] : [Plot.ruleX([rule], { stroke: ink })]),
      Plot.link(known, {
        x1: "low",
        x2: "high",
        y1: "label",
        y2: "label",
        stroke: ink,
        strokeWidth: 2,
      }),
      Plot.dot(rows, { x: "value", y: "label", fill: ink, r: 4 }),
    ],
  });
}

function lines(
  { series, unit, xLabel, rules = [], marks = [] }: LineChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  const points = series.flatMap(({ label, points: own }, place) =>
    own.map((point) => ({ ...point, label, dash: dashes[place % dashes.length] })),
  );
  const ranged = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  const ends = series.flatMap(({ label, points: own }) =>
    own.length === 0 ? [] : [{ ...own[own.length - 1], label }],
  );
  return Plot.plot({
    document,
    width,
    height: 280,
    marginLeft: 60,
    marginRight: 20 + 7 * Math.max(...series.map(({ label }) => label.length), 4),
    x: { label: xLabel },
    y: { label: unit, grid: true, nice: true },
    marks: [
      Plot.areaY(ranged, {
        x: "x",
        y1: "low",
        y2: "high",
        z: "label",
        fill: faint,
        fillOpacity: 0.25,
      }),
      ...rules.flatMap((rule) => [
        Plot.ruleY([rule.y], { stroke: faint, strokeDasharray: "4 3" }),
        Plot.text([rule], {
          y: "y",
          text: "label",
          frameAnchor: "left",
          dx: 4,
          dy: -6,
          textAnchor: "start",
          fill: ink,
        }),
      ]),
      ...marks.flatMap((mark) => [
        Plot.ruleX([mark.x], { stroke: faint }),
        Plot.text([mark], {
          x: "x",
          text: "label",
          frameAnchor: "top",
          dx: 4,
          textAnchor: "start",
          fill: ink,
        }),
      ]),
      ...series.map(({ points: own }, place) =>
        Plot.line(own, {
          x: "x",
          y: "y",
          stroke: ink,
          strokeWidth: 1.6,
          strokeDasharray: dashes[place % dashes.length],
        }),
      ),
      Plot.text(ends, { x: "x", y: "y", text: "label", dx: 6, textAnchor: "start", fill: ink }),
    ],
  });
}

function dots(
  { values, unit, rule }: DotChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  return Plot.plot({
    document,
    width,
    height: 200,
    x: { label: unit, nice: true },
    y: { axis: null },
    marks: [
      ...(rule === undefined ? [] : [Plot.ruleX([rule], { stroke: ink })]),
      Plot.dot(
        values.map((value) => ({ value })),
        Plot.dodgeY({ x: "value", r: values.length > 150 ? 2 : 3.5, fill: ink }),
      ),
    ],
  });
}

function matrix(
  { rows, columns, values, unit }: MatrixChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  const cells = rows.flatMap((row, i) =>
    columns.map((column, j) => ({ row, column, value: values[i][j] })),
  );
  const known = cells.filter(({ value }) => value !== null);
  const most = Math.max(...known.map(({ value }) => Math.abs(value!)), 1e-12);
  return Plot.plot({
    document,
    width,
    height: 60 + 34 * rows.length,
    marginLeft: 8 + 7 * Math.max(...rows.map((row) => row.length), 4),
    x: { domain: [...columns], label: unit, axis: "top" },
    y: { domain: [...rows], label: null },
    marks: [
      Plot.cell(known, {
        x: "column",
        y: "row",
        fill: faint,
        fillOpacity: ({ value }: { value: number | null }) => (0.6 * Math.abs(value!)) / most,
        stroke: shade,
      }),
      Plot.text(known, {
        x: "column",
        y: "row",
        text: ({ value }: { value: number | null }) => String(Number(value!.toPrecision(3))),
        fill: ink,
      }),
    ],
  });
}
