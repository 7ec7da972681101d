/** `burrow effects` as it is shipped, at tiny size. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectsDocument } from "../../../data/report/effects.ts";
import type { EffectsReport } from "../../../data/report/schemas/effects.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenRules } from "../../../data/report/wording-rules.ts";
import { buildCommandLine, type CommandLine, short } from "../../cli/command-line.ts";

const words = [
  "effects",
  "scanner-fault",
  "too-early",
  "--blocks",
  "2",
  ...short,
  "--set",
  "calendar.cycleDays=5",
];
let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});
afterAll(() => line.remove());

test("the JSON keeps its schema and is the same with any number of workers; text and page come from kept jobs", () => {
  const kept = join(line.folder, "kept");
  const one = line.burrow(...words, "--json", "--workers", "1", "--out", kept);
  expect(one.stderr).toBe("");
  const report = reportSchema("effects").parse(JSON.parse(one.stdout)) as EffectsReport;
  expect(report.design).toEqual({
    kind: "full factorial",
    runs: 4,
    arms: 5,
    blocks: 2,
    leftOut: 0,
  });
  expect(report.modes.map(({ id }) => id)).toEqual(["scanner-fault", "too-early"]);
  expect(report.modes.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1, 9);
  expect(line.burrow(...words, "--json", "--workers", "2").stdout).toBe(one.stdout);
  const planted = { ...report, measure: { ...report.measure, label: "proof of harm" } };
  expect(() => effectsDocument(planted, "burrow effects")).toThrow('"proof"');

  const page = join(line.folder, "effects.html");
  const { stdout, status } = line.burrow(...words, "--html", page, "--out", kept);
  expect(status).toBe(0);
  expect(stdout).toContain(report.digest);
  expect(stdout).toContain("A mode fully on is a teaching case, not a forecast.");
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  expect(brokenRules(stdout)).toEqual([]);
  const html = readFileSync(page, "utf8");
  expect(html).not.toMatch(/<script|src=|href=|NaN/);
  expect(html.match(/<figure>/g)).toHaveLength(2);
});

test("a directory in which a file stands where jobs are kept is bad input, and nothing is simulated", () => {
  const taken = join(line.folder, "taken");
  mkdirSync(taken);
  writeFileSync(join(taken, "jobs"), "mine");
  const { status, stdout, stderr } = line.burrow(...words, "--out", taken);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("a file stands where a directory is wanted");
});

test.each([
  [["effects", "scaner-fault"], "did you mean scanner-fault"],
  [["effects", "no-centre", "no-centre"], "each once"],
  [["effects", "--measure", "leadtime"], "did you mean lead_time"],
  [["effects", "--blocks", "1"], "--blocks"],
])("%j is bad input", (asked, says) => {
  const { status, stderr, stdout } = line.burrow(...asked);
  expect(status).toBe(2);
  expect(stderr).toContain(says);
  expect(stdout).toBe("");
});
