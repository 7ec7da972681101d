/**
 * What gates are read from, for cycles `from` to `to - 1` of one unit or of the whole organisation: recorded figures of
 * scorecards, audits, detected acts and published revisions, and what the order system shows by the day.
 */
import { UnitDay, unitDayFields } from "../state/deployment-state.ts";
import { Counter } from "../state/ledger.ts";
import { totalSum, unitSum } from "../state/records.ts";
import { variation } from "../state/view.ts";
import type { World } from "../state/world.ts";

/** How far reported lines may fall short of the baseline's before G2 is missed (assumed). */
export const leastReported = 0.98;

/** Cycles `from` to `to - 1` of the baseline. */
export function baselineOf(w: World): { from: number; to: number } {
  return { from: w.decisionCycle - w.scenario.calendar.baselineCycles, to: w.decisionCycle };
}

/** A counter of a unit per cycle. */
export function perCycle(w: World, counter: number, unit: number, from: number, to: number) {
  return unitSum(w, counter, unit, from, to) / (to - from);
}

/** A counter of the whole organisation per cycle. */
export function perCycleEverywhere(w: World, counter: number, from: number, to: number): number {
  return totalSum(w, counter, from, to) / (to - from);
}

/** Revisions that the CoE published itself, per cycle: those that executives wrote do not show that it works. */
export function centreRevisions(w: World, from: number, to: number): number {
  const per = (counter: number) => perCycleEverywhere(w, counter, from, to);
  return per(Counter.revisions) - per(Counter.executiveRevisions);
}

/** Drift as audits estimate it, mean over those published; 0 where there was none. */
export function auditedDrift(w: World, unit: number, from: number, to: number): number {
  const known = unitSum(w, Counter.auditKnown, unit, from, to);
  return known > 0 ? unitSum(w, Counter.auditEstimate, unit, from, to) / known : 0;
}

/** Coefficient of variation of lead times, from the times at which totes came and went. */
export function leadVariation(w: World, unit: number, from: number, to: number): number {
  const n = unitSum(w, Counter.shippedTotes, unit, from, to);
  if (n === 0) return Infinity;
  return variation(
    n,
    unitSum(w, Counter.leadMinutes, unit, from, to),
    unitSum(w, Counter.leadMinutesSquared, unit, from, to),
  );
}

/** Mean time from a pattern to a practised revision; 0 where none became practice. */
export function improvementLag(w: World, from: number, to: number): number {
  const practised = totalSum(w, Counter.improvements, from, to);
  return practised > 0 ? totalSum(w, Counter.improvementMinutes, from, to) / practised : 0;
}

/** Lines per line of demand on each day with demand. */
export function dailyFulfilment(w: World, unit: number, from: number, to: number): number[] {
  return daysOf(w, unit, from, to, UnitDay.Lines, UnitDay.Demand);
}

/** Mean lead time on each day on which something was shipped. */
export function dailyLead(w: World, unit: number, from: number, to: number): number[] {
  return daysOf(w, unit, from, to, UnitDay.LeadMinutes, UnitDay.Totes);
}

function daysOf(
  w: World,
  unit: number,
  from: number,
  to: number,
  over: number,
  under: number,
): number[] {
  const { cycleDays } = w.scenario.calendar;
  const ratios: number[] = [];
  for (let day = from * cycleDays; day < to * cycleDays; day++) {
    const at = (day * w.units + unit) * unitDayFields;
    const base = w.deploying.unitDays[at + under];
    if (base > 0) ratios.push(w.deploying.unitDays[at + over] / base);
  }
  return ratios;
}

/** Books what the order system shows of the day that ends. */
export function recordUnitDay(w: World): void {
  const { dayFrom, unitDays } = w.deploying;
  const isFirst = w.day % w.scenario.calendar.cycleDays === 0;
  let outbound = 0;
  for (let unit = 0; unit < w.units; unit++) {
    if (w.kind[unit] === "packing")
      outbound += unitSum(w, Counter.demandLines, unit, w.cycle, w.cycle + 1);
  }
  for (let unit = 0; unit < w.units; unit++) {
    const now = (counter: number) => unitSum(w, counter, unit, w.cycle, w.cycle + 1);
    const isStream = w.kind[unit] === "packing" || w.kind[unit] === "receiving";
    const isZone = w.kind[unit] === "packing";
    const at = unit * unitDayFields;
    const day = (w.day * w.units + unit) * unitDayFields;
    const book = (field: number, value: number) => {
      unitDays[day + field] = value - (isFirst ? 0 : dayFrom[at + field]);
      dayFrom[at + field] = value;
    };
    // work of Inventory and Shipping is what the zones are asked for
    book(UnitDay.Demand, isStream ? now(Counter.demandLines) : outbound);
    book(UnitDay.Lines, now(isZone ? Counter.shippedLines : Counter.visitLines));
    book(UnitDay.Totes, isZone ? now(Counter.shippedTotes) : 0);
    book(UnitDay.LeadMinutes, isZone ? now(Counter.leadMinutes) : 0);
  }
}
