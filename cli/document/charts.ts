/** Charts of a report, drawn by Plot into a document without a browser. */
import type { Chart, DotChart, IntervalChart, MatrixChart } from "../../data/report/document.ts";
import { plainNumber } from "../../analysis/plain-number.ts";
import { type Drawing, faint, ink, roomFor, shade, style, width } from "./drawing.ts";
import { lines } from "./line-chart.ts";

const rowHeight = 26;
/** Labels of more characters stand in two lines or three. */
const longLabel = 40;
const tallRow = 46;
const emsPerCharacter = 0.55;

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
  // rows by their place: two may have one label
  const placed = rows.map((row, place) => ({ ...row, place }));
  const known = placed.filter(({ low, high }) => low !== null && high !== null);
  const labels = rows.map(({ label }) => label);
  const isLong = labels.some((label) => label.length > longLabel);
  return Plot.plot({
    document,
    style,
    width,
    height: 56 + (isLong ? tallRow : rowHeight) * rows.length,
    marginLeft: 8 + Math.min(roomFor(labels), roomFor(["x".repeat(longLabel)])),
    marginRight: 30,
    marginBottom: 36,
    x: { label: unit, grid: true, nice: true },
    y: { domain: placed.map(({ place }) => place), label: null },
    marks: [
      Plot.axisY({
        label: null,
        tickFormat: (place: number) => labels[place],
        lineWidth: emsPerCharacter * longLabel,
      }),
      ...(band === undefined
        ? []
        : [Plot.rectX([{ x1: band[0], x2: band[1] }], { x1: "x1", x2: "x2", fill: shade })]),
      ...(rule === undefined ? [] : [Plot.ruleX([rule], { stroke: ink })]),
      Plot.link(known, {
        x1: "low",
        x2: "high",
        y1: "place",
        y2: "place",
        stroke: ink,
        strokeWidth: 2,
      }),
      Plot.dot(placed, { x: "value", y: "place", fill: ink, r: 4 }),
    ],
  });
}

function dots(
  { values, unit, rule }: DotChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  return Plot.plot({
    document,
    style,
    width,
    height: 200,
    marginRight: 30,
    marginBottom: 36,
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

const leastCell = 56;

/** All cells alike, to three digits of the largest. */
function cellWords(value: number, most: number): string {
  return plainNumber(value, Math.max(0, 2 - Math.floor(Math.log10(most))));
}

function matrix(
  { rows, columns, values }: MatrixChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  const cells = rows.flatMap((row, i) =>
    columns.map((column, j) => ({ row, column, value: values[i][j] })),
  );
  const known = cells.filter(({ value }) => value !== null);
  const most = Math.max(...known.map(({ value }) => Math.abs(value!)), 1e-12);
  // titles of columns lean over the columns to their right
  const [left, lean] = [8 + roomFor(rows), Math.round(0.75 * roomFor(columns))];
  return Plot.plot({
    document,
    style,
    width: Math.max(width, left + lean + leastCell * columns.length),
    height: 20 + lean + 34 * rows.length,
    marginLeft: left,
    marginTop: lean,
    marginRight: lean,
    marginBottom: 10,
    x: { domain: [...columns], label: null, axis: "top", tickRotate: -45 },
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
        text: ({ value }: { value: number | null }) => cellWords(value!, most),
        fill: ink,
      }),
    ],
  });
}
