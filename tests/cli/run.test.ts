import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandLine, buildCommandLine, short } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
  writeFileSync(join(line.folder, "desk.json"), JSON.stringify(desk));
});
afterAll(() => line.remove());

/** M/M/1 at load .5: a customer waits 1 on average, and 1 is there. */
const desk = {
  schema: "burrow/1",
  kind: "network",
  name: "desk",
  title: "One desk",
  stations: [{ id: "desk", service: { law: "exponential", mean: 1 } }],
  classes: [
    {
      id: "customer",
      arrivals: { kind: "open", interarrival: { law: "exponential", mean: 2 } },
      entry: "desk",
    },
  ],
  horizon: { warmUpTime: 500, batchTime: 5000, batches: 100, replications: 2 },
  expected: [
    { id: "Wq", measure: "wait", station: "desk", value: 1 },
    { id: "L", measure: "present", station: "desk", value: 1 },
  ],
};

function json(...words: string[]): never {
  const { status, stdout, stderr } = line.burrow(...words, "--json");
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as never;
}

test("an organisation of any size is written as a file that runs for two cycles", () => {
  const { status, stdout, stderr } = line.burrow("scenarios", "--size", "150");
  expect([status, stderr]).toEqual([0, ""]);
  writeFileSync(join(line.folder, "large.json"), stdout);
  const { units } = JSON.parse(stdout) as { units: { workers: number; site: string }[] };
  expect(units.reduce((sum, { workers }) => sum + workers + 1, 4)).toBe(154);
  expect(new Set(units.map(({ site }) => site)).size).toBe(3);
  const { scenario, measures } = json("run", "./large.json", "--replications", "1") as {
    scenario: object;
    measures: { id: string; mean: number }[];
  };
  expect(scenario).toMatchObject({ name: "organisation-of-154" });
  // three places ship what three places are asked for, 1280 lines a zone and day
  const throughput = measures.find(({ id }) => id === "throughput")!.mean;
  expect(throughput / (3 * 3 * 1280)).toBeGreaterThan(0.8);
  expect(throughput / (3 * 3 * 1280)).toBeLessThan(1.2);
});

test("an organisation gives every measure with its interval", () => {
  const document = json("run", "burrow", "--replications", "3", ...short) as {
    scenario: object;
    measures: { id: string; mean: number; low: number; high: number; sd: number }[];
  };
  expect(Object.keys(document)).toEqual([
    "engine",
    "seed",
    "replications",
    "scenario",
    "digest",
    "measures",
  ]);
  const { mean, low, high, sd } = document.measures.find(({ id }) => id === "throughput")!;
  // Student's interval: 4.303 is the 97.5 % point for 2 degrees of freedom.
  expect(high - mean).toBeCloseTo((4.30265 * sd) / Math.sqrt(3), 3);
  expect(mean - low).toBeCloseTo(high - mean, 9);
});

test("an organisation as text names the scenario, the measures and the status of the model", () => {
  const { stdout, status } = line.burrow("run", "healthy", "--replications", "2", ...short);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^healthy: Healthy burrow, with calendar.warmUpCycles = 0/);
  expect(stdout).toMatch(/\nmeasure +mean +95 % interval +sd\n/);
  expect(stdout).toContain("Simulated from stated assumptions");
  expect(stdout).toMatch(
    /2 replications, seed 42, burrow \d+\.\d+\.\d+, \d+ s\ndigest [0-9a-f]{64}\n$/,
  );
});

test("a network gives its figures, and the theory of M/M/1 holds for them", () => {
  const document = json("run", "desk.json") as {
    measures: {
      measure: string;
      station: string | null;
      estimate: number;
      standardError: number;
    }[];
    identities: Record<string, number>;
  };
  const wait = document.measures.find(({ measure }) => measure === "wait")!;
  expect(Math.abs(wait.estimate - 1)).toBeLessThan(4 * wait.standardError);
  expect(document.identities.flow).toBe(0);
});

test("a network as text is a table of stations and classes, the same for any number of workers", () => {
  const [one, two] = ["1", "2"].map(
    (workers) => line.burrow("run", "desk.json", "--workers", workers).stdout,
  );
  expect(one).toMatch(/^desk: One desk\n\nstation +class +wait, time units/);
  expect(one).toMatch(/\ndesk +all +[\d.]+ /);
  expect(one).toMatch(/\nnetwork +all +/);
  const withoutTime = (text: string) => text.replace(/, \d+ s\n$/, "");
  expect(withoutTime(two)).toBe(withoutTime(one));
});

test("a network refuses what only organisations have", () => {
  for (const [option, value, what] of [
    ["--out", "somewhere", "dataset"],
    ["--cycles", "3", "cycles"],
  ]) {
    const { status, stderr } = line.burrow("run", "desk.json", option, value);
    expect([status, stderr]).toEqual([
      2,
      `burrow: ${option}: desk is a network, which has no ${what}\n`,
    ]);
  }
  const compared = line.burrow("compare", "desk.json", "burrow");
  expect(compared.stderr).toBe("burrow: A: desk.json is a network, wants an organisation\n");
});

test("scenarios lists every file of the catalogue with kind, title and what it is", () => {
  const entries = json("scenarios") as {
    name: string;
    kind: string;
    title: string;
    what: string;
  }[];
  expect(entries.map(({ name }) => name)).toContain("wait-for-readiness");
  for (const { kind, title, what } of entries) {
    expect(["organisation", "network"]).toContain(kind);
    expect(title).not.toBe("");
    expect(what).not.toBe("");
  }
  expect(line.burrow("scenarios").stdout).toMatch(/^name +kind +title\nhealthy +organisation +/);
});

test("schema prints a JSON schema that knows both kinds", () => {
  const schema = json("schema") as { $schema: string; oneOf: unknown[] };
  expect(schema.$schema).toContain("2020-12");
  expect(schema.oneOf).toHaveLength(2);
});

test("validate compares a file's figures with its expectations and says when they do not hold", () => {
  const judged = json("validate", "--cases", "desk.json") as { id: string; pass: boolean }[];
  expect(judged.map(({ id }) => id)).toEqual([
    "desk/Wq",
    "desk/L",
    "desk/littles-law",
    "desk/customers-conserved",
    "desk/server-time",
    "suite/mean-square-z",
  ]);
  expect(judged.every(({ pass }) => pass)).toBe(true);

  const wrong = { ...desk, expected: [{ id: "Wq", measure: "wait", station: "desk", value: 2 }] };
  writeFileSync(join(line.folder, "wrong.json"), JSON.stringify(wrong));
  const { status, stdout, stderr } = line.burrow("validate", "--cases", "wrong.json");
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("desk/Wq: ");
  expect(stdout).toMatch(/\n\d passed, \d failed, seed 42, \d+ s\n$/);
});

test("help and version end with 0", () => {
  const { version } = JSON.parse(
    readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8"),
  ) as { version: string };
  expect(line.burrow("--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
  for (const command of ["run", "compare", "scenarios", "schema", "validate"]) {
    const { status, stdout } = line.burrow(command, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: burrow ${command}`);
  }
});

test("a reader that closes the pipe early ends the command quietly", async () => {
  const { process, ended } = line.start("schema");
  process.stdout!.destroy();
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([0, ""]);
});
