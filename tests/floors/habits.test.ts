/** Habits of the house that no compiler or linter checks: headers, unfinished notes, paths of somebody's machine. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rooms } from "./floors.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Files below a folder, relative to the project, whose names end as given. */
function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length));
}

const read = (file: string): string => readFileSync(join(project, file), "utf8");
const tops = [...new Set(rooms.map(({ path }) => path.split("/")[0]))];
const sources = tops.flatMap((top) => filesIn(top, /\.(ts|tsx|mjs)$/));
const pages = readdirSync(project).filter((name) => name.endsWith(".md"));

test("every source file opens with a comment that says what it is", () => {
  expect(sources.filter((file) => !/^(#!.*\n)?(\/\*\*|\/\/)/.test(read(file)))).toEqual([]);
});

test("no source file keeps a note of unfinished work", () => {
  const note = new RegExp(
    ["TO" + "DO", "FIX" + "ME", "@ts-" + "ignore", "@ts-" + "nocheck"].join("|"),
  );
  const tests = filesIn("tests", /\.(ts|tsx)$/);
  expect([...sources, ...tests].filter((file) => note.test(read(file)))).toEqual([]);
});

test("no file names a path of the machine it was written on", () => {
  const machine = new RegExp(["/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/"].join("|"));
  const texts = [...sources, ...pages, ".ci/run", "package.json"];
  expect(texts.filter((file) => machine.test(read(file)))).toEqual([]);
});
