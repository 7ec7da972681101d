/**
 * The answer of `run` for a network: a row per station and class, a column per measure; --all lists every figure with
 * its standard error.
 */
import { engine } from "../../data/engine.ts";
import type { NetworkResult } from "../../sim/index.ts";
import { alignedTable } from "../text/aligned.ts";

const shownMeasures = [
  "wait",
  "queueLength",
  "response",
  "timeInSystem",
  "present",
  "throughput",
  "occupied",
  "lost",
];

const left = (title: string) => ({ title, align: "left" as const });
const right = (title: string) => ({ title, align: "right" as const });

export function networkDocument(result: NetworkResult): object {
  return { engine, ...result };
}

export function networkText(
  result: NetworkResult,
  { all, title, seconds }: { all?: boolean; title: string; seconds: string },
): string {
  const { name, seed, replications, batches, identities } = result;
  const largest = Math.max(identities.little, identities.flow, identities.serverTime);
  const paragraphs = [
    title === "" ? name : `${name}: ${title}`,
    all === true ? everyFigure(result) : stationTable(result),
    `Little's law, flow and server time hold to ${largest.toPrecision(1)} in every replication.`,
    `${replications} replications in ${batches} batches, seed ${seed}, ${engine}, ${seconds}`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function everyFigure({ measures }: NetworkResult): string {
  const rows = measures.map((figure) => [
    figure.station ?? "network",
    figure.class ?? "all",
    figure.measure,
    significant(figure.estimate),
    significant(figure.standardError, 2),
    figure.unit,
  ]);
  return alignedTable(
    [
      left("station"),
      left("class"),
      left("measure"),
      right("estimate"),
      right("s.e."),
      left("unit"),
    ],
    rows,
  );
}

function stationTable({ measures }: NetworkResult): string {
  const chosen = shownMeasures.filter((id) => measures.some(({ measure }) => measure === id));
  const places = new Map<string, { station: string | null; class: string | null }>();
  for (const figure of measures) {
    if (!chosen.includes(figure.measure)) continue;
    places.set(`${figure.station}\n${figure.class}`, figure);
  }
  const rows = [...places.values()].map((place) => [
    place.station ?? "network",
    place.class ?? "all",
    ...chosen.map((id) => {
      const figure = measures.find(
        ({ measure, station, class: customers }) =>
          measure === id && station === place.station && customers === place.class,
      );
      return figure === undefined ? "" : significant(figure.estimate);
    }),
  ]);
  const titles = chosen.map((id) => {
    const unit = measures.find(({ measure }) => measure === id)!.unit;
    return right(unit === "share" || unit === "customers" ? id : `${id}, ${unit}`);
  });
  return alignedTable([left("station"), left("class"), ...titles], rows);
}

function significant(value: number | null, digits = 4): string {
  return value === null ? "–" : String(Number(value.toPrecision(digits)));
}
