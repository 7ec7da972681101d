/**
 * One command at a time in the directory of a dataset. Whoever wants in first puts a file of its own there, then looks
 * for those of others, so of two commands at least the later one sees the other. A file name is never used twice: what a
 * dead command left (kill -9, a power cut) can be removed without taking a living one's place.
 */
import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { InputError } from "../../sim/index.ts";
import { withReason } from "../../adapters/node/dataset-error.ts";

export interface Lock {
  release(): void;
}

/** What a lock file says. */
interface Holder {
  pid: number;
  host: string;
  /** UTC, for people. */
  since: string;
  /** When the process began, as the system counts; empty where the system does not tell. */
  began: string;
}

const nameOfLock = /^lock-(\d+)-[0-9a-f]{8}$/;
const attempts = 4;

export function isLock(name: string): boolean {
  return nameOfLock.test(name);
}

/**
 * Keeps other commands out of an existing directory until it is released or the process ends.
 * @throws InputError when a living command holds it, or one on another machine, which cannot be asked
 * @throws DatasetError when the disk refuses
 */
export function lockDirectory(directory: string): Lock {
  const name = `lock-${process.pid}-${randomUUID().slice(0, 8)}`;
  const path = join(directory, name);
  const release = () => {
    process.off("exit", release);
    rmSync(path, { force: true });
  };
  for (let attempt = 1; ; attempt++) {
    process.on("exit", release);
    try {
      withReason(directory, "written", () => writeFileSync(path, describeSelf(), { flag: "wx" }));
      const other = findHolder(directory, name);
      if (other === null) return { release };
      if (attempt === attempts) throw refusal(directory, other);
    } catch (error) {
      release();
      throw error;
    }
    // Two that came at the same moment have seen each other: both step back, not for equally long.
    release();
    pause(5 + 45 * Math.random());
  }
}

/** @throws InputError when a living command holds the directory */
export function refuseHeld(directory: string): void {
  const holder = findHolder(directory, "");
  if (holder !== null) throw refusal(directory, holder);
}

interface Found extends Holder {
  file: string;
}

function refusal(directory: string, { pid, host, since, file }: Found): InputError {
  const isHere = host === hostname();
  const remedy = isHere ? "" : `; if that one is dead, remove ${join(directory, file)}`;
  return new InputError(
    "--out",
    `${directory} is in use by process ${pid} on ${host} since ${since}, wants one command at a time${remedy}`,
  );
}

function describeSelf(): string {
  const self: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    began: beginOf(process.pid) ?? "",
  };
  return `${JSON.stringify(self)}\n`;
}

/** Another command that holds the directory, after what dead ones left was removed. */
function findHolder(directory: string, own: string): Found | null {
  for (const file of withReason(directory, "read", () => readdirSync(directory))) {
    if (file === own || !isLock(file)) continue;
    const path = join(directory, file);
    const holder = readHolder(path, Number(nameOfLock.exec(file)![1]));
    if (holder === null) continue;
    if (isAlive(holder)) return { ...holder, file };
    withReason(path, "removed", () => rmSync(path, { force: true }));
  }
  return null;
}

/** Null when the file has just gone. One that is not whole was being written a moment ago, or when the power went. */
function readHolder(path: string, pid: number): Holder | null {
  const unknown = { pid, host: hostname(), since: "a moment ago", began: "" };
  try {
    return { ...unknown, ...(JSON.parse(readFileSync(path, "utf8")) as Holder) };
  } catch (error) {
    if (error instanceof SyntaxError) return unknown;
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  const found = beginOf(pid);
  // A number that was given to another process since is told apart by when that one began.
  return found !== null && (found === "" || began === "" || found === began);
}

/** When a process of this machine began; empty where the system does not tell, null when there is none. */
function beginOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Any other answer comes from a process that only may not be asked.
    if ((error as { code?: string }).code === "ESRCH") return null;
  }
  try {
    // proc(5): behind the name in brackets the state (Z and X are dead), and 19 fields further the start.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return "ZX".includes(fields[0]) ? null : fields[19];
  } catch {
    return "";
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
