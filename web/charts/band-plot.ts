/**
 * Draws the bands of a measure over the cycles: per arm a 90 % band, a 50 % band and the median, the letters at the last
 * cycle, and rules where the arms part and where dated failure modes begin and end.
 */
import { areaY, line, lineY, plot, ruleX, text } from "@observablehq/plot";
import { figure, readingOf } from "../format.ts";
import type { PlotOptions, Row } from "./chart.ts";
import { armLetters, type FailureDate } from "./comparison.ts";

const strokes = [
  { color: "var(--arm-a)", dash: "" },
  { color: "var(--arm-b)", dash: "7 4" },
] as const;

export interface BandPlotOptions extends PlotOptions {
  unit: string;
  zero: boolean;
  dates: readonly FailureDate[];
}

/** Rows as `bands.ts` makes them: arm, cycle, low90, low50, median, high50, high90. */
export function bandPlot(
  rows: readonly Row[],
  { unit, zero, dates, width, cycle }: BandPlotOptions,
): SVGSVGElement | HTMLElement {
  const reading = readingOf(unit);
  const byArm = armLetters.map((letter) => rows.filter(({ arm }) => arm === letter));
  const marks = byArm.flatMap((band, arm) => [
    areaY(band, {
      x: "cycle",
      y1: "low90",
      y2: "high90",
      fill: strokes[arm].color,
      fillOpacity: 0.13,
    }),
    areaY(band, {
      x: "cycle",
      y1: "low50",
      y2: "high50",
      fill: strokes[arm].color,
      fillOpacity: 0.24,
    }),
    ...["low90", "high90"].map((y) =>
      line(band, {
        x: "cycle",
        y,
        stroke: strokes[arm].color,
        strokeOpacity: 0.6,
        strokeWidth: 0.75,
        strokeDasharray: strokes[arm].dash,
      }),
    ),
  ]);
  const medians = byArm.map((band, arm) =>
    lineY(band, {
      x: "cycle",
      y: "median",
      stroke: strokes[arm].color,
      strokeWidth: 2,
      strokeDasharray: strokes[arm].dash,
    }),
  );
  return plot({
    width,
    height: 230,
    marginLeft: 52,
    marginRight: 18,
    marginTop: 24,
    marginBottom: 38,
    className: "burrow-plot",
    x: {
      label: "alignment cycle",
      labelAnchor: "center",
      labelArrow: "none",
      ticks: Math.max(3, Math.round(width / 70)),
      tickFormat: "d",
    },
    y: {
      label: reading.unit === "" ? null : reading.unit,
      tickFormat: (value: number) => figure(value * reading.factor),
      labelArrow: "none",
      zero,
      nice: true,
      ticks: 5,
      grid: true,
    },
    marks: [
      ...marks,
      ...dates.flatMap(({ cycle: from, label }, index) => [
        ruleX([from - 0.5], {
          stroke: "var(--ink)",
          strokeWidth: 1,
          strokeDasharray: index === 0 ? "" : "4 3",
        }),
        text([label], {
          x: from - 0.5,
          frameAnchor: "top",
          textAnchor: "start",
          dx: 4,
          // Neighbours stand below each other, so that their words never meet.
          dy: 2 + 13 * index,
          fill: "var(--ink)",
          stroke: "var(--ground)",
          strokeWidth: 4,
        }),
      ]),
      ...(cycle === null
        ? []
        : [ruleX([cycle], { stroke: "var(--muted)", strokeDasharray: "2 2" })]),
      ...medians,
      ...endLabels(byArm),
    ],
  });
}

/** The letters A and B at the last cycle, the higher line's above and the lower one's below. */
function endLabels(byArm: readonly Row[][]) {
  const lasts = byArm.map((band) => band.at(-1)).filter((row) => row !== undefined);
  const top = Math.max(...lasts.map(({ median }) => Number(median)));
  return lasts.map((row, arm) =>
    text([row], {
      x: "cycle",
      y: "median",
      text: "arm",
      dx: 10,
      dy:
        lasts.length === 2
          ? Number(row.median) === top && arm === lasts.findIndex(({ median }) => median === top)
            ? -6
            : 6
          : 0,
      fontWeight: "bold",
      fontSize: 13,
      fill: "var(--ink)",
    }),
  );
}
