/** `burrow gates` as it is shipped, at a size of seconds: schema, page, words, workers, and going on after a stop. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { depRfall } from "../../../analysis/claims/catalogue/dep-rfall.ts";
import type { GatesResult } from "../../../analysis/reports/gates/result.ts";
import { gatesDocument } from "../../../data/report/gates/document.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenWording, wordsOf } from "../../../data/report/checked.ts";
import { documentPage } from "../../../cli/document/page.ts";
import { documentText } from "../../../cli/document/text.ts";
import { buildCommandLine, type CommandLine } from "../../cli/command-line.ts";

let line: CommandLine;
let text: string;

const small = [
  "gates",
  "--set",
  "calendar.warmUpCycles=0",
  "--set",
  "calendar.baselineCycles=2",
  "--cycles",
  "6",
  "--organisations",
  "4",
  "--replications",
  "2",
];

beforeAll(async () => {
  line = await buildCommandLine();
  text = line.burrow(...small, "--json", "--out", "kept").stdout;
}, 60_000);

afterAll(() => line.remove());

test("the result is what its schema says, and the schema is published", () => {
  const result = reportSchema("gates").parse(JSON.parse(text)) as GatesResult;
  expect(result.rules.map(({ rule }) => rule)).toEqual([
    "none",
    "point",
    "control chart",
    "sequential",
  ]);
  expect(result.flags.length).toBe(7);
  expect(result.noSign.map(({ cycleDays }) => cycleDays)).toContain(20);
  const { better, worse, neither } = result.outcome;
  expect(better.count + worse.count + neither.count).toBe(4);
  expect(line.burrow("schema", "gates").stdout).toContain("falsePass");
});

test("nothing it says breaks the rules of wording", () => {
  expect(brokenWording(gatesDocument(JSON.parse(text) as GatesResult, "burrow gates"))).toEqual([]);
});

test("gates that were read in no pilot are not said to have been passed by none of them", () => {
  const result = JSON.parse(text) as GatesResult;
  const rules = result.rules.map((rule) => {
    const unread = ({ all, gates }: typeof rule.falsePass) => ({ all, gates, unread: all.n });
    return { ...rule, falsePass: unread(rule.falsePass), truePass: unread(rule.truePass) };
  });
  const { answer } = gatesDocument({ ...result, rules }, "burrow gates");
  expect(answer).toContain("Gates were read in no pilot");
  expect(answer).not.toContain("passed by");
});

test("a policy that is said to prove something is in no report", () => {
  const result = JSON.parse(text) as GatesResult;
  const [first, ...others] = result.policies;
  const planted = { ...result, policies: [{ ...first, policy: "proven" as never }, ...others] };
  expect(() => gatesDocument(planted, "burrow gates")).toThrow('"proven"');
});

test("a single worker, or jobs that were kept before a stop, give the same document", () => {
  const jobs = join(line.folder, "kept/jobs");
  // as if it had been stopped half-way
  for (const file of readdirSync(jobs).slice(0, 2)) rmSync(join(jobs, file));
  const again = line.burrow(...small, "--json", "--out", "kept", "--workers", "1");
  expect(again.stdout).toBe(text);
});

test("the report and claim DEP-RFALL say of each other that they ask the same in different ways", () => {
  const words = wordsOf(gatesDocument(JSON.parse(text) as GatesResult, "burrow gates")).join();
  expect(words).toContain("Claim DEP-RFALL asks the same with another design");
  expect(depRfall.note).toContain("`burrow gates` asks the same with another design");
});

test("as text and as a page it is complete, without a script, an address or a missing figure", async () => {
  const report = gatesDocument(JSON.parse(text) as GatesResult, "burrow gates");
  expect(documentText(report)).toContain("GATES: FALSE PASS AND TRUE PASS");
  const page = await documentPage(report);
  expect(page).not.toContain("<script");
  expect(page).not.toMatch(/(?:src|href)="https?:/);
  expect(page + documentText(report)).not.toContain("NaN");
});

test.each([
  [["gates", "no-such"], "no such scenario"],
  [["gates", "--organisations", "0"], "--organisations"],
  [["gates", "--cycles", "1"], "--cycles: 1, wants at least 2"],
])("%j is bad input", (words, names) => {
  const { status, stderr } = line.burrow(...words);
  expect(status).toBe(2);
  expect(stderr).toContain(names);
});
