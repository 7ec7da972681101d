/**
 * The paired differences of the decision measure as countable dots: each simulated pair while there are fewer than
 * fifty, then fifty equally likely parts of them (quantile dotplot, Fernandes et al. 2018: quantiles (i - 0.5) / 50).
 * Circles left of zero (A ahead), diamonds right (B ahead); no mark for the mean, which would hide the spread.
 */
import { axisX, dot, plot, ruleX, text } from "@observablehq/plot";
import { quantiles } from "../../analysis/inference/quantile.ts";
import { count, spelledUnit } from "../format.ts";
import type { Chart, ChartColumn, PlotOptions, Row } from "./chart.ts";
import { columnSpec, runValues, sqlText, type Comparison } from "./comparison.ts";

const decisionColumn = "decision_hours";
const dotCount = 50;
const height = 250;
/** Pixels that "A ahead" needs beside zero. */
const sideLabelWidth = 64;
const margin = { top: 34, right: 16, bottom: 44, left: 16 };

export const differenceDots: Chart = {
  id: "difference-dots",
  name: "Paired differences",
  table: "runs",
  question: "In how many futures does each arm come out ahead, and by how much?",
  columns: (comparison): ChartColumn[] => [
    { name: "dot", label: comparison.replications.length < dotCount ? "pair" : "dot", unit: "" },
    {
      name: "difference",
      label: "B − A",
      unit: columnSpec(comparison, "runs", decisionColumn).unit,
    },
  ],
  sql: differenceSql,
  fromRows: differenceRows,
  title: differenceTitle,
  subtitle: (comparison) => {
    const { unit } = columnSpec(comparison, "runs", decisionColumn);
    const each =
      comparison.replications.length < dotCount
        ? "Each dot is one pair of runs that share their luck"
        : `Each dot stands for one fiftieth of the ${count(comparison.replications.length)} pairs`;
    return `${each}: the decision measure of B minus that of A, in ${spelledUnit(unit)}. Circle: A ahead; diamond: B ahead.`;
  },
  plot: differencePlot,
};

/** B − A for each pair, in replication order. */
export function pairedDifferences(comparison: Comparison): Float64Array {
  const a = runValues(comparison, 0, decisionColumn);
  const b = runValues(comparison, 1, decisionColumn);
  return a.map((value, pair) => b[pair] - value);
}

function differenceRows(comparison: Comparison): Row[] {
  const sorted = pairedDifferences(comparison).sort();
  if (sorted.length < dotCount) {
    return Array.from(sorted, (difference, index) => ({ dot: index + 1, difference }));
  }
  const parts = Array.from({ length: dotCount }, (_, index) => (index + 0.5) / dotCount);
  return quantiles(sorted, parts).map((difference, index) => ({ dot: index + 1, difference }));
}

function differenceSql(comparison: Comparison): string {
  const pairs = `with differences as (
  select b.${decisionColumn} - a.${decisionColumn} as difference
  from runs a join runs b using (replication)
  where a.scenario = ${sqlText(comparison.names[0])} and b.scenario = ${sqlText(comparison.names[1])}
)`;
  if (comparison.replications.length < dotCount) {
    return `${pairs}
select row_number() over (order by difference) as dot, difference
from differences
order by dot`;
  }
  return `${pairs}
select
  unnest(range(1, ${dotCount + 1})) as dot,
  unnest(quantile_cont(difference, [(i - 0.5) / ${dotCount} for i in range(1, ${dotCount + 1})])) as difference
from differences
order by dot`;
}

function differenceTitle(_rows: readonly Row[], comparison: Comparison): string {
  const differences = pairedDifferences(comparison);
  const total = differences.length;
  const ahead = [
    differences.filter((value) => value < 0).length,
    differences.filter((value) => value > 0).length,
  ];
  if (ahead[0] === 0 && ahead[1] === 0) return `No difference in any of ${count(total)} pairs`;
  const leader = ahead[1] >= ahead[0] ? 1 : 0;
  return `In ${count(ahead[leader])} of ${count(total)} simulated organisations like this one, ${comparison.titles[leader]} came out ahead`;
}

interface PlacedDot {
  x: number;
  level: number;
  side: "A" | "B" | "tie";
}

/** Dots in columns of one diameter, zero between two columns so that no dot crosses it; the largest that fit. */
export function placeDots(
  values: readonly number[],
  domain: readonly [number, number],
  area: { width: number; height: number },
): { dots: PlacedDot[]; diameter: number } {
  const perPixel = (domain[1] - domain[0]) / area.width;
  for (let diameter = 18; ; diameter--) {
    const stacks = new Map<number, number>();
    const dots = values.map((value): PlacedDot => {
      const bin = value === 0 ? Number.NaN : Math.floor(value / (diameter * perPixel));
      const level = stacks.get(bin) ?? 0;
      stacks.set(bin, level + 1);
      if (value === 0) return { x: 0, level, side: "tie" };
      return { x: (bin + 0.5) * diameter * perPixel, level, side: value < 0 ? "A" : "B" };
    });
    if (diameter <= 3 || Math.max(0, ...stacks.values()) * diameter <= area.height) {
      return { dots, diameter };
    }
  }
}

/** From the smallest to the largest difference, with room for the words on both sides of zero. */
function domainOf(values: readonly number[], labelShare: number): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [-1, 1];
  const edge = 0.06 * (high - low);
  const label = labelShare * (high - low + 2 * edge) * 1.2;
  return [Math.min(low - edge, -label), Math.max(high + edge, label)];
}

function differencePlot(
  rows: readonly Row[],
  comparison: Comparison,
  { width }: PlotOptions,
): SVGSVGElement | HTMLElement {
  const values = rows.map(({ difference }) => Number(difference)).filter(Number.isFinite);
  const area = {
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const domain = domainOf(values, sideLabelWidth / area.width);
  const { dots, diameter } = placeDots(values, domain, area);
  const { unit } = columnSpec(comparison, "runs", decisionColumn);
  const marksOf = (
    side: PlacedDot["side"],
    symbol: "circle" | "diamond2" | "square2",
    color: string,
  ) =>
    dot(
      dots.filter((placed) => placed.side === side),
      {
        x: "x",
        y: ({ level }: PlacedDot) => (level + 0.5) * diameter,
        symbol,
        r: symbol === "circle" ? 0.44 * diameter : 0.4 * diameter,
        fill: side === "tie" ? "none" : color,
        stroke: side === "tie" ? color : "none",
        clip: false,
      },
    );
  return plot({
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    className: "burrow-plot",
    x: { domain, label: null },
    y: { domain: [0, area.height], axis: null },
    marks: [
      axisX({
        label: `B − A, ${spelledUnit(unit)}`,
        labelAnchor: "center",
        labelArrow: "none",
        ticks: Math.round(width / 90),
      }),
      ruleX([0], { stroke: "var(--ink)" }),
      text(["A ahead"], {
        x: 0,
        frameAnchor: "top",
        dx: -8,
        dy: -20,
        textAnchor: "end",
        fill: "var(--ink)",
      }),
      text(["B ahead"], {
        x: 0,
        frameAnchor: "top",
        dx: 8,
        dy: -20,
        textAnchor: "start",
        fill: "var(--ink)",
      }),
      marksOf("A", "circle", "var(--arm-a)"),
      marksOf("B", "diamond2", "var(--arm-b)"),
      marksOf("tie", "square2", "var(--baseline)"),
    ],
  });
}
