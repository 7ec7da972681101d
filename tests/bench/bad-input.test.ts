/** Benches as they are started: an option that is no fair number ends them with a line, before anything is made or stored. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-bench-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [
    "pilot-calibration",
    ["--pilots", "x"],
    "pilots: --pilots: x, wants a whole number of at least 2",
  ],
  ["pilot-calibration", ["--workers", "0"], "--workers: 0, wants a whole number of at least 1"],
  ["pilot-calibration", ["--scenarios", "burow"], "--scenarios: burow, wants names"],
  ["pilot-calibration", ["--pilot", "9"], "Unknown option"],
  ["variance-reduction", ["--pairs", "1"], "vrf: --pairs: 1, wants a whole number of at least 2"],
  ["variance-reduction", ["--workers", "2.5"], "--workers: 2.5, wants a whole number"],
  ["parameter-ranks", ["--pairs", ""], "ranks: --pairs: , wants a whole number of at least 2"],
  ["who-wins", ["--points", "3"], "who-wins: --points: 3, wants a whole number of at least 4"],
  ["baseline", ["many"], "baseline: replications: many, wants a whole number of at least 2"],
  ["main", ["--rounds", "NaN"], "bench: --rounds: NaN, wants a whole number of at least 1"],
])("%s %j is bad input, and leaves nothing behind", (bench, options, says) => {
  // elsewhere, where a bench that went on could spoil nothing
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, "tools/run.mjs"), join(project, `bench/${bench}.ts`), ...options],
    { cwd: folder, encoding: "utf8", timeout: 50_000 },
  );
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain("    at ");
  expect(readdirSync(folder)).toEqual([]);
});
