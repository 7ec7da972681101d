/** Every link in the documentation leads somewhere, and the STRESS checklist has a target for each of its items. */
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { anchorsOf, type Link, linksOf, pages, project, read } from "./pages.ts";

/** What is wrong with a link on a page, or nothing. */
function faultOf(page: string, { text, target }: Link): string | undefined {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [path, anchor] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (file.startsWith("..") || !existsSync(join(project, file))) return `${target}: no such file`;
  if (anchor !== undefined && !anchorsOf(read(file)).has(anchor)) return `${target}: no heading`;
  const [, name] = /^`([A-Za-z]\w*)`$/.exec(text) ?? [];
  const isCode = file.endsWith(".ts") && statSync(join(project, file)).isFile();
  if (isCode && name !== undefined && !new RegExp(`\\b${name}\\b`).test(read(file)))
    return `${target}: does not name ${name}`;
  return undefined;
}

test("every link of the documentation leads to a file, a heading, and code of that name", () => {
  const faults = pages.flatMap((page) =>
    linksOf(read(page)).flatMap((link) => {
      const fault = faultOf(page, link);
      return fault === undefined ? [] : [`${page}: ${fault}`];
    }),
  );
  expect(faults).toEqual([]);
});

test("a file, a heading or a name that is not there is found", () => {
  const page = "docs/model/overview.md";
  const fault = (text: string, target: string) => faultOf(page, { text, target });
  expect(fault("here", "#design-concepts")).toBeUndefined();
  expect(fault("here", "nowhere.md")).toContain("no such file");
  expect(fault("here", "overview.md#nowhere")).toContain("no heading");
  expect(fault("`fork`", "../../sim/model/replication.ts")).toBeUndefined();
  expect(fault("`spoon`", "../../sim/model/replication.ts")).toContain("does not name spoon");
});

/** Items of STRESS by section: objectives, logic, data, experimentation, implementation, code access. */
const items = [3, 5, 4, 3, 4, 1].flatMap((count, section) =>
  Array.from({ length: count }, (_, i) => `${section + 1}.${i + 1}`),
);

test("each of the twenty items of the STRESS checklist has a target", () => {
  const rows = read("docs/model/stress.md").split("\n");
  expect(items).toHaveLength(20);
  for (const item of items) {
    const row = rows.filter((line) => line.startsWith(`| ${item} `));
    expect([item, row.length]).toEqual([item, 1]);
    expect([item, linksOf(row[0]).length > 0]).toEqual([item, true]);
  }
});
