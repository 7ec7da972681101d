/**
 * A report as one printable page: no script, no request, charts as SVG inside. The DOM that Plot draws into is loaded only
 * when a page is asked for.
 */
import type { Block, Chart, ReportDocument } from "../../data/report/document.ts";
import { drawChart } from "./charts.ts";
import type { Drawing } from "./drawing.ts";
import { pageStyle } from "./style.ts";

export async function documentPage(report: ReportDocument): Promise<string> {
  const drawing = await startDrawing();
  const { title, answer, sections, footer } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<p class="answer">${escaped(answer)}</p>
</header>
${sections
  .map(
    (section) =>
      `<section>\n<h2>${escaped(section.title)}</h2>\n${section.blocks
        .map((block) => blockHtml(block, drawing))
        .join("\n")}\n</section>`,
  )
  .join("\n")}
<footer>
${footer.map((line) => `<p>${escaped(line)}</p>`).join("\n")}
</footer>
</main>
</body>
</html>
`;
}

async function startDrawing(): Promise<Drawing> {
  const [{ JSDOM }, Plot] = await Promise.all([import("jsdom"), import("@observablehq/plot")]);
  return { document: new JSDOM("").window.document, Plot };
}

function blockHtml(block: Block, drawing: Drawing): string {
  switch (block.kind) {
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "warning":
      return `<p class="warning">${escaped(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block);
    case "chart": {
      const { title } = block.chart;
      return `<figure><figcaption>${escaped(title)}<small>${escaped(seen(block.chart))}</small></figcaption><div role="img" aria-label="${escaped(title)}">${drawChart(block.chart, drawing)}</div></figure>`;
    }
  }
}

/** What a chart shows, for the eye as well: shading and bars mean nothing without a word. A matrix has no axis for its unit. */
function seen(chart: Chart): string {
  const words = chart.description.replace(/\.$/, "");
  return chart.type === "matrix" ? `${words}; ${chart.unit}.` : `${words}.`;
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: "table" }>): string {
  const head = columns
    .map(({ title, align }) => `<th scope="col" class="${align}">${escaped(title)}</th>`)
    .join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${row
          .map((cell, place) =>
            place === 0
              ? `<th scope="row" class="${columns[place].align}">${escaped(cell)}</th>`
              : `<td class="${columns[place].align}">${escaped(cell)}</td>`,
          )
          .join("")}</tr>`,
    )
    .join("\n");
  return `<div class="table"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
