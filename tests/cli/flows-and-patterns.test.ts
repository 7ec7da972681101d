/** `burrow flows` and `burrow validate --patterns` as they are shipped. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoredPatterns } from "../../data/patterns-document.ts";
import type { CycleFlows } from "../../sim/index.ts";
import { buildCommandLine, type CommandLine, short } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});

afterAll(() => line.remove());

test("no help says a default twice, and validate says how --only is read", () => {
  for (const command of ["flows", "validate"]) {
    // an option starts a line, what it does may go on in the next
    const options = line.burrow(command, "--help").stdout.split(/\n {2}(?=-)/);
    expect(options.length).toBeGreaterThan(4);
    for (const option of options) expect(option.split("(default:").length).toBeLessThanOrEqual(2);
    const only = options.find((option) => option.startsWith("--only")) ?? "";
    if (command === "validate") expect(only.replace(/\s+/g, " ")).toContain("of exactly this id");
  }
});

test("the task flow map conserves totes: what is packed went to shipping, line by line of the map", () => {
  const { status, stdout } = line.burrow("flows", "burrow", ...short, "--json");
  expect(status).toBe(0);
  const { cycles } = JSON.parse(stdout) as { cycles: CycleFlows[] };
  expect(cycles.map(({ cycle }) => cycle)).toEqual([0]);
  const [{ flows, messages }] = cycles;
  const total = (what: string) =>
    flows.filter((flow) => flow.what === what).reduce((sum, { count }) => sum + count, 0);
  // the burrow holds at most 60 totes a zone, so what leaves is within 180 of what was fetched
  expect(Math.abs(total("totes fetched") - total("totes packed"))).toBeLessThanOrEqual(180);
  expect(flows.some(({ kind }) => kind === "tunnel")).toBe(true);
  expect(messages.every(({ arrived, sent }) => arrived <= sent)).toBe(true);
});

test("as text it says from whom to whom, and a network has no such map", () => {
  const { stdout } = line.burrow("flows", "burrow", ...short);
  expect(stdout).toMatch(/packing-a +shipping +hand-over +totes packed/);
  expect(stdout).toContain("1 cycles from the decision date on, replication 0, seed 42");
  const refused = line.burrow("flows", "burrow", "--replication", "-1");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("--replication");
});

test("a pattern is printed with band, interval, word and kind; the same seed gives the same JSON with any workers", () => {
  const words = ["validate", "--patterns", "--only", "v-c11", "--replications", "2"];
  const text = line.burrow(...words);
  expect(text.status).toBe(0);
  expect(text.stdout).toContain("V-C11");
  expect(text.stdout).toContain("0.5 to 0.7");
  expect(text.stdout).toContain("which do not count");
  const json = line.burrow(...words, "--json");
  const { patterns, replications } = JSON.parse(json.stdout) as StoredPatterns;
  expect(replications).toBe(2);
  expect(patterns.map(({ id, kind }) => [id, kind])).toEqual([["V-C11", "echo"]]);
  expect(line.burrow(...words, "--json", "--workers", "1").stdout).toBe(json.stdout);
});

test.each([
  [["validate", "--patterns", "--only", "V-C99"], "V-C1 to V-C12"],
  [["validate", "--patterns", "--cases", "x.json"], "--cases"],
  [["validate", "--replications", "3"], "--patterns"],
  [["gates", "--html", "nowhere/report.html"], "directory that exists"],
  [["designs", "--html", "."], "is a directory"],
])("%j is bad input", (words, names) => {
  const { status, stderr } = line.burrow(...words);
  expect(status).toBe(2);
  expect(stderr).toContain(names);
});
