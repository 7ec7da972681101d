/** `burrow claims` as it is shipped: what it prints, what it keeps, and that it goes on from there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClaimRecord, StoredVerdicts } from "../../data/claims-record.ts";
import { buildCommandLine, type CommandLine } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});

afterAll(() => line.remove());

test("a claim that is not tested is printed with its reason, and nothing is simulated", () => {
  const { status, stdout } = line.burrow("claims", "koom-c9");
  expect(status).toBe(0);
  expect(stdout).toContain("1 claims: 1 not tested");
  expect(stdout).toContain("true by construction");
  expect(stdout).toContain("0 simulated cycles");
});

test("an unknown claim is bad input", () => {
  const { status, stderr } = line.burrow("claims", "KOOM-Z99");
  expect(status).toBe(2);
  expect(stderr).toContain("KOOM-Z99: no such claim");
});

test("--json prints one document, --out keeps it with every job, and the same command reads them", () => {
  const words = ["claims", "EXEC-FM5", "KOOM-C9", "--replications", "2", "--json", "--out", "kept"];
  const first = line.burrow(...words);
  expect(first.stderr).toBe("");
  const records = JSON.parse(first.stdout) as ClaimRecord[];
  expect(records.map(({ id }) => id)).toEqual(["EXEC-FM5", "KOOM-C9"]);
  expect(records[0]).toMatchObject({ replications: 2, looks: 1 });
  const stored = JSON.parse(
    readFileSync(join(line.folder, "kept/verdicts.json"), "utf8"),
  ) as StoredVerdicts;
  expect(stored.claims).toEqual(records);
  expect(stored).toMatchObject({ seed: "42", replications: 2 });
  const jobs = readdirSync(join(line.folder, "kept/jobs"));
  expect(jobs.length).toBeGreaterThan(0);
  const again = line.burrow(...words, "--workers", "1");
  expect(again.stdout).toBe(first.stdout);
  expect(readdirSync(join(line.folder, "kept/jobs"))).toEqual(jobs);
});
