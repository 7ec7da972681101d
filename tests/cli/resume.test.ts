import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandLine, buildCommandLine, short } from "./command-line.ts";

const days = ["--set", "calendar.cycleDays=5"];
const words = ["compare", "healthy", "burrow", "--replications", "48", ...short, ...days, "--json"];

let line: CommandLine;
let uninterrupted: SpawnSyncReturns<string>;

beforeAll(async () => {
  line = await buildCommandLine();
  uninterrupted = line.burrow(...words);
});
afterAll(() => line.remove());

const partsIn = (directory: string): string[] => {
  const parts = join(directory, "parts");
  return existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith(".arrow")) : [];
};

async function untilParts(directory: string, count: number): Promise<void> {
  while (partsIn(directory).length < count) await pause(5);
}

test("a run that is killed again and again ends with the digest of one that was not", async () => {
  const directory = join(line.folder, "killed");
  expect(uninterrupted.status).toBe(0);
  for (const [round, wanted] of [3, 6, 9].entries()) {
    const workers = String(1 + (round % 2));
    const { process, ended } = line.start(...words, "--out", directory, "--workers", workers);
    await untilParts(directory, wanted);
    const before = new Map(
      partsIn(directory).map((name) => [name, statSync(join(directory, "parts", name)).ino]),
    );
    process.kill("SIGKILL");
    expect((await ended).signal).toBe("SIGKILL");
    expect(existsSync(join(directory, "CHECKSUMS"))).toBe(false);
    // A finished part stays the file it was.
    for (const [name, file] of before) {
      expect(statSync(join(directory, "parts", name)).ino).toBe(file);
    }
  }
  const last = line.burrow(...words, "--out", directory);
  expect(last.stdout).toBe(uninterrupted.stdout);
  expect(readdirSync(directory).sort()).toEqual([
    "CHECKSUMS",
    "README.md",
    "data",
    "datapackage.json",
    "dictionary.csv",
    "ro-crate-metadata.json",
    "scenario.json",
  ]);
});

test("a run killed while it makes the tables of its parts is finished by the next one", async () => {
  const directory = join(line.folder, "killed-late");
  const { process, ended } = line.start(...words, "--out", directory);
  while (!existsSync(join(directory, "data"))) await pause(1);
  process.kill("SIGKILL");
  await ended;
  expect(line.burrow(...words, "--out", directory).stdout).toBe(uninterrupted.stdout);
});

test("a finished directory is verified and reported, and nothing in it is written", () => {
  const directory = join(line.folder, "finished");
  expect(line.burrow(...words, "--out", directory).stdout).toBe(uninterrupted.stdout);
  const before = statSync(join(directory, "data/runs.arrow")).mtimeMs;
  expect(line.burrow(...words, "--out", directory).stdout).toBe(uninterrupted.stdout);
  expect(statSync(join(directory, "data/runs.arrow")).mtimeMs).toBe(before);
  const { stdout } = spawnSync("sh", [
    "-c",
    `cd ${directory}/data && cat runs.arrow days.arrow cycles.arrow zones.arrow | sha256sum`,
  ]);
  expect(stdout.toString()).toContain(JSON.parse(uninterrupted.stdout).digest);
  writeFileSync(join(directory, "data/runs.arrow"), "spoilt");
  const spoilt = line.burrow(...words, "--out", directory);
  expect(spoilt.status).toBe(1);
  expect(spoilt.stdout).toBe("");
  expect(spoilt.stderr).toMatch(
    /^burrow: .*data\/runs\.arrow: is not what CHECKSUMS says[^\n]*\n$/,
  );
});

/** Every file of a directory, by path, as text of its bytes. */
const contents = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(directory.length), readFileSync(path, "hex")]),
  );

const withReplications = (count: number) => words.with(words.indexOf("48"), String(count));

test("20 pairs and then 40 are 40 at once, byte for byte, and the 16 of the whole chunk are not simulated again", () => {
  const [grown, atOnce] = ["grown", "at-once"].map((name) => join(line.folder, name));
  expect(line.burrow(...withReplications(20), "--out", grown).status).toBe(0);
  const text = withReplications(40).filter((word) => word !== "--json");
  const told = line.burrow(...text, "--out", grown);
  expect([told.status, told.stderr]).toEqual([0, ""]);
  expect(told.stdout.replaceAll("\n", " ")).toContain(", where 16 were already");
  const { stdout } = line.burrow(...withReplications(40), "--out", atOnce);
  expect(line.burrow(...withReplications(40), "--out", grown).stdout).toBe(stdout);
  expect(contents(grown)).toEqual(contents(atOnce));
  const fewer = line.burrow(...withReplications(20), "--out", grown);
  expect([fewer.status, fewer.stdout]).toEqual([2, ""]);
  expect(fewer.stderr).toBe(
    `burrow: --out: ${grown} holds 40 replications of this study, not 20, wants at least 40 or another directory\n`,
  );
  expect(contents(grown)).toEqual(contents(atOnce));
});

test("a study that is killed while it grows goes on, and ends with the bytes of one made at once", async () => {
  const directory = join(line.folder, "killed-growing");
  expect(line.burrow(...withReplications(20), "--out", directory).status).toBe(0);
  const grow = line.start(...words, "--out", directory, "--workers", "1");
  // The 4 parts of the chunk that is kept, and more.
  await untilParts(directory, 6);
  grow.process.kill("SIGKILL");
  await grow.ended;
  expect(line.burrow(...words, "--out", directory).stdout).toBe(uninterrupted.stdout);
});

test("one Ctrl-C keeps what is finished and ends with 130; the same command goes on", async () => {
  const directory = join(line.folder, "cancelled");
  const { process, ended } = line.start(...words, "--out", directory, "--workers", "1");
  await untilParts(directory, 4);
  process.kill("SIGINT");
  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([130, ""]);
  expect(stderr).toMatch(
    /^burrow: cancelled after \d+ pairs; \d+ of them are kept in .* \(whole chunks of 16\), the same command goes on from there\n$/,
  );
  expect(partsIn(directory).length).toBeGreaterThanOrEqual(4);
  expect(line.burrow(...words, "--out", directory).stdout).toBe(uninterrupted.stdout);
});

test("a directory of another study is refused with the difference", () => {
  const directory = join(line.folder, "other-study");
  const small = ["compare", "healthy", "burrow", ...short, "--out", directory];
  expect(line.burrow(...small, "--replications", "2").status).toBe(0);
  const refusals = [
    [["--until", "5"], '2 replications, not until the half-width of "decision_hours" is 5'],
    [["--replications", "2", "--seed", "43"], 'seed "42", not "43"'],
    [["--replications", "2", "--on", "saturated"], "another version of scenario healthy"],
    [["--replications", "2", "--set", "parameters.flow.demandFactor=1.1"], "another version"],
  ] as const;
  for (const [changes, difference] of refusals) {
    const { status, stdout, stderr } = line.burrow(...small, ...changes);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^burrow: --out: [^\n]* holds another study \([^\n]*\n$/);
    expect(stderr).toContain(difference);
  }
  const swapped = line.burrow(
    "compare",
    "burrow",
    "healthy",
    "--replications",
    "2",
    ...short,
    "--out",
    directory,
  );
  expect(swapped.stderr).toContain('scenarios "healthy", "burrow", not "burrow", "healthy"');
});

test("a directory with other files, a path below a file and one that cannot be made are refused", () => {
  const foreign = join(line.folder, "foreign");
  mkdirSync(foreign);
  writeFileSync(join(foreign, "thesis.txt"), "mine");
  const run = (directory: string) =>
    line.burrow("run", "healthy", "--replications", "1", ...short, "--out", directory);
  expect(run(foreign)).toMatchObject({ status: 2, stdout: "" });
  expect(run(foreign).stderr).toContain("holds other files (thesis.txt), wants a new or empty");
  expect(readdirSync(foreign)).toEqual(["thesis.txt"]);
  const below = run(join(foreign, "thesis.txt", "out"));
  expect(below).toMatchObject({ status: 2, stdout: "" });
  expect(below.stderr).toMatch(
    /^burrow: --out: .* cannot be made: a file stands where a directory is wanted, wants a directory that can be made\n$/,
  );
  expect(run("/proc/burrow")).toMatchObject({
    status: 2,
    stderr:
      "burrow: --out: /proc/burrow cannot be made: no such file or directory, wants a directory that can be made\n",
  });
});

test("a worker that cannot work ends the command with one message", () => {
  const worker = join(line.folder, "dist/worker.js");
  const moved = join(line.folder, "dist/moved.js");
  renameSync(worker, moved);
  const dead = line.burrow("run", "healthy", "--replications", "1", ...short);
  renameSync(moved, worker);
  expect(dead).toMatchObject({ status: 1, stdout: "" });
  expect(dead.stderr).toMatch(/^burrow: a worker died: [^\n]*\n$/);
});

test("a disk that takes no more ends with one message and leaves nothing half-written", () => {
  const directory = join(line.folder, "full");
  // The shell's limit on the size of a file stands for a disk that is full: 64 blocks of 512 bytes.
  const command = ["run", "healthy", "--replications", "17", ...short, ...days, "--out", directory];
  const main = join(line.folder, "dist/main.js");
  const limited = spawnSync(
    "sh",
    ["-c", 'trap "" XFSZ; ulimit -f 64; exec "$@"', "sh", process.execPath, main, ...command],
    { encoding: "utf8" },
  );
  expect(limited).toMatchObject({ status: 1, stdout: "" });
  expect(limited.stderr).toMatch(
    /^burrow: .*\/parts\/\w+-\d{6}\.arrow: cannot be written: the file would be larger than allowed here\n$/,
  );
  expect(readdirSync(directory, { recursive: true }).map(String)).not.toContainEqual(
    expect.stringContaining(".unfinished"),
  );
  expect(line.burrow(...command).status).toBe(0);
});
