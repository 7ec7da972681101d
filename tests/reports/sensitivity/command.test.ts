/** `burrow sensitivity` as it is shipped, at tiny size. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SensitivityReport } from "../../../data/report/schemas/sensitivity.ts";
import { sensitivityDocument } from "../../../data/report/sensitivity.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenRules } from "../../../data/report/wording-rules.ts";
import { buildCommandLine, type CommandLine, short } from "../../cli/command-line.ts";

const sizes = ["--trajectories", "2", "--points", "16", "--no-emulator"];
const words = [
  "sensitivity",
  "deploy-now",
  "wait-for-readiness",
  ...short,
  ...sizes,
  "--set",
  "calendar.cycleDays=5",
  "--over",
  "switching.setupMinutes,decision.misreadHours=0:1,scanner.meanLifeMinutes",
  "--survivors",
  "1",
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
  const report = reportSchema("sensitivity").parse(JSON.parse(one.stdout)) as SensitivityReport;
  expect(report.inputs.map(({ id, origin }) => [id, origin])).toEqual([
    ["switching.setupMinutes", "guess"],
    ["decision.misreadHours", "stated"],
  ]);
  expect(report.leftOut.map(({ id }) => id)).toEqual(["scanner.meanLifeMinutes"]);
  expect(report.plan.chosenBy).toBe("stated");
  expect(line.burrow(...words, "--json", "--workers", "2").stdout).toBe(one.stdout);
  const target = { ...report.target, unit: "proofs" };
  expect(() => sensitivityDocument({ ...report, target }, "burrow sensitivity")).toThrow(
    '"proofs"',
  );

  const page = join(line.folder, "sensitivity.html");
  const { stdout, status } = line.burrow(...words, "--html", page, "--out", kept);
  expect(status).toBe(0);
  expect(stdout).toContain(report.digest);
  expect(stdout).toContain("others held at base");
  expect(stdout).toContain("a GUESS");
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  expect(brokenRules(stdout)).toEqual([]);
  expect(readFileSync(page, "utf8")).not.toMatch(/<script|src=|href=|NaN/);
});

test("the command that it prints gives the same report again, whatever chose the assumptions", () => {
  const kept = join(line.folder, "kept");
  const screened = [...words, "--screen", "--most", "1", "--out", kept];
  const { stdout } = line.burrow(...screened);
  // the footer is broken into lines: the command ends at the engine
  const [, spelled] = /\n(burrow sensitivity [^;]+);/.exec(stdout)!;
  const again = spelled.split(/\s+/).slice(1);
  expect(again).toEqual(expect.arrayContaining(["--screen", "--most", "--no-emulator"]));
  const json = (asked: readonly string[]) => line.burrow(...asked, "--json", "--out", kept).stdout;
  expect(json(again)).toBe(json(screened));
  expect(JSON.parse(json(again))).toMatchObject({ plan: { chosenBy: "screening" } });
});

test.each([
  [["--over", "switching.setupMinuts"], "did you mean switching.setupMinutes"],
  [["--points", "20"], "power of two"],
  [["--survivors", "13"], "--survivors"],
  [["--over", "scanner.meanLifeMinutes"], "held at its failing value"],
])("%j is bad input", (options, says) => {
  const { status, stderr, stdout } = line.burrow(
    "sensitivity",
    "deploy-now",
    "wait-for-readiness",
    ...options,
  );
  expect(status).toBe(2);
  expect(stderr).toContain(says);
  expect(stdout).toBe("");
});
