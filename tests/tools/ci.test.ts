/** The last line of `.ci/run`, with a planted `npm` that pretends to test. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = fileURLToPath(new URL("../../.ci/run", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-ci-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `.ci/run` ends with when `npm test` writes this report and exits with this status. */
function lastLine(report: object | undefined, status: number): { line: string; ok: boolean } {
  const write = report === undefined ? "" : `echo '${JSON.stringify(report)}' > "$TEST_REPORT"`;
  const script = `#!/bin/sh\n[ "$1" = test ] || exit 0\n${write}\nexit ${status}\n`;
  writeFileSync(join(folder, "npm"), script, { mode: 0o755 });
  const run = spawnSync("bash", [command], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  return { line: run.stdout.trimEnd().split("\n").at(-1) ?? "", ok: run.status === 0 };
}

const loaded = { status: "passed", assertionResults: [{}] };

test("counts what passed", () => {
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [loaded] };
  expect(lastLine(report, 0)).toEqual({ line: "7 passed, 0 failed", ok: true });
});

test("counts what failed", () => {
  const report = { numPassedTests: 5, numFailedTests: 2, testResults: [loaded] };
  expect(lastLine(report, 1)).toEqual({ line: "5 passed, 2 failed", ok: false });
});

test("counts a file that could not be loaded", () => {
  const broken = { status: "failed", assertionResults: [] };
  const report = { numPassedTests: 5, numFailedTests: 0, testResults: [loaded, broken] };
  expect(lastLine(report, 1)).toEqual({ line: "5 passed, 1 failed", ok: false });
});

test("fails when types or lint failed before any test", () => {
  expect(lastLine(undefined, 2)).toEqual({ line: "0 passed, 1 failed", ok: false });
});

test("fails when the tests passed but the command did not", () => {
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [loaded] };
  expect(lastLine(report, 1)).toEqual({ line: "7 passed, 1 failed", ok: false });
});
