/**
 * The page of patterns for people, generated from a stored run (`npm run patterns`). `docs/patterns.md` is its output; a test
 * compares it, `npx vitest run tests/patterns/document -u` writes it again.
 */
import type { JudgedFigure, JudgedPattern, PatternWord } from "../analysis/patterns/judge.ts";
import { plainNumber } from "../analysis/plain-number.ts";
import { table } from "./pages/table.ts";

/** What `burrow validate --patterns --json` prints. */
export interface StoredPatterns {
  engine: string;
  seed: string;
  replications: number;
  patterns: readonly JudgedPattern[];
}

const words: readonly PatternWord[] = ["passed", "failed", "cannot tell"];

export function patternsMarkdown({ engine, seed, replications, patterns }: StoredPatterns): string {
  return `# Patterns of field studies

What studies of real organisations found, held against the model with one set of parameters
(\`analysis/patterns/catalogue\`). Generated from a stored run of \`npm run patterns\` (${engine}, seed ${seed}, ${replications} replications
of each). A figure passes when its whole 95 % interval lies in the band, fails when it lies outside, and otherwise nobody can
tell. An _echo_ reads a figure that is itself an input of the model, or a target of its calibration; only _emergent_ patterns
say something about the model. A failed pattern stays on this page: no parameter is bent for it.

${countTable(patterns)}

${patterns.map(section).join("\n\n")}
`;
}

function countTable(patterns: readonly JudgedPattern[]): string {
  return table(
    ["", ...words],
    (["emergent", "echo"] as const).map((kind) => [
      kind,
      ...words.map(
        (word) =>
          patterns.filter((pattern) => pattern.kind === kind && pattern.word === word).length,
      ),
    ]),
    [1, 2, 3],
  );
}

function section(pattern: JudgedPattern): string {
  const { id, kind, word, statement, sources, note, why, figures } = pattern;
  const rows = figures.map((figure) => [
    `${figure.what} (${figure.unit})`,
    short(figure.value),
    figure.low === null ? "" : `${short(figure.low)} to ${short(figure.high)}`,
    bandOf(figure),
    figure.word,
  ]);
  return `## ${id}: ${word} (${kind})

${statement} Source: ${sources.map((key) => `\`${key}\``).join(", ")}.

${table(["figure", "value", "interval", "band", ""], rows, [1, 2, 3])}

${note}${why === undefined ? "" : `\n\n**Why not:** ${why}`}`;
}

export function bandOf({ band: [from, to] }: JudgedFigure): string {
  if (from === null) return `up to ${short(to)}`;
  return to === null ? `${short(from)} or more` : `${short(from)} to ${short(to)}`;
}

/** Three digits, or none after the point where there are more before it. */
export function short(value: number | null): string {
  if (value === null) return "none";
  return Math.abs(value) >= 100
    ? plainNumber(value, 0)
    : String(Number(value.toPrecision(3))).replace("-", "−");
}
