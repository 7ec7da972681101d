/** The digest of the sources, in a small project of its own: what changes it, and what does not. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { definedSources, sourceDigest } from "../../tools/source-digest.ts";

let folder = "";

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const dependencies = (zod: string) =>
  write("package.json", JSON.stringify({ scripts: {}, dependencies: { zod } }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-sources-"));
  mkdirSync(join(folder, "sim/model"), { recursive: true });
  mkdirSync(join(folder, "data"));
  dependencies("4.6.7");
  write("sim/index.ts", "export const rate = 2;\n");
  write("sim/model/day.ts", "export const day = 480;\n");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each<[string, () => void]>([
  ["a changed source", () => write("sim/model/day.ts", "export const day = 481;\n")],
  ["a new source", () => write("sim/model/night.ts", "")],
  ["a source removed", () => rmSync(join(folder, "sim/model/day.ts"))],
  ["a renamed source", () => renameSync(join(folder, "sim/index.ts"), join(folder, "sim/door.ts"))],
  ["another version of a package", () => dependencies("4.6.8")],
])("%s makes another digest", (_, change) => {
  const before = sourceDigest(folder);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  change();
  expect(sourceDigest(folder)).not.toBe(before);
});

test("what no simulated number hangs on changes nothing, nor does the place of the project", () => {
  const before = sourceDigest(folder);
  write("data/words.ts", "export {};\n");
  write("sim/README.md", "# The model\n");
  write("package.json", JSON.stringify({ scripts: { test: "x" }, dependencies: { zod: "4.6.7" } }));
  expect(sourceDigest(folder)).toBe(before);
  const elsewhere = join(folder, "copy");
  mkdirSync(join(elsewhere, "sim/model"), { recursive: true });
  for (const path of ["package.json", "sim/index.ts", "sim/model/day.ts"])
    copyFileSync(join(folder, path), join(elsewhere, path));
  expect(sourceDigest(elsewhere)).toBe(before);
  const configuration = pathToFileURL(join(folder, "vite.config.ts")).href;
  expect(definedSources(configuration)).toEqual({ burrowSources: JSON.stringify(before) });
});
