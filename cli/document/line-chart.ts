/**
 * Lines over an axis, told apart by dashes and by a label at their end. One series has its intervals as a band; several would
 * hide each other's, so theirs stand as bars, side by side.
 */
import type { LineChart } from "../../data/report/document.ts";
import { type Drawing, faint, halo, ink, roomFor, style, width } from "./drawing.ts";

const height = 290;
const margins = { marginTop: 26, marginBottom: 40, marginLeft: 60 };
const dashes = ["none", "6 3", "2 3", "8 3 2 3", "1 4"];
/** Pixels between labels of lines that end close to each other, and between bars over one place of the axis. */
const labelGap = 15;
const barGap = 5;
/** A label just above and to the right of where its line begins. */
const besideLine = { ...halo, text: "label", dx: 4, dy: -8, textAnchor: "start" } as const;

export function lines(
  { series, unit, xLabel, rules = [], marks = [] }: LineChart,
  { document, Plot }: Drawing,
): HTMLElement | SVGElement {
  const all = series.flatMap(({ points }) => points);
  const ranged = series.filter(({ points }) => points.some(hasRange));
  const values = [
    ...all.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]),
    ...rules.map(({ y }) => y),
  ];
  const domain = [Math.min(...values), Math.max(...values)];
  return Plot.plot({
    document,
    style,
    width,
    height,
    ...margins,
    marginRight: 20 + roomFor(series.map(({ label }) => label)),
    // bars at the ends stand clear of the axis
    x: { label: xLabel, inset: ranged.length > 1 ? 12 : 0 },
    y: { label: unit, grid: true, nice: true, ...(values.length === 0 ? {} : { domain }) },
    marks: [
      ...(ranged.length === 1 ? [band(ranged[0])] : ranged.map(bars)),
      ...rules.map((rule) => Plot.ruleY([rule.y], { stroke: faint, strokeDasharray: "4 3" })),
      ...marks.map((mark) => Plot.ruleX([mark.x], { stroke: faint })),
      ...series.map(({ points: own }, place) =>
        Plot.line(own, {
          x: "x",
          y: "y",
          stroke: ink,
          strokeWidth: 1.6,
          strokeDasharray: dashes[place % dashes.length],
        }),
      ),
      ...rules.map((rule) => Plot.text([rule], { ...besideLine, y: "y", frameAnchor: "left" })),
      ...marks.map((mark) => Plot.text([mark], { ...besideLine, x: "x", frameAnchor: "top" })),
      Plot.text(endLabels(series, domain), {
        ...halo,
        x: "x",
        y: "y",
        text: "label",
        dx: 8 + (barGap * Math.max(ranged.length - 1, 0)) / 2,
        textAnchor: "start",
      }),
    ],
  });

  function band({ points }: LineChart["series"][number]) {
    return Plot.areaY(points.filter(hasRange), {
      x: "x",
      y1: "low",
      y2: "high",
      fill: faint,
      fillOpacity: 0.25,
    });
  }

  function bars({ points }: LineChart["series"][number], place: number) {
    return Plot.ruleX(points.filter(hasRange), {
      x: "x",
      y1: "low",
      y2: "high",
      dx: barGap * (place - (ranged.length - 1) / 2),
      stroke: ink,
      strokeDasharray: dashes[place % dashes.length],
    });
  }
}

function hasRange({ low, high }: { low?: number; high?: number }): boolean {
  return low !== undefined && high !== undefined;
}

/** Where every line's label stands: at its end, moved apart from the one below. */
function endLabels(series: LineChart["series"], [least, most]: readonly number[]) {
  const pixels = height - margins.marginTop - margins.marginBottom;
  const gap = (labelGap * (most - least)) / pixels;
  const ends = series
    .flatMap(({ label, points }) => (points.length === 0 ? [] : [{ ...points.at(-1)!, label }]))
    .toSorted((a, b) => a.y - b.y);
  let below = -Infinity;
  return ends.map(({ x, y, label }) => {
    below = Math.max(y, below + gap);
    return { x, y: below, label };
  });
}
