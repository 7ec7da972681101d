/**
 * Records of totes and jobs: created when work arrives, freed when it leaves, kept in columns that grow by doubling.
 * Free records form a list through the column `free`, so taking and freeing one is a step each.
 */
import type { Columns, WaitingLines } from "../../kernel/index.ts";
import { Scalar, uses } from "./codes.ts";
import type { World } from "./world.ts";

export const toteCapacity = 4096;
export const jobCapacity = 8192;

const toteInts = [
  "id",
  "class",
  "stream",
  "stage",
  "flags",
  "defects",
  "interruptions",
  "exceptions",
  "nextException",
  "ignored",
  "stageDefects",
  "ending",
  "free",
  "aiWrong",
];
const toteFloats = ["arrival", "base", "done", "hand", "segment", "assisted", "errorChance"];
const jobInts = ["kind", "ref", "serial", "for", "free"];
const jobFloats = ["created", "minutes"];

/** Creates the columns of both pools. */
export function createPools(c: Columns): void {
  for (const name of toteInts) c.int32(`tote.${name}`, toteCapacity);
  for (const name of toteFloats) c.float64(`tote.${name}`, toteCapacity);
  c.float64("tote.owed", toteCapacity * uses);
  for (const name of jobInts) c.int32(`job.${name}`, jobCapacity);
  for (const name of jobFloats) c.float64(`job.${name}`, jobCapacity);
}

/** Makes all records of new columns free. */
export function freeAll(w: World): void {
  w.scalars[Scalar.ToteFree] = chain(w.columns, "tote.free", 0, toteCapacity);
  w.scalars[Scalar.JobFree] = chain(w.columns, "job.free", 0, jobCapacity);
}

/** Takes a free tote record. */
export function newTote(w: World): number {
  if (w.scalars[Scalar.ToteFree] < 0) {
    const old = w.toteId.length;
    w.columns.resize("tote.owed", 2 * old * uses);
    w.scalars[Scalar.ToteFree] = grow(w, "tote", toteInts, toteFloats, w.lines, old);
  }
  const tote = w.scalars[Scalar.ToteFree];
  w.scalars[Scalar.ToteFree] = w.toteFree[tote];
  return tote;
}

export function freeTote(w: World, tote: number): void {
  w.toteFree[tote] = w.scalars[Scalar.ToteFree];
  w.scalars[Scalar.ToteFree] = tote;
}

/** What a piece of work is for, as a number to key draws by. */
export function whatFor(kind: number, ref: number, serial: number): number {
  return (Math.imul(serial, 1021) + Math.imul(ref, 16) + kind) | 0;
}

/** A record of work for a manager or the executives. */
export function newJob(
  w: World,
  kind: number,
  ref: number,
  serial: number,
  minutes: number,
): number {
  if (w.scalars[Scalar.JobFree] < 0)
    w.scalars[Scalar.JobFree] = grow(w, "job", jobInts, jobFloats, w.inbox, w.jobKind.length);
  const job = w.scalars[Scalar.JobFree];
  w.scalars[Scalar.JobFree] = w.jobFree[job];
  w.jobKind[job] = kind;
  w.jobRef[job] = ref;
  w.jobSerial[job] = serial;
  w.jobFor[job] = whatFor(kind, ref, serial);
  w.jobMinutes[job] = minutes;
  w.jobCreated[job] = w.events.now;
  return job;
}

export function freeJob(w: World, job: number): void {
  w.jobFree[job] = w.scalars[Scalar.JobFree];
  w.scalars[Scalar.JobFree] = job;
}

/** Doubles the records of a pool; returns the first of the new ones. */
function grow(
  w: World,
  pool: string,
  ints: readonly string[],
  floats: readonly string[],
  lines: WaitingLines,
  old: number,
): number {
  for (const name of [...ints, ...floats]) w.columns.resize(`${pool}.${name}`, 2 * old);
  lines.reserve(2 * old);
  w.load();
  return chain(w.columns, `${pool}.free`, old, 2 * old);
}

/** Links records `from` to `to` - 1 into a free list that ends with -1; returns the first. */
function chain(c: Columns, column: string, from: number, to: number): number {
  const free = c.getInt32(column);
  for (let i = from; i < to; i++) free[i] = i + 1 < to ? i + 1 : -1;
  return from;
}
