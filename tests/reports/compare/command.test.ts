/** `burrow compare` with parameter sets, several arms and a page: the command itself, at a tiny size. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareSchema } from "../../../data/report/schemas/compare.ts";
import { brokenRules } from "../../../data/report/wording-rules.ts";
import { buildCommandLine, type CommandLine, short } from "../../cli/command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});
afterAll(() => line.remove());

const over = "traits.truth,practice.saving,exceptions.perHour";
const arms = ["compare", "deploy-now", "wait-for-readiness", "--on", "burrow"];
const quick = [...short, "--set", "calendar.cycleDays=5"];
const size = [...quick, "--replications", "2", "--assumptions", "4", "--pairs", "2"];
const words = [...arms, ...size, "--over", over];

interface Found {
  assumptions: { nullDifference: number; sets: { mean: number; point: number[] }[] };
}

function burrow(...all: string[]): string {
  const { status, stdout, stderr } = line.burrow(...all);
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

test("the JSON follows its schema, is the same with any number of workers, and goes on after a stop", () => {
  const kept = join(line.folder, "kept");
  const one = burrow(...words, "--json", "--workers", "1", "--out", kept);
  compareSchema.parse(JSON.parse(one));
  const { assumptions } = JSON.parse(one) as Found;
  expect(assumptions.nullDifference).toBe(0);
  expect(assumptions.sets).toHaveLength(4);
  // as if it had been killed with four of five jobs to go
  const jobs = join(kept, "futures/jobs");
  const names = readdirSync(jobs);
  expect(names).toHaveLength(5);
  for (const name of names.slice(1)) rmSync(join(jobs, name));
  expect(burrow(...words, "--json", "--workers", "2", "--out", kept)).toBe(one);
  expect(readdirSync(jobs).toSorted()).toEqual(names.toSorted());
});

test("text and page say the same within the rules of wording, and the page needs nothing from anywhere", () => {
  const page = join(line.folder, "page.html");
  const text = burrow(...words, "--html", page, "--out", join(line.folder, "kept"));
  expect(brokenRules(text)).toEqual([]);
  for (const title of ["TWO UNCERTAINTIES APART", "WHAT TO DO", "WHAT IS WORTH KNOWING"])
    expect(text).toContain(title);
  expect(text).toContain("Null check: two identical arms differ by exactly 0 in every pair.");
  const html = readFileSync(page, "utf8");
  expect(html).toContain("<svg");
  expect(html).not.toMatch(/<script|\bNaN\b|undefined/);
  expect(html.replaceAll("http://www.w3.org/", "")).not.toMatch(/https?:\/\//);
});

test("more than two arms: all pairs, and no arm is selected from too few", () => {
  const found = burrow(
    ...arms.slice(0, 3),
    "staged",
    ...arms.slice(3),
    ...quick,
    "--replications",
    "3",
    "--json",
  );
  const { several, measures } = compareSchema.parse(JSON.parse(found));
  expect(several!.pairs.map(({ a, b }) => [a, b])).toEqual([
    ["deploy-now", "wait-for-readiness"],
    ["deploy-now", "staged"],
    ["wait-for-readiness", "staged"],
  ]);
  expect(several!.selection).toBeNull();
  expect(several!.pairs[0].mean).toBeCloseTo(measures[0].difference.mean!, 9);
});

test("one replication of three arms has means and no order, said in words", () => {
  const three = [...arms.slice(0, 3), "staged", ...arms.slice(3), ...short, "--replications", "1"];
  const found = compareSchema.parse(JSON.parse(burrow(...three, "--json")));
  expect(found.several).toBeNull();
  const text = burrow(...three);
  expect(text).toContain("We cannot tell which of the arms is best");
  expect(brokenRules(text)).toEqual([]);
});

test("parameter sets in which nothing is ever shipped are refused with the rule", () => {
  const nothing = ["--set", "parameters.flow.demandFactor=0"];
  const { status, stderr } = line.burrow(...words, ...nothing);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^burrow: --assumptions: 0 of 4 parameter sets .* wants at least 2.*--over/,
  );
});

test("--html alone changes nothing of what is printed", () => {
  const out = join(line.folder, "plain");
  const plain = [...arms, ...quick, "--replications", "2", "--json", "--out", out];
  const page = join(line.folder, "plain.html");
  const printed = burrow(...plain);
  expect(burrow(...plain, "--html", page)).toBe(printed);
  compareSchema.parse(JSON.parse(printed));
  expect(readFileSync(page, "utf8")).toContain("What happened in each arm");
});

test.each([
  [["--assumptions", "12"], "power of two"],
  [["--assumptions", "2"], "from 4 to 4096"],
  [["--over", "traits.truth"], "goes with --assumptions"],
  [["--pairs", "4"], "goes with --assumptions"],
  [["--assumptions", "8", "--measure", "drift", "--delta", "1"], "wants decision_hours"],
  [["--assumptions", "8", "--over", "x.y"], "--over"],
  [
    ["--assumptions", "8", "--over", "traits.truth", "--set", "parameters.traits.truth=0.5"],
    "stated by the comparison itself",
  ],
  [["--html", " "], "--html"],
])("%s is refused with the rule", (options, rule) => {
  const { status, stdout, stderr } = line.burrow(
    ...arms,
    ...quick,
    "--replications",
    "2",
    ...options,
  );
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(rule);
});
