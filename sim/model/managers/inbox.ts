/**
 * A manager's work: releases first, then escalations where that is the rule, else in order of arrival.
 * Daily duties that nobody got round to are dropped; a block lasts at most an hour.
 */
import { settleManager } from "../state/accounting.ts";
import { attend } from "./attending.ts";
import { minutesPerDay, minutesPerHour, quantise } from "../state/calendar.ts";
import { Job } from "../state/codes.ts";
import { newJob, freeJob } from "../state/pools.ts";
import { type World } from "../state/world.ts";

/** A manager whose handler runs: new work waits until it ends. */
export const handling = -2;

const longestBlock = minutesPerHour;

function urgentLine(unit: number): number {
  return 2 * unit;
}

function ordinaryLine(unit: number): number {
  return 2 * unit + 1;
}

/** Line of the executives' inbox. */
export function executiveLine(w: World): number {
  return 2 * w.units;
}

/** What a manager does when nothing else waits. */
export function leftOverLine(w: World, unit: number): number {
  return 2 * w.units + 1 + unit;
}

/** Gives a manager something to do; its record. */
export function addJob(
  w: World,
  unit: number,
  kind: number,
  ref: number,
  serial: number,
  minutes: number,
): number {
  const job = newJob(w, kind, ref, serial, quantise(minutes));
  w.inbox.push(lineOf(w, unit, kind), job);
  if (w.managerJob[unit] === -1) nextJob(w, unit);
  return job;
}

function lineOf(w: World, unit: number, kind: number): number {
  if (kind === Job.Improvement) return leftOverLine(w, unit);
  const first =
    kind === Job.Release || (kind === Job.Escalation && w.settings.escalation.goFirst[unit] > 0.5);
  return first ? urgentLine(unit) : ordinaryLine(unit);
}

/** After a block of longer work the rest of it comes next, unless something urgent has come in; tells whether there is any. */
export function carryOn(w: World, unit: number): boolean {
  const job = w.managerJob[unit];
  if (w.jobMinutes[job] <= longestBlock) return false;
  w.jobMinutes[job] -= longestBlock;
  w.jobCreated[job] = w.events.now;
  w.inbox.pushFront(lineOf(w, unit, w.jobKind[job]), job);
  // what is left over for the end never comes next by itself
  nextJob(w, unit, w.jobKind[job] === Job.Improvement ? w.jobFor[job] : carriedOn);
  return true;
}

/** Stands for what the last piece of work was for where there is no choice, because its rest comes next. */
const carriedOn = NaN;

/** The manager takes the next piece of work after one that was for `lastFor`, or is idle. */
export function nextJob(w: World, unit: number, lastFor = 0): void {
  settleManager(w, unit);
  let after = lastFor;
  for (;;) {
    let job = w.inbox.shift(urgentLine(unit));
    if (job < 0) job = fromPile(w, unit, after);
    if (job < 0) job = w.inbox.shift(leftOverLine(w, unit));
    w.managerJob[unit] = job < 0 ? -1 : job;
    if (job < 0) return;
    if (isStale(w, job)) {
      after = w.jobFor[job];
      freeJob(w, job);
      continue;
    }
    const block = Math.min(longestBlock, w.jobMinutes[job]);
    w.events.schedule(w.subjectManager + unit, w.events.now + block);
    return;
  }
}

function fromPile(w: World, unit: number, lastFor: number): number {
  const line = ordinaryLine(unit);
  return Number.isNaN(lastFor) ? w.inbox.shift(line) : attend(w, unit, line, lastFor);
}

function isStale(w: World, job: number): boolean {
  const age = w.events.now - w.jobCreated[job];
  const kind = w.jobKind[job];
  if (kind === Job.Round) return age > w.settings.management.roundStaleMinutes;
  if (kind === Job.Improvement || kind === Job.Dispute) return age > minutesPerDay;
  return kind >= Job.Meeting && kind <= Job.Other && age > minutesPerDay;
}

/** Takes jobs that nobody will begin any more from the front of a line. */
export function dropStale(w: World, line: number): void {
  for (let job = w.inbox.head(line); job >= 0 && isStale(w, job); job = w.inbox.head(line)) {
    w.inbox.shift(line);
    freeJob(w, job);
  }
}
