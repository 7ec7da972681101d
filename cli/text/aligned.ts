/**
 * Tables and paragraphs for a terminal: columns as wide as their longest cell, figures to the right, words to the left.
 */
import { lineWidth } from "../progress.ts";

export interface TableColumn {
  title: string;
  align: "left" | "right";
}

const gap = "  ";

export function alignedTable(columns: readonly TableColumn[], rows: readonly string[][]): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      columns
        .map(({ align }, column) =>
          align === "left"
            ? line[column].padEnd(widths[column])
            : line[column].padStart(widths[column]),
        )
        .join(gap)
        .trimEnd(),
    )
    .join("\n");
}

/** Characters of a line: the terminal's, within what is comfortable to read. */
export function textWidth(): number {
  return Math.min(lineWidth(process.stdout), 120);
}

/** Breaks a paragraph between words; a word longer than the width stands alone. */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
