/**
 * Patterns as text: how many of those that count pass, then each with its figures, bands and intervals.
 */
import type { JudgedFigure, JudgedPattern } from "../../analysis/patterns/judge.ts";
import { bandOf, short } from "../../data/patterns-document.ts";
import { alignedTable, textWidth, wrapText } from "../text/aligned.ts";

export interface PatternsTextOptions {
  seed: string;
  replications: number;
  seconds: string;
}

export function patternsText(
  patterns: readonly JudgedPattern[],
  { seed, replications, seconds }: PatternsTextOptions,
): string {
  const paragraphs = [
    ...patterns.flatMap((pattern) => [
      wrapText(
        `${pattern.id} ${pattern.word.toUpperCase()} (${pattern.kind}). ${pattern.statement}`,
        textWidth(),
      ),
      figureTable(pattern.figures),
      wrapText(pattern.note, textWidth()),
      ...(pattern.why === undefined ? [] : [wrapText(`Why not: ${pattern.why}`, textWidth())]),
    ]),
    [countOf(patterns, "emergent"), countOf(patterns, "echo")]
      .filter((line) => line !== "")
      .join("\n"),
    `${replications} replications of each, seed ${seed}, ${seconds}; intervals of 95 %`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function countOf(patterns: readonly JudgedPattern[], kind: JudgedPattern["kind"]): string {
  const own = patterns.filter((pattern) => pattern.kind === kind);
  if (own.length === 0) return "";
  const of = (word: JudgedPattern["word"]) => own.filter((pattern) => pattern.word === word).length;
  const counts = `${of("passed")} of ${own.length} passed, ${of("failed")} failed, ${of("cannot tell")} cannot tell`;
  return kind === "emergent"
    ? `Emergent: ${counts}.`
    : `Echoes of an input or of calibration, which do not count: ${counts}.`;
}

function figureTable(figures: readonly JudgedFigure[]): string {
  return alignedTable(
    [
      { title: "figure", align: "left" },
      { title: "value", align: "right" },
      { title: "interval", align: "right" },
      { title: "band", align: "right" },
      { title: "", align: "left" },
    ],
    figures.map((figure) => {
      const { what, unit, value, low, high, word } = figure;
      return [
        `${what} (${unit})`,
        short(value),
        low === null ? "" : `${short(low)} to ${short(high)}`,
        bandOf(figure),
        word === "passed" ? word : word.toUpperCase(),
      ];
    }),
  );
}
