/**
 * Gates G1 to G6: what a trial must show before the operating model goes on. Three rules read them from recorded figures:
 * point estimates against the baseline (here), control charts and sequential tests (`gates-charted.ts`). What would be met
 * if the truth were known is logged beside, for nobody to act on.
 */
import { Plan } from "../state/codes.ts";
import { auditHits } from "../cycle.ts";
import { GateLog, gateFields, gateRows, sizeOf } from "../state/deployment-state.ts";
import { Counter } from "../state/ledger.ts";
import { GateRule } from "../mechanisms/walking.ts";
import type { World } from "../state/world.ts";
import {
  auditedDrift,
  baselineOf,
  centreRevisions,
  leadVariation,
  leastReported,
  perCycle,
  perCycleEverywhere,
} from "./gate-figures.ts";
import { chartedGates, Outcome, sequentialGates } from "./gates-charted.ts";
import { trueGates } from "./gates-truth.ts";
import { has, heedsGates, planOf } from "./plan.ts";

export { Outcome };

export const gateCount = 6;

/** Bits of all gates; gate Gn is bit n - 1. */
export const allGates = (1 << gateCount) - 1;

/** Audits of those to be tried before anything changes, without feedback: what gate G1 compares with. */
export function auditBefore(w: World): void {
  const { audit, deployment } = w.settings;
  const sample = deployment.auditSample;
  if (sample === 0 || !has(w, "audit")) return;
  const isStaged = planOf(w).spread === "by department";
  for (let unit = 0; unit < w.units; unit++) {
    if (!isStaged && unit !== w.pilot) continue;
    const hits = auditHits(w, unit, sample, 1, 0);
    w.deploying.auditBefore[unit] = Math.min(1, hits / (sample * audit.sensitivity));
    w.count(Counter.auditMinutes, unit, sample * audit.minutesPerOperation);
  }
}

/**
 * Whole cycles, `from` to `to - 1`, of a trial that began on the morning of day `since` and lasts up to that of day `day`.
 * Scorecards, audits and the plan are made by the cycle, so the cycle in which the trial began shows a mixture, most of it
 * of the time before. There may be none: then `from >= to`.
 */
export function wholeCycles(w: World, since: number, day: number): { from: number; to: number } {
  const { cycleDays } = w.scenario.calendar;
  return { from: Math.ceil(since / cycleDays), to: Math.floor(day / cycleDays) };
}

/** Reads and logs the gates of the trial that ends today; false while it holds no whole cycle to read them from. */
export function areGatesMet(w: World, unit: number): boolean {
  const { gateRule } = w.settings.deployment;
  const { from, to } = wholeCycles(w, w.plan[Plan.Since], w.day);
  if (from >= to) return false;
  const truth = bitsOf(trueGates(w, unit, from, to));
  w.plan[Plan.TrueGates] = truth;
  w.plan[Plan.GatesFrom] = from;
  w.plan[Plan.GatesTo] = to;
  const met = gateRule === GateRule.None ? 0 : bitsOf(gatesMet(w, unit, from, to));
  if (gateRule !== GateRule.None) {
    w.plan[Plan.Gates] = met;
    w.count(Counter.gatesRead, 0, gateCount);
    w.count(Counter.gatesMet, 0, sizeOf(met));
    w.count(Counter.gatesFalselyMet, 0, sizeOf(met & ~truth));
    w.count(Counter.gatesFalselyMissed, 0, sizeOf(truth & ~met));
    w.count(Counter.gatesTrue, 0, sizeOf(truth));
  }
  logGates(w, unit, met, truth);
  return met === allGates;
}

/** What the sequential rule says after the cycles seen so far. */
export function outcomeOf(w: World, unit: number, from: number, to: number): number {
  return sequentialGates(w, unit, from, to).outcome;
}

/** The six gates under the rule of the scenario. */
export function gatesMet(w: World, unit: number, from: number, to: number): boolean[] {
  const { gateRule } = w.settings.deployment;
  if (gateRule === GateRule.Chart) return chartedGates(w, unit, from, to);
  if (gateRule === GateRule.Sequential) return sequentialGates(w, unit, from, to).met;
  const base = baselineOf(w);
  const now = (counter: number) => perCycle(w, counter, unit, from, to);
  const then = (counter: number) => perCycle(w, counter, unit, base.from, base.to);
  const nowEverywhere = (counter: number) => perCycleEverywhere(w, counter, from, to);
  const thenEverywhere = (counter: number) => perCycleEverywhere(w, counter, base.from, base.to);
  return [
    auditedDrift(w, unit, from, to) <= w.deploying.auditBefore[unit],
    now(Counter.reportedLines) >= leastReported * then(Counter.reportedLines),
    leadVariation(w, unit, from, to) <= leadVariation(w, unit, base.from, base.to),
    now(Counter.managerViolationsDetected) <= then(Counter.managerViolationsDetected),
    nowEverywhere(Counter.bypassDetected) <= thenEverywhere(Counter.bypassDetected),
    centreRevisions(w, from, to) >= centreRevisions(w, base.from, base.to),
  ];
}

function logGates(w: World, unit: number, met: number, truth: number): void {
  const at = Math.min(gateRows - 1, w.plan[Plan.Attempts]++) * gateFields;
  const { gates } = w.deploying;
  gates[at + GateLog.Cycle] = w.cycle + 1;
  gates[at + GateLog.Unit] = unit + 1;
  gates[at + GateLog.Rule] = w.settings.deployment.gateRule;
  gates[at + GateLog.Met] = met;
  gates[at + GateLog.True] = truth;
  gates[at + GateLog.Obeyed] = heedsGates(w) ? 1 : 0;
}

function bitsOf(met: readonly boolean[]): number {
  return met.reduce((bits, is, gate) => (is ? bits | (1 << gate) : bits), 0);
}
