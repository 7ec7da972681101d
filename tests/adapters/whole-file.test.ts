/** Directories that two commands make at once: the slower one finds what it wanted, and everything else is still refused. */
import type * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeDirectory } from "../../adapters/node/whole-file.ts";

/** What another command does between the look at a path and the making of it. */
let meanwhile: (path: string) => void = () => {};
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    mkdirSync(path: string) {
      meanwhile(path);
      real.mkdirSync(path);
    },
  };
});

let folder = "";
let real: typeof fs;

beforeAll(async () => {
  real = await vi.importActual<typeof fs>("node:fs");
  folder = real.mkdtempSync(join(tmpdir(), "burrow-whole-"));
});
afterAll(() => real.rmSync(folder, { recursive: true, force: true }));

test("a directory that another command makes a moment earlier is no error, and was there before", () => {
  meanwhile = (path) => real.mkdirSync(path);
  const path = join(folder, "out/study/parts");
  expect(makeDirectory(path)).toBe(false);
  expect(real.statSync(path).isDirectory()).toBe(true);
});

test("a file that comes there meanwhile is refused as one that stood there before", () => {
  meanwhile = (path) => real.writeFileSync(path, "mine");
  const path = join(folder, "file");
  expect(() => makeDirectory(path)).toThrow("EEXIST");
  meanwhile = () => {};
  expect(() => makeDirectory(path)).toThrow("EEXIST");
  expect(real.readFileSync(path, "utf8")).toBe("mine");
});

test("what nobody else makes is made, with all above it", () => {
  meanwhile = () => {};
  expect(makeDirectory(join(folder, "a/b/c"))).toBe(true);
  expect(makeDirectory(join(folder, "a/b/c"))).toBe(false);
});
