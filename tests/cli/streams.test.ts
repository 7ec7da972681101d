/**
 * What goes where: with --json standard output holds one whole document when the command could answer, and nothing at
 * all when it could not; what went wrong is one message on standard error.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { type CommandLine, buildCommandLine, short } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
  mkdirSync(join(line.folder, "foreign"));
  writeFileSync(join(line.folder, "foreign/thesis.txt"), "mine");
  writeFileSync(join(line.folder, "desk.json"), JSON.stringify(desk));
  writeFileSync(join(line.folder, "cut.json"), "{");
});
afterAll(() => line.remove());

const desk = {
  schema: "burrow/1",
  kind: "network",
  title: "One desk",
  stations: [{ id: "desk", service: { law: "exponential", mean: 1 } }],
  classes: [
    {
      id: "customer",
      arrivals: { kind: "open", interarrival: { law: "exponential", mean: 2 } },
      entry: "desk",
    },
  ],
  horizon: { warmUpTime: 10, batchTime: 100, batches: 10, replications: 1 },
};

const few = ["--replications", "2", ...short];

test.each([
  ["run healthy", few],
  ["run desk.json", []],
  ["compare healthy burrow --all", few],
  ["compare deploy-now wait-for-readiness --via deploy-now-coached --out study", few],
  ["compare healthy saturated --until 1000000", short],
  ["scenarios", []],
  ["schema", []],
])("burrow %s --json prints one document and nothing else", (words, more) => {
  const { status, stdout, stderr } = line.burrow(...words.split(" "), ...more, "--json");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.endsWith("\n")).toBe(true);
  expect(typeof JSON.parse(stdout)).toBe("object");
});

test.each([
  ["run nobody", 2],
  ["run cut.json", 2],
  ["run desk.json --cycles 3", 2],
  ["run healthy --replications none", 2],
  ["run healthy --replications 1 --out foreign", 2],
  ["run healthy --replications 1 --out cut.json", 2],
  ["run healthy --fast", 2],
  ["run", 2],
  ["compare healthy", 2],
  ["compare healthy burrow --measure drift", 2],
  ["scenarios --fast", 2],
  ["schema healthy", 2],
])(
  "burrow %s --json prints nothing on standard output and says why on standard error",
  (words, code) => {
    const { status, stdout, stderr } = line.burrow(...words.split(" "), "--json");
    expect([status, stdout]).toEqual([code, ""]);
    expect(stderr).toMatch(/^(burrow|error): [^\n]+\n/);
  },
);

test("help tells where answers and errors go, how a command ends, and examples of scenarios that exist", () => {
  const general = line.burrow("--help").stdout;
  expect(general).toContain(
    "Results go to standard output, progress and errors to standard error.",
  );
  expect(general).toContain("0 done, 1 failed, 2 bad input, 130 cancelled");
  const texts = [general, ...["run", "compare"].map((name) => line.burrow(name, "--help").stdout)];
  const examples = texts.flatMap((text) => [...text.matchAll(/^ {2}burrow (run|compare) (.+)$/gm)]);
  expect(examples.length).toBeGreaterThanOrEqual(8);
  for (const [, , rest] of examples) {
    const words = rest.split(/ {2,}/)[0].split(" ");
    const end = words.findIndex((word) => word.startsWith("--"));
    const named = [
      ...words.slice(0, end < 0 ? words.length : end),
      ...words.filter((_, index) => ["--on", "--via"].includes(words[index - 1])),
    ].filter((name) => !name.endsWith(".json"));
    for (const name of named) expect(scenarios).toHaveProperty([name]);
  }
});
