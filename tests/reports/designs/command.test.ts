/** `burrow designs` as it is shipped, at a size of seconds: schema, page, words, workers, and going on after a stop. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DesignsResult } from "../../../analysis/reports/designs/result.ts";
import { designsDocument } from "../../../data/report/designs.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenWording } from "../../../data/report/checked.ts";
import { documentPage } from "../../../cli/document/page.ts";
import { documentText } from "../../../cli/document/text.ts";
import { buildCommandLine, type CommandLine } from "../../cli/command-line.ts";

let line: CommandLine;
let text: string;

const small = [
  "designs",
  "--set",
  "calendar.warmUpCycles=0",
  "--set",
  "calendar.baselineCycles=3",
  "--cycles",
  "4",
  "--trials",
  "3",
  "--before",
  "3",
  "--after",
  "4",
  "--measure",
  "drift",
  "misreads",
];

beforeAll(async () => {
  line = await buildCommandLine();
  text = line.burrow(...small, "--json", "--out", "kept").stdout;
}, 60_000);

afterAll(() => line.remove());

test("the result is what its schema says, for every method and measure", () => {
  const result = reportSchema("designs").parse(JSON.parse(text)) as DesignsResult;
  expect(result.departments.length).toBe(12);
  expect(result.measures.map(({ id }) => id)).toEqual(["drift", "misreads"]);
  for (const { figures } of result.measures) {
    expect(figures.map(({ method }) => method)).toEqual(result.methods.map(({ id }) => id));
    for (const { trials } of figures) expect(trials).toBe(3);
  }
  expect(result.costs.map(({ treatedCycles }) => treatedCycles)).toEqual([4, 24, 30, 24, 48]);
});

test("nothing it says breaks the rules of wording", () => {
  const document = designsDocument(JSON.parse(text) as DesignsResult, "burrow designs");
  expect(brokenWording(document)).toEqual([]);
});

test("the answer says once how analyses were chosen, and of one that seldom finds the effect that it cannot tell", () => {
  const result = JSON.parse(text) as DesignsResult;
  const [first, second] = result.methods;
  const found = (share: number) => ({ count: 200 * share, n: 200, share, low: 0, high: 1 });
  const measures = [0.83, 0.055].map((share, place) => ({
    ...result.measures[place],
    closest: { method: first.id, alike: place === 0 ? [] : [second.id] },
    figures: result.measures[place].figures.map((own) => ({ ...own, power: found(share) })),
  }));
  const { answer, sections } = designsDocument({ ...result, measures }, "burrow designs");
  expect(answer.match(/nine of ten/g)).toHaveLength(1);
  expect(answer).toContain(", which found the effect in 166 of 200 trials. For misreads: ");
  expect(answer).toContain(
    "(we cannot tell whether one other errs more), which found the effect in 11 of 200 trials, so in most of them we could not tell.",
  );
  expect(sections.flatMap(({ blocks }) => blocks)).toContainEqual({
    kind: "text",
    text: `Smallest error: "${first.short}". Whether these err more we cannot tell: "${second.short}".`,
  });
});

test("an analysis that is said to be significant is in no report, a scenario of that name is", () => {
  const result = JSON.parse(text) as DesignsResult;
  const [first, ...others] = result.methods;
  const planted = [{ ...first, label: "significant change" }, ...others];
  expect(() => designsDocument({ ...result, methods: planted }, "burrow designs")).toThrow(
    '"significant"',
  );
  expect(designsDocument({ ...result, title: "Proof" }, "burrow designs").title).toContain("Proof");
});

test("a single worker, or jobs that were kept before a stop, give the same document", () => {
  const jobs = join(line.folder, "kept/jobs");
  for (const file of readdirSync(jobs).slice(0, 1)) rmSync(join(jobs, file));
  const again = line.burrow(...small, "--json", "--out", "kept", "--workers", "1");
  expect(again.stdout).toBe(text);
});

test("a treatment without effect has a realised effect of exactly nothing", () => {
  const off = [
    "deployment.auditSample=0",
    "deployment.bypassGate=0",
    "deployment.effortMinutes=20",
    "deployment.escalationsFirst=0",
    "rhythm.alignment=1",
  ].flatMap((setting) => ["--set", `parameters.${setting}`]);
  const { stdout } = line.burrow(...small, ...off, "--json");
  const { measures } = JSON.parse(stdout) as DesignsResult;
  const [drift] = measures;
  for (const { truth } of drift.figures) expect(Math.abs(truth!.value)).toBe(0);
});

test("CoE and window are for everybody at once, so only designs that treat all try them; in an organisation that has them they do exactly nothing", () => {
  const already = [
    ["window", "parameters.governance.changeWindow=1"],
    ["centre", "parameters.deployment.coePeople=1"],
  ];
  for (const [treatment, setting] of already) {
    const asked = [...small, "--treatment", treatment, "--set", setting, "--json"];
    const result = reportSchema("designs").parse(
      JSON.parse(line.burrow(...asked).stdout),
    ) as DesignsResult;
    expect(new Set(result.methods.map(({ arm }) => arm))).toEqual(
      new Set(["switchback", "everybody"]),
    );
    expect(result.costs.map(({ treatedCycles }) => treatedCycles)).toEqual([24, 48]);
    for (const { figures } of result.measures)
      for (const { truth } of figures) expect(Math.abs(truth!.value)).toBe(0);
    expect(brokenWording(designsDocument(result, "burrow designs"))).toEqual([]);
  }
});

test("training goes first to one department, in front of a past that is long enough, and the document says who else is trained", () => {
  // two cycles of baseline are too few for three observed: the past is made longer
  const short = small.map((word) => word.replace("baselineCycles=3", "baselineCycles=2"));
  const asked = [...short, "--treatment", "training"];
  const result = JSON.parse(line.burrow(...asked, "--json").stdout) as DesignsResult;
  expect(new Set(result.methods.map(({ arm }) => arm))).toEqual(
    new Set(["one department", "everybody"]),
  );
  expect(result.costs.map(({ treatedCycles }) => treatedCycles)).toEqual([4, 48]);
  const [drift] = result.measures;
  // shortcuts fall where people are trained
  for (const { truth } of drift.figures) expect(truth!.value).toBeLessThan(0);
  const document = designsDocument(result, "burrow designs");
  expect(documentText(document)).toContain("no untouched controls");
  expect(brokenWording(document)).toEqual([]);
});

test("as text and as a page it is complete, without a script, an address or a missing figure", async () => {
  const report = designsDocument(JSON.parse(text) as DesignsResult, "burrow designs");
  expect(documentText(report)).toContain("WHAT A TRIAL TAKES");
  const page = await documentPage(report);
  expect(page).not.toContain("<script");
  expect(page).not.toMatch(/(?:src|href)="https?:/);
  expect(page + documentText(report)).not.toContain("NaN");
});

test.each([
  [["designs", "burrow"], "3 packing zones"],
  [["designs", "--after", "40"], "--after"],
  [["designs", "--measure", "worker_utilisation"], "better side"],
  [["designs", "--measure", "drifts"], "did you mean drift"],
  [["designs", "--treatment", "training", "--after", "13"], "at most 12"],
  [["designs", "--treatment", "coaching"], "rules, training, centre, window"],
])("%j is bad input", (words, names) => {
  const { status, stderr } = line.burrow(...words);
  expect(status).toBe(2);
  expect(stderr).toContain(names);
});
