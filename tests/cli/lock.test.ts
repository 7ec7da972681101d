/**
 * One command at a time in a dataset's directory: with files as dead commands leave them, and with real processes that
 * are paused and killed.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { isLock, lockDirectory } from "../../cli/dataset/lock.ts";
import { type CommandLine, buildCommandLine, short } from "./command-line.ts";

const quick = [...short, "--set", "calendar.cycleDays=5", "--json"];
const words = ["compare", "healthy", "burrow", "--replications", "48", ...quick];
/** Where the system tells when a process began, and whether it is only not buried yet. */
const tellsBeginning = existsSync("/proc/self/stat");

let line: CommandLine;
let directory = "";
/** What a command prints that has the machine for itself. */
let alone = "";

beforeAll(async () => {
  line = await buildCommandLine();
  alone = line.burrow(...words).stdout;
});
afterAll(() => line.remove());
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "burrow-lock-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const locksIn = (path = directory) => readdirSync(path).filter(isLock);

function leave(holder: object | string, pid: number): string {
  const path = join(directory, `lock-${pid}-0123abcd`);
  writeFileSync(path, typeof holder === "string" ? holder : JSON.stringify(holder));
  return path;
}

function deadProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

const since = "2026-01-02T03:04:05.678Z";

test("a directory that is in use is refused with process, machine, time and rule, and free afterwards", () => {
  const lock = lockDirectory(directory);
  const [name] = locksIn();
  const { since: then } = JSON.parse(readFileSync(join(directory, name), "utf8")) as {
    since: string;
  };
  expect(() => lockDirectory(directory)).toThrow(
    `--out: ${directory} is in use by process ${process.pid} on ${hostname()} since ${then}, wants one command at a time`,
  );
  expect(locksIn()).toEqual([name]);
  lock.release();
  expect(locksIn()).toEqual([]);
  lockDirectory(directory).release();
});

test("what a dead process left is cleared away, also when it was not whole", () => {
  const pid = deadProcess();
  leave({ pid, host: hostname(), since, began: "1" }, pid);
  lockDirectory(directory).release();
  leave('{"pid": ', pid);
  lockDirectory(directory).release();
  expect(locksIn()).toEqual([]);
});

test("a number that was given to another process since does not hold the directory", () => {
  const path = leave({ pid: process.pid, host: hostname(), since, began: "1" }, process.pid);
  if (!tellsBeginning) rmSync(path);
  lockDirectory(directory).release();
  expect(locksIn()).toEqual([]);
});

test("a killed process that nobody has buried yet does not hold the directory", async () => {
  // The shell's child ends at once; the program that takes the shell's place never asks for it.
  const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"]);
  const pid = await new Promise<number>((resolve) => {
    parent.stdout.once("data", (text) => resolve(Number(String(text))));
  });
  await pause(200);
  expect(() => process.kill(pid, 0)).not.toThrow();
  leave({ pid, host: hostname(), since, began: "" }, pid);
  if (!tellsBeginning) parent.kill();
  lockDirectory(directory).release();
  parent.kill();
  expect(locksIn()).toEqual([]);
});

test("a command on another machine cannot be asked: it is believed, and the way out is told", () => {
  const pid = deadProcess();
  const path = leave({ pid, host: "elsewhere", since, began: "1" }, pid);
  expect(() => lockDirectory(directory)).toThrow(
    `is in use by process ${pid} on elsewhere since ${since}, wants one command at a time; if that one is dead, remove ${path}`,
  );
  expect(existsSync(path)).toBe(true);
});

test("a living process whose file is just being written holds the directory", () => {
  leave("", process.pid);
  expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.pid} on`);
});

async function untilPart(path: string): Promise<void> {
  const parts = join(path, "parts");
  while (!existsSync(parts) || readdirSync(parts).length === 0) await pause(5);
}

test("while one command writes a directory another is refused; the first one ends as if alone", async () => {
  const path = join(directory, "shared");
  const first = line.start(...words, "--out", path, "--workers", "1");
  await untilPart(path);
  first.process.kill("SIGSTOP");
  const before = readdirSync(join(path, "parts"));
  const second = line.burrow(...words, "--out", path);
  const third = line.burrow(...words.slice(0, 3), "--replications", "64", ...quick, "--out", path);
  expect(readdirSync(join(path, "parts"))).toEqual(before);
  first.process.kill("SIGCONT");
  for (const { status, stdout, stderr } of [second, third]) {
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^burrow: --out: \S+ is in use by process \d+ on \S+ since \S+Z, wants one command at a time\n$/,
    );
    expect(stderr).toContain(`${path} is in use by process ${first.process.pid} on`);
  }
  const { code, stdout } = await first.ended;
  expect([code, stdout]).toEqual([0, alone]);
  expect(locksIn(path)).toEqual([]);
});

test("a directory whose command was killed (kill -9) is taken over by the next one", async () => {
  const path = join(directory, "killed");
  const first = line.start(...words, "--out", path, "--workers", "1");
  await untilPart(path);
  first.process.kill("SIGKILL");
  expect((await first.ended).signal).toBe("SIGKILL");
  expect(locksIn(path)).toHaveLength(1);
  const next = line.burrow(...words, "--out", path);
  expect([next.status, next.stderr]).toEqual([0, ""]);
  expect(next.stdout).toBe(alone);
  expect(locksIn(path)).toEqual([]);
});

test("of commands that start together none spoils the directory: each ends well or is refused", async () => {
  const path = join(directory, "crowd");
  mkdirSync(path);
  const crowd = Array.from({ length: 5 }, () =>
    line.start(...words, "--out", path, "--workers", "1"),
  );
  const ends = await Promise.all(crowd.map(({ ended }) => ended));
  for (const { code, stdout, stderr } of ends) {
    if (code === 0) expect([stdout, stderr]).toEqual([alone, ""]);
    else expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("is in use by")]);
  }
  expect(ends.filter(({ code }) => code === 0).length).toBeGreaterThanOrEqual(1);
  expect(line.burrow(...words, "--out", path).stdout).toBe(alone);
  expect(locksIn(path)).toEqual([]);
});

test("the lock is let go when the command fails, is refused, or is ended by Ctrl-C twice", async () => {
  const path = join(directory, "ended");
  const { process: child, ended } = line.start(...words, "--out", path, "--workers", "1");
  await untilPart(path);
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(locksIn(path)).toEqual([]);
  expect(line.burrow(...words, "--out", path).status).toBe(0);
  writeFileSync(join(path, "data/zones.arrow"), "spoilt");
  expect(line.burrow(...words, "--out", path).status).toBe(1);
  expect(line.burrow(...words, "--seed", "43", "--out", path).status).toBe(2);
  expect(locksIn(path)).toEqual([]);
});
