/**
 * How the benches measure: CPU time of this process and samples taken in processes of their own, so that what
 * one program taught the compiler does not speed up or slow down the next.
 */
import { spawnSync } from "node:child_process";

/** A bar or a goal, and whether it was met. */
export interface Check {
  what: string;
  value: string;
  wanted: string;
  verdict: "pass" | "miss" | "goal missed";
}

/** One part of the report: a table of text cells, and its checks. */
export interface Section {
  title: string;
  /** What the numbers are, in a sentence or two. */
  what: string;
  header: string[];
  rows: string[][];
  checks: Check[];
}

/** Nanoseconds of CPU that the work takes. */
export function cpuNanoseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return 1000 * used.user;
}

/** Runs one sample (samples.ts) in a fresh Node process and returns what it measured. */
export function sample<Result>(name: string, ...options: (string | number)[]): Result {
  return sampleWith<Result>([], name, ...options);
}

/** The same in a process that is started with flags of V8. */
export function sampleWith<Result>(
  flags: readonly string[],
  name: string,
  ...options: (string | number)[]
): Result {
  const argv = [...flags, process.argv[1], "sample", name, ...options.map(String)];
  const child = spawnSync(process.execPath, argv, { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`sample ${name}: exit ${child.status}\n${child.stderr}`);
  return JSON.parse(child.stdout) as Result;
}

/** A check that a value stays at or below a bar, and at best below a goal. */
export function atMost(what: string, value: number, bar: number, goal = bar): Check {
  const verdict = value > bar ? "miss" : value > goal ? "goal missed" : "pass";
  const wanted = goal < bar ? `at most ${bar}, goal ${goal}` : `at most ${bar}`;
  return { what, value: value.toFixed(2), wanted, verdict };
}

/** A check that a value reaches a bar, and at best a goal. */
export function atLeast(what: string, value: number, bar: number, goal = bar): Check {
  const verdict = value < bar ? "miss" : value < goal ? "goal missed" : "pass";
  const wanted = goal > bar ? `at least ${bar}, goal ${goal}` : `at least ${bar}`;
  return { what, value: value.toFixed(2), wanted, verdict };
}

/** A check that must hold exactly. */
export function exactly(what: string, holds: boolean, value: string): Check {
  return { what, value, wanted: "exact", verdict: holds ? "pass" : "miss" };
}
