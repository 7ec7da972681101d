/**
 * Gates G1 to G6: what the pilot must show before the operating model goes everywhere. All are point estimates on recorded
 * figures against the baseline, per cycle, over the whole cycles that lie inside the pilot.
 */
import { auditHits } from "../cycle.ts";
import { Counter } from "../ledger.ts";
import { totalSum, unitSum } from "../records.ts";
import { Plan, Scalar } from "../codes.ts";
import { type World } from "../world.ts";

const gateCount = 6;

/** Bits of all gates; gate Gn is bit n - 1. */
export const allGates = (1 << gateCount) - 1;

/** How far reported lines may fall short of the baseline's before G2 is missed (assumed). */
const leastReported = 0.98;

/** An audit of the pilot unit before anything changes, without feedback: what gate G1 compares with. */
export function auditPilotUnit(w: World): void {
  const { audit, deployment } = w.settings;
  if (deployment.auditSample === 0) return;
  const hits = auditHits(w, w.pilot, deployment.auditSample, 1, 0);
  w.scalars[Scalar.AuditBefore] = Math.min(1, hits / (deployment.auditSample * audit.sensitivity));
}

/**
 * Whole cycles, `from` to `to - 1`, of a pilot that began on the morning of day `since` and lasts up to that of day `day`.
 * Scorecards, audits and the plan are made by the cycle, so the cycle in which the pilot began shows a mixture, most of it
 * of the time before. There may be none: then `from >= to`.
 */
export function wholeCycles(w: World, since: number, day: number): { from: number; to: number } {
  const { cycleDays } = w.scenario.calendar;
  return { from: Math.ceil(since / cycleDays), to: Math.floor(day / cycleDays) };
}

/** Reads the gates of the pilot that ends today and logs them; false while it holds no whole cycle to read them from. */
export function readGates(w: World): boolean {
  const { from, to } = wholeCycles(w, w.plan[Plan.Since], w.day);
  if (from >= to) return false;
  const met = gatesMet(w, from, to);
  w.plan[Plan.GatesFrom] = from;
  w.plan[Plan.GatesTo] = to;
  w.plan[Plan.Gates] = met.reduce((bits, is, gate) => (is ? bits | (1 << gate) : bits), 0);
  w.count(Counter.gatesRead, 0, gateCount);
  w.count(Counter.gatesMet, 0, met.filter((is) => is).length);
  return true;
}

function gatesMet(w: World, from: number, to: number): boolean[] {
  const base = w.decisionCycle - w.scenario.calendar.baselineCycles;
  const unit = w.pilot;
  const now = (counter: number) => unitSum(w, counter, unit, from, to) / (to - from);
  const then = (counter: number) =>
    unitSum(w, counter, unit, base, w.decisionCycle) / (w.decisionCycle - base);
  const nowEverywhere = (counter: number) => totalSum(w, counter, from, to) / (to - from);
  const thenEverywhere = (counter: number) =>
    totalSum(w, counter, base, w.decisionCycle) / (w.decisionCycle - base);
  return [
    auditedDrift(w, unit, from, to) <= w.scalars[Scalar.AuditBefore],
    now(Counter.reportedLines) >= leastReported * then(Counter.reportedLines),
    leadVariation(w, unit, from, to) <= leadVariation(w, unit, base, w.decisionCycle),
    now(Counter.managerViolationsDetected) <= then(Counter.managerViolationsDetected),
    nowEverywhere(Counter.bypassDetected) <= thenEverywhere(Counter.bypassDetected),
    nowEverywhere(Counter.revisions) >= thenEverywhere(Counter.revisions),
  ];
}

function auditedDrift(w: World, unit: number, from: number, to: number): number {
  const known = unitSum(w, Counter.auditKnown, unit, from, to);
  return known > 0 ? unitSum(w, Counter.auditEstimate, unit, from, to) / known : 0;
}

/** Coefficient of variation of lead times, from the times at which totes came and went. */
function leadVariation(w: World, unit: number, from: number, to: number): number {
  const n = unitSum(w, Counter.shippedTotes, unit, from, to);
  if (n === 0) return Infinity;
  const mean = unitSum(w, Counter.leadMinutes, unit, from, to) / n;
  const square = unitSum(w, Counter.leadMinutesSquared, unit, from, to) / n;
  return Math.sqrt(Math.max(0, square - mean * mean)) / mean;
}
