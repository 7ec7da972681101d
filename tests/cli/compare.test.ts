import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandLine, buildCommandLine, short } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});
afterAll(() => line.remove());

interface Difference {
  mean: number;
  low: number;
  high: number;
  level: number;
}

interface Document {
  engine: string;
  seed: string;
  replications: number;
  scenarios: { name: string; digest: string; on?: string; set?: Record<string, string> }[];
  digest: string;
  measures: { id: string; a: number; b: number; difference: Difference; vrf: number | null }[];
  verdict: { measure: string; word: string; delta: number; sentence: string };
  parts?: { a: string; b: string; measures: Document["measures"]; verdict: Document["verdict"] }[];
}

function compare(...words: string[]): Document {
  const { status, stdout, stderr } = line.burrow("compare", ...words, ...short, "--json");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout) as Document;
}

const decisionOf = ({ measures }: Pick<Document, "measures">) =>
  measures.find(({ id }) => id === "decision_hours")!;

test("--json prints one document with the agreed fields, and nothing else anywhere", () => {
  const document = compare("healthy", "priority-whiplash", "--replications", "3");
  expect(Object.keys(document)).toEqual([
    "engine",
    "seed",
    "replications",
    "scenarios",
    "digest",
    "measures",
    "verdict",
    "ahead",
  ]);
  expect(document).toMatchObject({ seed: "42", replications: 3 });
  expect(document.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(document.scenarios.map(({ name }) => name)).toEqual(["healthy", "priority-whiplash"]);
  expect(document.scenarios[0].set).toEqual({
    "calendar.warmUpCycles": "0",
    "calendar.baselineCycles": "1",
  });
  expect(Object.keys(document.measures[0])).toEqual([
    "id",
    "unit",
    "better",
    "a",
    "b",
    "difference",
    "bca",
    "vrf",
  ]);
  expect(Object.keys(document.verdict)).toEqual(["measure", "word", "delta", "sentence"]);
  const { a, b, difference } = decisionOf(document);
  expect(difference.mean).toBeCloseTo(b - a, 6);
});

test("the text is the same for one and for two workers", () => {
  const words = ["compare", "burrow", "saturated", "--replications", "20", ...short, "--json"];
  const [one, two] = ["1", "2"].map((workers) => line.burrow(...words, "--workers", workers));
  expect(one.status).toBe(0);
  expect(two.stdout).toBe(one.stdout);
});

test("the seed decides: another one gives other numbers, the same one the same", () => {
  const [first, again, other] = ["7", "7", "8"].map((seed) =>
    compare("healthy", "burrow", "--replications", "2", "--seed", seed),
  );
  expect(again).toEqual(first);
  expect(other.digest).not.toBe(first.digest);
});

test("identical arms differ by exactly 0 in every measure, without practical difference", () => {
  const { measures, verdict, scenarios } = compare("burrow", "burrow", "--replications", "3");
  for (const { id, difference, vrf } of measures) {
    // null: the measure is undefined in every replication, or defined in one only, which has no interval.
    const { mean, low, high } = difference;
    expect([id, [mean, low, high].filter((value) => value !== 0 && value !== null)]).toEqual([
      id,
      [],
    ]);
    expect(vrf).toBeNull();
  }
  const [decision] = measures;
  expect(decision.difference).toEqual({ mean: 0, low: 0, high: 0, level: 0.95 });
  expect(verdict.word).toBe("no practical difference");
  expect(scenarios.map(({ name }) => name)).toEqual(["burrow", "burrow (2)"]);
});

test("the two parts of --via add up to the whole difference", () => {
  const words = ["deploy-now", "wait-for-readiness", "--via", "deploy-now-coached"];
  const document = compare(...words, "--replications", "3");
  const parts = document.parts!;
  expect(parts.map(({ a, b }) => [a, b])).toEqual([
    ["deploy-now", "deploy-now-coached"],
    ["deploy-now-coached", "wait-for-readiness"],
  ]);
  const whole = decisionOf(document).difference.mean;
  const sum = parts.reduce((total, part) => total + decisionOf(part).difference.mean, 0);
  expect(sum).toBeCloseTo(whole, 6);
});

test("the default margin is half a percent of the paid hours, and --delta replaces it", () => {
  // 44 workers, 6 managers, 10 others; 1 cycle of 10 days of 8 hours.
  const words = ["healthy", "burrow", "--replications", "2"];
  expect(compare(...words).verdict.delta).toBeCloseTo(0.005 * 60 * 80, 9);
  expect(compare(...words, "--delta", "12.5").verdict.delta).toBe(12.5);
});

test("--on puts both arms on one scenario, --set is recorded, paths may stand for names", () => {
  const file = join(line.folder, "half-whiplash.json");
  const departures = { extends: "healthy", failures: { "priority-whiplash": { dose: 0.5 } } };
  writeFileSync(
    file,
    JSON.stringify({ schema: "burrow/1", kind: "organisation", title: "Half", ...departures }),
  );
  const { scenarios } = compare(
    file,
    "deploy-now",
    "--on",
    "saturated",
    "--replications",
    "2",
    "--set",
    "parameters.flow.demandFactor=1.1",
  );
  expect(scenarios).toMatchObject([
    { name: "half-whiplash", on: "saturated", set: { "parameters.flow.demandFactor": "1.1" } },
    { name: "deploy-now", on: "saturated" },
  ]);
});

test("people read the question, the verdict and its scale first, then the measures, then what the model is worth", () => {
  const words = ["compare", "healthy", "saturated", "--replications", "3", ...short];
  const { stdout, stderr, status } = line.burrow(...words);
  expect([status, stderr]).toEqual([0, ""]);
  const paragraphs = stdout.trimEnd().split("\n\n");
  const plain = (text: string) => text.replaceAll("\n", " ");
  expect(paragraphs[0]).toBe("healthy (A) or saturated (B)?");
  expect(plain(paragraphs[1])).toMatch(
    /^In this model, with these assumptions, .* came out ahead\.$/,
  );
  // 60 people, 1 cycle of 10 days of 8 hours; half a percent of that.
  expect(plain(paragraphs[2])).toBe(
    "An hour here is what one paid hour yielded before the decision date. " +
      "4,800 hours are paid over the cycle after it; a difference below 24 would not matter.",
  );
  expect(paragraphs[3]).toMatch(/^A {2}healthy .*\nB {2}saturated /);
  expect(paragraphs[4]).toMatch(/^measure +A +B +B − A +95 % interval +VRF\n/);
  expect(paragraphs[4].split("\n")).toHaveLength(14);
  expect(plain(paragraphs[5])).toMatch(/^B − A is the mean over pairs .* VRF: /);
  expect(plain(paragraphs.at(-2)!)).toBe(
    "Simulated from stated assumptions about a fictional company. " +
      "It shows what follows if they hold; it does not show that they hold.",
  );
  expect(paragraphs.at(-1)).toMatch(
    /^3 pairs, seed 42, burrow \d+\.\d+\.\d+, \d+ s\ndigest [0-9a-f]{64}$/,
  );
  expect(stdout).not.toContain("\u001b");
  const all = line.burrow(...words, "--all").stdout.split("\n\n");
  expect(all[4].split("\n").length).toBeGreaterThan(40);
});

test("on another scenario, by another measure, the question and the scale say so", () => {
  const words = ["deploy-now", "wait-for-readiness", "--on", "saturated", "--replications", "2"];
  const measure = ["--measure", "drift", "--delta", "0.01"];
  const { stdout } = line.burrow("compare", ...words, ...short, ...measure);
  const [question, , scale] = stdout.split("\n\n");
  expect(question).toBe("On saturated: deploy-now (A) or wait-for-readiness (B)?");
  expect(scale).toBe("A difference below 0.01 share of steps would not matter.");
});

test("--until takes planned looks and stops at one of them", () => {
  const words = ["healthy", "saturated", "--until", "1000000"];
  expect(compare(...words)).toMatchObject({ replications: 20, looks: [{ n: 20, met: true }] });
});
