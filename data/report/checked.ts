/**
 * The only door to a finished report: its words are held against the rules of wording before anybody can print it. Names and
 * titles that a user chose may say what they like, and are told apart from what the report says by itself.
 */
import type { Block, ReportDocument, ReportDraft } from "./document.ts";
import { brokenRules, forbiddenWords, type Voice } from "./wording-rules.ts";

export interface CheckOptions extends Voice {
  /** Texts that the report quotes and did not write: names of units, titles of scenarios, labels of assumptions. */
  quoted?: readonly string[];
}

/** @throws Error for a forbidden word outside what is quoted and outside the footer, which repeats the user's command */
export function reportDocument(
  draft: ReportDraft,
  { quoted = [], ...voice }: CheckOptions = {},
): ReportDocument {
  for (const text of wordsOf({ ...draft, footer: [] })) {
    const broken = forbiddenWords(text, voice);
    if (broken.length === 0 || forbiddenWords(without(text, quoted), voice).length === 0) continue;
    throw new Error(`wording of the report "${draft.title}": ${broken.join("; ")} in "${text}"`);
  }
  return draft as ReportDocument;
}

/** The longest first: a name may be part of a longer one. */
function without(text: string, quoted: readonly string[]): string {
  return quoted
    .filter((words) => words !== "")
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, words) => left.replaceAll(words, "…"), text);
}

/** All rules that a report breaks, those about missing figures among them, wherever it says it. */
export function brokenWording(report: ReportDraft, voice: Voice = {}): string[] {
  return wordsOf(report).flatMap((text) => brokenRules(text, voice));
}

/** All texts of a report, in order. */
export function wordsOf({ title, answer, sections, footer }: ReportDraft): string[] {
  const inside = sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap(wordsOfBlock),
  ]);
  return [title, answer, ...inside, ...footer];
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "text":
    case "warning":
      return [block.text];
    case "list":
      return [...block.items];
    case "table":
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case "chart":
      return wordsOfChart(block.chart);
  }
}

function wordsOfChart(chart: Extract<Block, { kind: "chart" }>["chart"]): string[] {
  const own = [chart.title, chart.description, chart.unit];
  switch (chart.type) {
    case "intervals":
      return [...own, ...chart.rows.map(({ label }) => label)];
    case "lines":
      return [
        ...own,
        chart.xLabel,
        ...[...chart.series, ...(chart.rules ?? []), ...(chart.marks ?? [])].map(
          ({ label }) => label,
        ),
      ];
    case "dots":
      return own;
    case "matrix":
      return [...own, ...chart.rows, ...chart.columns];
  }
}
