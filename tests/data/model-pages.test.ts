/**
 * The description of the model is complete and up to date: generated parts are what the catalogues say (`npx vitest run
 * tests/data/model-pages -u` writes them again), and what people wrote names only what exists.
 */
import { expect, test } from "vitest";
import { bibliography, sourceKeys } from "../../data/bibliography.ts";
import { blockNames, fillBlocks } from "../../data/pages/blocks.ts";
import {
  deploymentsPage,
  failureModesPage,
  measuresPage,
} from "../../data/pages/catalogue-pages.ts";
import { blockText, sectionOf } from "../../data/pages/mechanism-tables.ts";
import { findParameter, mechanisms, parameterRegistry } from "../../sim/index.ts";
import { purposes } from "../../sim/model/state/purposes.ts";
import { modelPages, proseOf, read, sectionsOf } from "./pages.ts";

const generatedPages = {
  "measures.md": measuresPage,
  "failure-modes.md": failureModesPage,
  "deployments.md": deploymentsPage,
};

test("the pages of the catalogues are up to date", async () => {
  for (const [name, page] of Object.entries(generatedPages))
    await expect(page()).toMatchFileSnapshot(`../../docs/model/${name}`);
});

const written = modelPages.filter(
  (page) => !Object.keys(generatedPages).some((name) => page.endsWith(`/${name}`)),
);

test("the generated blocks of written pages are up to date", async () => {
  const filled = written.filter((page) => blockNames(read(page)).length > 0);
  expect(filled.length).toBeGreaterThan(3);
  for (const page of filled)
    await expect(fillBlocks(read(page), blockText)).toMatchFileSnapshot(`../../${page}`);
});

test("a block without its end is refused by its name", () => {
  const torn = "<!-- prettier-ignore-start -->\n<!-- generated: mechanisms -->\n";
  expect(() => fillBlocks(torn, blockText)).toThrow('block "mechanisms"');
  expect(() => blockText("parameters MEC-99")).toThrow("parameters MEC-99");
});

/** Sections of all mechanisms, by heading. */
const sections = (() => {
  const names = [...new Set(Object.keys(mechanisms).map((id) => sectionOf(id).page))];
  return new Map(names.flatMap((name) => [...sectionsOf(read(`docs/model/${name}`))]));
})();

test("each mechanism has a section under its registered name, with all its parts", () => {
  const headings = Object.keys(mechanisms).map((id) => sectionOf(id).heading);
  expect([...sections.keys()]).toEqual(headings);
  for (const [heading, text] of sections) {
    const parts = [...text.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, part]) => part);
    const wanted = ["Rule", "State", "Draws", "Seen", "Source", "Left out"];
    expect([heading, parts.filter((part) => wanted.includes(part))]).toEqual([heading, wanted]);
    expect([heading, blockNames(text)]).toEqual([heading, [`parameters ${heading.split(":")[0]}`]]);
  }
});

test("every purpose of a random number stands among the draws of a mechanism, and no other", () => {
  const draws = [...sections.values()].flatMap((text) => {
    const [, own] = /^- \*\*Draws\*\*:([\s\S]*?)^- \*\*/m.exec(text) ?? [];
    return [...own.replace(/\s+/g, " ").matchAll(/_([^_]+)_/g)].map(([, name]) => name);
  });
  expect([...new Set(draws)].toSorted()).toEqual([...purposes].toSorted());
});

const groups = new Set(parameterRegistry.map(({ group }) => group));

test("every parameter that the written pages name exists", () => {
  const named = written.flatMap((page) =>
    [...proseOf(read(page)).matchAll(/`([a-zA-Z]+)\.([a-zA-Z]+)`/g)].flatMap(([, group, name]) =>
      groups.has(group) && findParameter(`${group}.${name}`) === undefined
        ? [`${page}: ${group}.${name}`]
        : [],
    ),
  );
  expect(named).toEqual([]);
});

test("every source that the pages cite stands in the bibliography", () => {
  const missing = modelPages.flatMap((page) =>
    sourceKeys(read(page))
      .filter((key) => !Object.hasOwn(bibliography, key))
      .map((key) => `${page}: ${key}`),
  );
  expect(missing).toEqual([]);
});
