/** A report as text and as a page: nothing is lost, nothing runs, nothing is fetched. */
import { expect, test } from "vitest";
import { documentPage } from "../../cli/document/page.ts";
import { documentText } from "../../cli/document/text.ts";
import { reportDocument } from "../../data/report/checked.ts";
import { chart, list, table, text, warning } from "../../data/report/document.ts";

const report = reportDocument({
  title: "Deploy now or wait <soon>?",
  answer: 'In this model, waiting is "better" by 4.1 & more.',
  sections: [
    {
      title: "What was found",
      blocks: [
        text("A paragraph that says what was found."),
        warning("Others held at base."),
        list(["first", "second"]),
        table(
          "Outcome per arm, hours",
          ["arm", "mean"],
          [
            ["now", "1.0"],
            ["wait", "5.1"],
          ],
        ),
        chart({
          type: "intervals",
          title: "Difference",
          description: "Waiting lies above now.",
          unit: "hours",
          rule: 0,
          band: [-1, 1],
          rows: [
            { label: "wait − now", value: 4.1, low: 2.9, high: 5.3 },
            { label: "not known", value: 1, low: null, high: null },
          ],
        }),
        chart({
          type: "lines",
          title: "Over cycles",
          description: "A line.",
          unit: "share",
          xLabel: "cycle",
          series: [
            {
              label: "now",
              points: [
                { x: 0, y: 1, low: 0.5, high: 1.5 },
                { x: 1, y: 2, low: 1.5, high: 2.5 },
              ],
            },
            { label: "empty", points: [] },
          ],
          rules: [{ y: 1.5, label: "limit" }],
          marks: [{ x: 0, label: "decision" }],
        }),
        chart({
          type: "dots",
          title: "Futures",
          description: "Dots.",
          unit: "hours",
          values: [1, 2, 2, 3],
          rule: 0,
        }),
        chart({
          type: "matrix",
          title: "Interactions",
          description: "A matrix.",
          unit: "hours",
          rows: ["a", "b"],
          columns: ["a", "b"],
          values: [
            [null, -3],
            [-3, null],
          ],
        }),
      ],
    },
  ],
  footer: ["A simulation of a fictional company.", "seed 42"],
});

test("the text begins with title and answer, says everything that is no drawing, and ends with the footer", () => {
  const words = documentText(report);
  expect(words.indexOf("Deploy now")).toBe(0);
  for (const part of [
    "waiting is",
    "WHAT WAS FOUND",
    "A paragraph",
    "NOTE: Others held",
    "- second",
    "Outcome per arm, hours",
    "wait   5.1",
  ])
    expect(words).toContain(part);
  expect(words.trimEnd().endsWith("seed 42")).toBe(true);
});

test("the page needs no script and asks nobody for anything", async () => {
  const page = await documentPage(report);
  expect(page).not.toMatch(/<script|javascript:|\son\w+="/i);
  expect(page).not.toMatch(/(src|href)="https?:/i);
  expect(page).not.toMatch(/@import|url\(https?:/i);
  expect(page).toContain("default-src 'none'");
});

test("the page escapes words, draws every chart and keeps every figure of the tables", async () => {
  const page = await documentPage(report);
  expect(page).toContain("wait &lt;soon&gt;?");
  expect(page).toContain("&quot;better&quot; by 4.1 &amp; more");
  expect(page.match(/<svg/g)).toHaveLength(4);
  expect(page.match(/role="img" aria-label="/g)).toHaveLength(4);
  expect(page).toContain(">5.1</td>");
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test("what shading and bars mean stands under the title of a chart for everybody to read, a matrix with its unit", async () => {
  const page = await documentPage(report);
  expect(page).toContain("<small>Waiting lies above now.</small>");
  expect(page).toContain("<small>A matrix; hours.</small>");
  // a true minus, as in the tables
  expect(page).toContain(">−3.00</text>");
});

test("two pages of one report are the same bytes", async () => {
  expect(await documentPage(report)).toBe(await documentPage(report));
});
