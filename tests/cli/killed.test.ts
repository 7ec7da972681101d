/**
 * Commands that keep finished jobs, killed with kill -9: the same command goes on from there and ends with the bytes of one
 * that nobody touched. What a store reads and refuses is tested with the store; kills of a dataset in resume.test.ts.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCommandLine, type CommandLine, short } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});

afterAll(() => line.remove());

function jobsIn(directory: string): string[] {
  const jobs = join(directory, "jobs");
  if (!existsSync(jobs)) return [];
  return readdirSync(jobs).filter((name) => name.endsWith(".json"));
}

const effects = "effects scanner-fault too-early --blocks 4 --set calendar.cycleDays=5 --json"
  .split(" ")
  .concat(short);
const claims = ["claims", "EXEC-FM5", "DEP-ST3", "--replications", "2", "--json"];

/** Each with how many jobs are kept when it is killed: the sweep of a report twice, and the matrix, which has its own bench. */
test.each([
  ["effects", effects, [1, 4]],
  ["claims", claims, [1]],
] as const)(
  "%s, killed in the middle, goes on with what was kept and says and keeps the same to the byte",
  async (name, words, kills) => {
    const [whole, killed] = ["whole", "killed"].map((how) => join(line.folder, `${name}-${how}`));
    const uninterrupted = line.burrow(...words, "--out", whole);
    expect([uninterrupted.status, uninterrupted.stderr]).toEqual([0, ""]);
    const all = jobsIn(whole);

    const kept = new Map<string, number>();
    for (const least of kills) {
      const { process, ended } = line.start(...words, "--out", killed, "--workers", "1");
      while (jobsIn(killed).length < least && process.exitCode === null) await pause(1);
      process.kill("SIGKILL");
      expect(await ended).toMatchObject({ signal: "SIGKILL", stdout: "" });
      for (const job of jobsIn(killed)) kept.set(job, statSync(join(killed, "jobs", job)).mtimeMs);
      expect(kept.size).toBeGreaterThanOrEqual(least);
      expect(kept.size).toBeLessThan(all.length);
    }

    const resumed = line.burrow(...words, "--out", killed);
    expect([resumed.status, resumed.stderr]).toEqual([0, ""]);
    expect(resumed.stdout).toBe(uninterrupted.stdout);
    for (const [job, written] of kept)
      expect(statSync(join(killed, "jobs", job)).mtimeMs).toBe(written);
    expect(contents(killed)).toEqual(contents(whole));
  },
);

/** Every file below a directory as text. */
function contents(directory: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(directory.length), readFileSync(path, "utf8")]),
  );
}

test("a search that is cancelled leaves every verdict, and what was found until then", async () => {
  const judged = ["claims", "MGR-FM2", "--replications", "2", "--json", "--out", "searched"];
  const { stdout } = line.burrow(...judged);
  const jobs = join(line.folder, "searched");
  const least = jobsIn(jobs).length + 1;
  const { process, ended } = line.start(...judged, "--sensitivity", "--workers", "1");
  while (jobsIn(jobs).length < least && process.exitCode === null) await pause(1);
  process.kill("SIGINT");
  const cancelled = await ended;
  expect(cancelled).toMatchObject({ code: 130, stdout });
  expect(cancelled.stderr).toContain("every row judged and 1 still to be searched");
  expect(JSON.parse(readFileSync(join(jobs, "verdicts.json"), "utf8"))).toMatchObject({
    claims: JSON.parse(stdout) as unknown,
  });
});
