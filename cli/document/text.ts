/** A report as text for a terminal: the answer first, charts left out, because a table with their figures stands beside them. */
import type { Block, ReportDocument } from "../../data/report/document.ts";
import { alignedTable, textWidth, wrapText } from "../text/aligned.ts";

export function documentText({ title, answer, sections, footer }: ReportDocument): string {
  const width = textWidth();
  const paragraphs = [
    wrapText(title, width),
    wrapText(answer, width),
    ...sections.flatMap(({ title: heading, blocks }) => [
      heading.toUpperCase(),
      ...blocks.map((block) => blockText(block, width)).filter((words) => words !== ""),
    ]),
    footer.map((line) => wrapText(line, width)).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function blockText(block: Block, width: number): string {
  switch (block.kind) {
    case "text":
      return wrapText(block.text, width);
    case "warning":
      return wrapText(`NOTE: ${block.text}`, width);
    case "list":
      return block.items.map((item) => indented(item, width)).join("\n");
    case "table":
      return `${wrapText(block.caption, width)}\n${alignedTable(
        block.columns,
        block.rows.map((row) => [...row]),
      )}`;
    case "chart":
      return "";
  }
}

function indented(item: string, width: number): string {
  return `- ${wrapText(item, width - 2).replaceAll("\n", "\n  ")}`;
}
