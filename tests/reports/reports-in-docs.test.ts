/** The reports that the documents show keep to the wording rules: a result is told, nothing is proved. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenRules } from "../../data/report/wording-rules.ts";
import { parameterRegistry } from "../../sim/index.ts";

const folder = join(import.meta.dirname, "../../docs/reports");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

/** What is printed, without the labels of parameters, which speak of chances within the model; tables cut some short. */
function printed(page: string): string {
  const blocks = readFileSync(join(folder, page), "utf8").split("```");
  const text = blocks.filter((_, place) => place % 2 === 1).join("\n");
  const labels = parameterRegistry.map(({ label }) => label.slice(0, 25));
  return labels.reduce((left, label) => left.replaceAll(label, ""), text);
}

test.each(pages)(
  "%s says nothing that is proved, significant or the chance of something in the world",
  (page) => {
    expect(brokenRules(printed(page))).toEqual([]);
  },
);

test("a planted word is found", () => {
  expect(brokenRules("This proves that waiting is better.")).not.toEqual([]);
});
