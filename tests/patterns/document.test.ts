/** The page of patterns: generated from the stored run, which holds the catalogue as it is. */
import { expect, test } from "vitest";
import { patterns as catalogue } from "../../analysis/patterns/catalogue/index.ts";
import stored from "../../data/patterns/verdicts.json" with { type: "json" };
import { patternsSchema } from "../../data/report/schemas/patterns.ts";
import { patternsMarkdown, type StoredPatterns } from "../../data/patterns-document.ts";

const run = patternsSchema.parse(stored) as StoredPatterns;

test("the generated page of patterns is up to date", async () => {
  await expect(patternsMarkdown(run)).toMatchFileSnapshot("../../docs/patterns.md");
});

test("the stored run holds every pattern in the words, with the bands, of the catalogue", () => {
  const end = (value: number) => (Number.isFinite(value) ? value : null);
  const failed = new Set(run.patterns.flatMap(({ id, word }) => (word === "failed" ? id : [])));
  const expected = catalogue.map(({ id, kind, statement, note, why, figures }) => ({
    id,
    kind,
    statement,
    note,
    why: failed.has(id) ? why : undefined,
    figures: figures.map(({ what, band: [from, to] }) => [what, end(from), end(to)]),
  }));
  expect(
    run.patterns.map(({ id, kind, statement, note, why, figures }) => ({
      id,
      kind,
      statement,
      note,
      why,
      figures: figures.map(({ what, band }) => [what, ...band]),
    })),
  ).toEqual(expected);
});
