/**
 * Disks that are full and directories that may not be written: one message, nothing half-written, and once there is room
 * the same command goes on.
 */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLock } from "../../cli/dataset/lock.ts";
import { type CommandLine, buildCommandLine, short } from "./command-line.ts";

const quick = [...short, "--set", "calendar.cycleDays=5", "--json"];
const words = ["run", "healthy", "--replications", "20", ...quick];
const preload = fileURLToPath(new URL("./full-disk.mjs", import.meta.url));

let line: CommandLine;
let alone = "";

beforeAll(async () => {
  line = await buildCommandLine();
  // For the user without rights below.
  chmodSync(line.folder, 0o755);
  alone = line.burrow(...words).stdout;
});
afterAll(() => line.remove());

/** The command on a disk with room for so many bytes. */
function withRoom(bytes: number, ...command: string[]): SpawnSyncReturns<string> {
  return spawnSync(
    process.execPath,
    ["--import", preload, join(line.folder, "dist/main.js"), ...command],
    { encoding: "utf8", env: { ...process.env, BURROW_TEST_ROOM: String(bytes) } },
  );
}

const namesIn = (directory: string): string[] =>
  existsSync(directory) ? readdirSync(directory, { recursive: true }).map(String) : [];
const leftovers = (directory: string) =>
  namesIn(directory).filter((name) => name.endsWith(".unfinished") || isLock(name));

// It gets full with the lock, scenario.json, a part, a table, and the texts beside the tables.
test.each([0, 50, 3_000, 60_000, 330_000, 600_000, 650_000])(
  "a disk with room for %d bytes ends the command with one message, and room lets it go on",
  (room) => {
    const directory = join(line.folder, `room-${room}`);
    const full = withRoom(room, ...words, "--out", directory);
    expect([full.status, full.stdout]).toEqual([1, ""]);
    expect(full.stderr).toMatch(
      /^burrow: \/\S+: cannot be written: no space left on the device\n$/,
    );
    expect(leftovers(directory)).toEqual([]);
    expect(namesIn(directory)).not.toContain("CHECKSUMS");
    const next = line.burrow(...words, "--out", directory);
    expect([next.status, next.stdout]).toEqual([0, alone]);
  },
);

test("a new directory on a disk without any room is not left behind", () => {
  const directory = join(line.folder, "never-made");
  expect(withRoom(0, ...words, "--out", directory).status).toBe(1);
  expect(existsSync(directory)).toBe(false);
});

test("a finished study that a full disk keeps from growing stays finished", () => {
  const directory = join(line.folder, "grown");
  expect(line.burrow(...words, "--out", directory).status).toBe(0);
  const larger = words.with(words.indexOf("20"), "40");
  const full = withRoom(40_000, ...larger, "--out", directory);
  expect([full.status, full.stdout]).toEqual([1, ""]);
  expect(full.stderr).toContain("no space left on the device");
  expect(namesIn(directory).filter((name) => name.startsWith("parts"))).toEqual([]);
  expect(line.burrow(...words, "--out", directory).stdout).toBe(alone);
});

test("a real disk that is full gives the same message, where one can be mounted", () => {
  const disk = join(line.folder, "disk");
  mkdirSync(disk);
  const mount = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk];
  const isMounted = spawnSync("mount", mount).status === 0;
  try {
    const directory = join(disk, "out");
    const command = [...words, "--out", directory];
    const full = isMounted ? line.burrow(...command) : withRoom(60_000, ...command);
    expect([full.status, full.stdout]).toEqual([1, ""]);
    expect(full.stderr).toMatch(/^burrow: \/\S+: cannot be \w+: no space left on the device\n$/);
    expect(leftovers(directory)).toEqual([]);
  } finally {
    if (isMounted) spawnSync("umount", [disk]);
  }
});

/** The command as somebody who may not write everywhere: not as root. */
function asNobody(...command: string[]): SpawnSyncReturns<string> {
  const isRoot = process.getuid?.() === 0;
  const main = join(line.folder, "dist/main.js");
  const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
  return spawnSync(process.execPath, [main, ...command], { encoding: "utf8", ...nobody });
}

test("a directory that may not be written is refused with the reason, before anything is simulated", () => {
  const closed = join(line.folder, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  const inside = asNobody(...words, "--out", join(closed, "out"));
  expect([inside.status, inside.stdout]).toEqual([2, ""]);
  expect(inside.stderr).toBe(
    `burrow: --out: ${join(closed, "out")} cannot be made: permission denied, wants a directory that can be made\n`,
  );
  const itself = asNobody(...words, "--replications", "1000000", "--out", closed);
  expect([itself.status, itself.stdout]).toEqual([1, ""]);
  expect(itself.stderr).toBe(`burrow: ${closed}: cannot be written: permission denied\n`);
  expect(readdirSync(closed)).toEqual([]);
});

test("a finished study where nothing may be written is still verified and reported", () => {
  const archive = join(line.folder, "archive");
  expect(line.burrow(...words, "--out", archive).status).toBe(0);
  chmodSync(archive, 0o555);
  expect(asNobody(...words, "--out", archive)).toMatchObject({ status: 0, stdout: alone });
  const larger = asNobody(...words.with(words.indexOf("20"), "40"), "--out", archive);
  expect([larger.status, larger.stdout]).toEqual([1, ""]);
  expect(larger.stderr).toMatch(/^burrow: \/\S+: cannot be made: permission denied\n$/);
  chmodSync(archive, 0o755);
});

test("standard output that takes nothing ends the command with one message", () => {
  const main = join(line.folder, "dist/main.js");
  for (const command of ["scenarios", "schema", "scenarios --json"]) {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"$0" "$1" ${command} > /dev/full`, process.execPath, main],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([
      1,
      "burrow: standard output: cannot be written: no space left on the device\n",
    ]);
  }
});
