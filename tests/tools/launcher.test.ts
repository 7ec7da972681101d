/** The launcher of the command line, in a small project of its own: when it builds, and what it must not print. */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-launcher-"));
  for (const room of ["sim", "analysis", "data", "scenarios", "adapters/node", "cli", "tools"]) {
    mkdirSync(join(folder, room), { recursive: true });
  }
  for (const file of [
    "cli/burrow.mjs",
    "vite.cli.config.ts",
    "tools/source-digest.ts",
    "package.json",
  ]) {
    copyFileSync(join(project, file), join(folder, file));
  }
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "sim/index.ts"), "export const answer: number = 1;\n");
  writeFileSync(join(folder, "adapters/node/worker.ts"), "export const idle = true;\n");
  writeFileSync(
    join(folder, "cli/main.ts"),
    'import { answer } from "../sim/index.ts";\n' +
      "process.stdout.write(JSON.stringify({ answer, options: process.argv.slice(2) }));\n",
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function launch(...options: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(folder, "cli/burrow.mjs"), ...options], {
    encoding: "utf8",
  });
}

const builtAt = () => statSync(join(folder, "dist/cli/main.js")).mtimeMs;

test("the first command builds the bundle and prints nothing but its own output", () => {
  const { status, stdout, stderr } = launch("run", "--json");
  expect(stderr).toBe("");
  expect(stdout).toBe('{"answer":1,"options":["run","--json"]}');
  expect(status).toBe(0);
  expect(readdirSync(join(folder, "dist/cli"))).toEqual(
    expect.arrayContaining(["main.js", "worker.js"]),
  );
  expect(readdirSync(join(folder, "dist"))).toEqual(["cli"]);
});

test("a second command uses what the first has built", () => {
  launch();
  const before = builtAt();
  expect(launch().stdout).toContain('"answer":1');
  expect(builtAt()).toBe(before);
});

test("a changed source is built again", () => {
  launch();
  writeFileSync(join(folder, "sim/index.ts"), "export const answer: number = 2;\n");
  const later = new Date(Date.now() + 1000);
  utimesSync(join(folder, "sim/index.ts"), later, later);
  expect(launch().stdout).toContain('"answer":2');
});

test("a source that does not build is an error, and leaves the last bundle as it was", () => {
  launch();
  writeFileSync(join(folder, "sim/index.ts"), "export const = ;\n");
  const later = new Date(Date.now() + 1000);
  utimesSync(join(folder, "sim/index.ts"), later, later);
  const { status, stdout, stderr } = launch();
  expect(status).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("sim/index.ts");
  expect(readdirSync(join(folder, "dist"))).toEqual(["cli"]);
});
