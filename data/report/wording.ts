/**
 * How results are said, so that no report says more than was found: about simulated organisations, never about the world;
 * with both ends of an interval; "cannot tell" as an answer like any other. `brokenWording` finds what breaks the rules and
 * is held against every report in tests.
 */
import { aboutNumber } from "../../analysis/plain-number.ts";
import { speakDifference, type SpokenDifference } from "../../analysis/verdict.ts";
import type { Block, ReportDocument } from "./document.ts";

/** What every result about arms ends with. */
export const moreRuns = "More runs would narrow this; they would not make the assumptions true.";

/** "In 63 of 100 simulated organisations like this one, waiting came out ahead." A count, not a chance. */
export function inOf({ count, n }: { count: number; n: number }, what: string): string {
  return `In ${count} of ${n} simulated organisations like this one, ${what}.`;
}

/** "In this model, with these assumptions, waiting is better by 4.1." */
export function inThisModel(what: string): string {
  return `In this model, with these assumptions, ${what}.`;
}

/** "4.1 hours (95 % interval 2.9 to 5.3)"; without an interval where there is none. */
export function estimateWords(estimate: SpokenDifference, unit = ""): string {
  const { mean, low, high } = estimate;
  if (!Number.isFinite(mean)) return "unknown";
  if (Number.isFinite(high - low)) return speakDifference(estimate, unit);
  return `${aboutNumber(mean, unit)} (${rangeWords(estimate)})`;
}

/** "2.9 to 5.3", to two digits of the half-width; a bound that the data cannot give is said, never replaced by an extreme. */
export function rangeWords({ low, high }: { low: number; high: number }): string {
  const [hasLow, hasHigh] = [Number.isFinite(low), Number.isFinite(high)];
  if (!hasLow && !hasHigh) return "no bounds";
  if (!hasHigh) return `${aboutNumber(low)} or more, no upper bound`;
  if (!hasLow) return `${aboutNumber(high)} or less, no lower bound`;
  const step = (high - low) / 2;
  return `${aboutNumber(low, "", step)} to ${aboutNumber(high, "", step)}`;
}

/** "We cannot tell whether the pilot helped: consistent with −0.4 to 2.1 hours." Not the same as "no effect". */
export function cannotTell(
  whether: string,
  { low, high }: { low: number; high: number },
  unit = "",
): string {
  const range = rangeWords({ low, high });
  return `We cannot tell ${whether}: consistent with ${unit === "" ? range : `${range} ${unit}`}.`;
}

/** What a small index of sensitivity says, and what it does not. */
export function lowIndex(label: string): string {
  return `${label}: unimportant within the range we allowed`;
}

/** A rule that a sentence of a report may not break. */
interface Rule {
  what: string;
  pattern: RegExp;
}

/** Labels of assumptions such as "chance that a check finds a defect" are inputs and may stand. */
const rules: readonly Rule[] = [
  { what: "a model shows, it does not prove", pattern: /\b(?:dis)?pro(?:ve[sdn]?|ving|ofs?)\b/i },
  { what: "nothing is significant, it matters or not", pattern: /\bsignifican(?:t|tly|ce)\b/i },
  {
    what: "counts of simulated organisations, no chances of the world",
    pattern:
      /%\s+(?:chance|probability|likelihood)\b|\b(?:an?|the|any|every|good|high|low|small)\s+(?:chance|likelihood) that\b/i,
  },
  {
    what: "a missing figure is said in words",
    pattern: /\bNaN\b|\bInfinity\b|\bundefined\b|\bnull\b|∞/,
  },
];

/** With enough replications every p-value between simulated arms is 0, so there is none to report. */
const pValue: Rule = {
  what: "no p-value between simulated arms",
  pattern: /\bp-values?\b|\bp\s*[=<>]\s*\.?\d/i,
};

/** Rules that a text breaks, with the words that do. A report about data of a real pilot may state p-values. */
export function brokenRules(text: string, { isSimulated = true } = {}): string[] {
  const all = isSimulated ? [...rules, pValue] : rules;
  return all.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${what}: "${found[0]}"`];
  });
}

/** The same of everything that a report prints. */
export function brokenWording(
  report: ReportDocument,
  options: { isSimulated?: boolean } = {},
): string[] {
  return wordsOf(report).flatMap((text) => brokenRules(text, options));
}

/** All texts of a report, in order. */
export function wordsOf({ title, answer, sections, footer }: ReportDocument): string[] {
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
      return [block.chart.title, block.chart.description];
  }
}
