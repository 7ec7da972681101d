/**
 * The answer of `compare`, as one JSON document and as text. The document holds nothing that depends on the machine, the
 * number of workers or the clock; the text puts the verdict first and the status of the model under it.
 */
import { type Comparison, aheadSentence } from "../../analysis/compare-measures.ts";
import type { Look } from "../../analysis/looks.ts";
import type { Study } from "../../data/study.ts";
import { alignedTable, textWidth, wrapText } from "../text/aligned.ts";
import { intervalFigures, measureFigure, measureTitle } from "../text/figures.ts";
import { varianceReduction } from "../../data/report/compare/figures.ts";
import { chooseMeasures } from "./headlines.ts";

/** A comparison of two arms by name. */
export interface NamedComparison {
  a: string;
  b: string;
  comparison: Comparison;
}

export interface ComparisonAnswer {
  study: Study;
  replications: number;
  digest: string;
  on?: string;
  set: Record<string, string>;
  /** What the difference is to be held against. */
  scale: string;
  main: NamedComparison;
  /** What the difference is made of: via - a, then b - via. Empty without --via. */
  parts: readonly NamedComparison[];
  looks?: readonly Look[];
}

export function comparisonDocument(answer: ComparisonAnswer): object {
  const { study, replications, digest, on, set, main, parts, looks } = answer;
  return {
    engine: study.engine,
    seed: study.seed,
    replications,
    scenarios: study.scenarios.map(({ name, title, digest }) => ({
      name,
      title,
      ...(on === undefined ? {} : { on }),
      ...(Object.keys(set).length === 0 ? {} : { set }),
      digest,
    })),
    digest,
    measures: measureEntries(main.comparison),
    verdict: main.comparison.verdict,
    ahead: main.comparison.ahead,
    ...(parts.length === 0 ? {} : { parts: parts.map(partEntry) }),
    ...(looks === undefined ? {} : { looks }),
  };
}

function partEntry({ a, b, comparison }: NamedComparison): object {
  return { a, b, measures: measureEntries(comparison), verdict: comparison.verdict };
}

function measureEntries({ measures }: Comparison): object[] {
  return measures.map(({ id, unit, better, a, b, difference, vrf, bca }) => {
    const { mean, low, high, level } = difference;
    return { id, unit, better, a, b, difference: { mean, low, high, level }, bca, vrf };
  });
}

export interface TextOptions {
  all?: boolean;
  /** Status of the model, origin and digest. */
  footer: string;
}

export function comparisonText(answer: ComparisonAnswer, options: TextOptions): string {
  const { main, parts } = answer;
  const { all, footer } = options;
  const width = textWidth();
  const { verdict, ahead, warnings } = main.comparison;
  const paragraphs = [
    wrapText(questionOf(answer), width),
    wrapText(`${verdict.sentence} ${aheadSentence(ahead, main.b)}`, width),
    wrapText(answer.scale, width),
    armLines(answer),
    measureTable(main, { all, also: verdict.measure }),
    wrapText(legend, width),
    ...warnings.map((warning) => wrapText(`Note: ${warning}.`, width)),
    ...(parts.length === 0 ? [] : [partsText(answer, width)]),
    footer,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** The verdict is the answer to it; of several comparisons in a row it says which one this is. */
function questionOf({ main, on }: ComparisonAnswer): string {
  const place = on === undefined ? "" : `On ${on}: `;
  return `${place}${main.a} (A) or ${main.b} (B)?`;
}

const legend =
  "B − A is the mean over pairs with the same luck. VRF: how many times as many pairs with separate luck " +
  "would have been as precise.";

function armLines({ main, study, set }: ComparisonAnswer): string {
  const names = [main.a, main.b];
  const rows = names.map((name, arm) => {
    const { title } = study.scenarios.find((scenario) => scenario.name === name)!;
    return ["AB"[arm], name, title];
  });
  const columns = ["", "", ""].map((title) => ({ title, align: "left" as const }));
  const table = alignedTable(columns, rows).trim();
  const shared = Object.entries(set).map(([path, value]) => `with ${path} = ${value}`);
  return shared.length === 0 ? table : `${table}\nboth ${shared.join(", ")}`;
}

function measureTable(
  { comparison }: NamedComparison,
  choice: { all?: boolean; also: string },
): string {
  const columns = [
    { title: "measure", align: "left" as const },
    ...["A", "B", "B − A", "95 % interval", "VRF"].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  const rows = chooseMeasures(comparison.measures, choice).map(({ id, a, b, difference, vrf }) => {
    const { mean, interval } = intervalFigures(difference);
    return [
      measureTitle(id),
      measureFigure(id, a),
      measureFigure(id, b),
      mean,
      interval,
      varianceReduction(vrf),
    ];
  });
  return alignedTable(columns, rows);
}

function partsText({ main, parts }: ComparisonAnswer, width: number): string {
  const measure = main.comparison.verdict.measure;
  const rows = [...parts, main].map(({ a, b, comparison }) => {
    const { difference, vrf } = comparison.measures.find(({ id }) => id === measure)!;
    const { mean, interval } = intervalFigures(difference);
    return [`${b} − ${a}`, mean, interval, varianceReduction(vrf)];
  });
  const columns = [
    { title: `parts of the difference: ${measureTitle(measure)}`, align: "left" as const },
    ...["mean", "95 % interval", "VRF"].map((title) => ({ title, align: "right" as const })),
  ];
  const sentences = parts.map(({ comparison }) => wrapText(comparison.verdict.sentence, width));
  return [alignedTable(columns, rows), ...sentences].join("\n\n");
}
