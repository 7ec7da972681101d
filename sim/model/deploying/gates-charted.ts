/**
 * Gates under control charts and under sequential tests. Charts ask whether the trial behaves like the baseline or better;
 * the sequential rule looks once a cycle, stops when harm shows or improvement is proven, and else lets the trial go on.
 */
import { Counter } from "../state/ledger.ts";
import { unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";
import {
  cusum,
  Decision,
  decisionLimit,
  deviationOf,
  individuals,
  individualsLimit,
  meanOf,
  movingRanges,
  rangeLimit,
  reference,
  sprt,
} from "./chart.ts";
import {
  auditedDrift,
  baselineOf,
  centreRevisions,
  dailyFulfilment,
  dailyLead,
  improvementLag,
  leastReported,
  perCycle,
  perCycleEverywhere,
} from "./gate-figures.ts";

/** What the sequential rule says of a trial. */
export const Outcome = { Open: 0, Met: 1, Missed: 2 } as const;

/** Share of audited drift that the sequential rule calls an improvement, and its two risks. */
const improved = 0.7;
const alpha = 0.05;
const beta = 0.1;

/** A count may exceed what the baseline lets expect by three of its standard deviations. */
function isUsual(count: number, expected: number): boolean {
  return count <= expected + 3 * Math.sqrt(expected);
}

/** Control charts: p chart, individuals and moving ranges, c charts. */
export function chartedGates(w: World, unit: number, from: number, to: number): boolean[] {
  const base = baselineOf(w);
  const cycles = to - from;
  const fulfilment = individuals(dailyFulfilment(w, unit, base.from, base.to));
  const lowest = fulfilment.centre - individualsLimit * fulfilment.meanRange;
  const days = dailyFulfilment(w, unit, from, to);
  const then = individuals(dailyLead(w, unit, base.from, base.to)).meanRange;
  const ranges = movingRanges(dailyLead(w, unit, from, to));
  const reported = (cycle: number, end: number) =>
    perCycle(w, Counter.reportedLines, unit, cycle, end);
  const changes = perCycle(w, Counter.managerViolationsDetected, unit, base.from, base.to);
  const orders = perCycleEverywhere(w, Counter.bypassDetected, base.from, base.to);
  return [
    isBelowBefore(w, unit, from, to),
    days.every((day) => day >= lowest) &&
      reported(from, to) >= leastReported * reported(base.from, base.to),
    ranges.every((range) => range <= rangeLimit * then) && meanOf(ranges) <= then,
    isUsual(unitSum(w, Counter.managerViolationsDetected, unit, from, to), changes * cycles),
    isUsual(perCycleEverywhere(w, Counter.bypassDetected, from, to) * cycles, orders * cycles),
    isCentreAtWork(w, from, to),
  ];
}

/** Audits together find no more than before, and none alone more than chance would let it. */
function isBelowBefore(w: World, unit: number, from: number, to: number): boolean {
  if (auditedDrift(w, unit, from, to) > w.deploying.auditBefore[unit]) return false;
  const share = hitsBefore(w, unit);
  for (let cycle = from; cycle < to; cycle++) {
    const n = unitSum(w, Counter.audited, unit, cycle, cycle + 1);
    const limit = n * share + 3 * Math.sqrt(n * share * (1 - share));
    if (unitSum(w, Counter.auditPublished, unit, cycle, cycle + 1) > limit) return false;
  }
  return true;
}

/** Share of audited operations with a deviation seen before anything changed. */
function hitsBefore(w: World, unit: number): number {
  return w.deploying.auditBefore[unit] * w.settings.audit.sensitivity;
}

/** The CoE published at least one revision, and none took longer to become practice than before. */
function isCentreAtWork(w: World, from: number, to: number): boolean {
  const base = baselineOf(w);
  if (centreRevisions(w, from, to) <= 0) return false;
  const before = improvementLag(w, base.from, base.to);
  return before === 0 || improvementLag(w, from, to) <= before;
}

/** The sequential rule after the cycles seen so far: gates, and whether the trial is decided. */
export function sequentialGates(
  w: World,
  unit: number,
  from: number,
  to: number,
): { met: boolean[]; outcome: number } {
  const base = baselineOf(w);
  const drift = driftDecision(w, unit, from, to);
  const then = individuals(dailyFulfilment(w, unit, base.from, base.to));
  const lead = movingRanges(dailyLead(w, unit, base.from, base.to));
  const { centre, meanRange } = { centre: meanOf(lead), meanRange: individuals(lead).meanRange };
  const met = [
    drift === Decision.Lower,
    isQuiet(
      dailyFulfilment(w, unit, from, to).map((day) => then.centre - day),
      deviationOf(then),
    ),
    isQuiet(
      movingRanges(dailyLead(w, unit, from, to)).map((range) => range - centre),
      deviationOf({ centre, meanRange }),
    ),
    isCountQuiet(
      from,
      to,
      (cycle, end) => perCycle(w, Counter.managerViolationsDetected, unit, cycle, end),
      perCycle(w, Counter.managerViolationsDetected, unit, base.from, base.to),
    ),
    isCountQuiet(
      from,
      to,
      (cycle, end) => perCycleEverywhere(w, Counter.bypassDetected, cycle, end),
      perCycleEverywhere(w, Counter.bypassDetected, base.from, base.to),
    ),
    isCentreAtWork(w, from, to),
  ];
  const isHarmed = met.slice(1, 5).includes(false) || drift === Decision.NotLower;
  const outcome = isHarmed ? Outcome.Missed : met.every((is) => is) ? Outcome.Met : Outcome.Open;
  return { met, outcome };
}

/** Wald's test of audited deviations against those before; without audits there is nothing to hold against a trial. */
function driftDecision(w: World, unit: number, from: number, to: number): number {
  const n = unitSum(w, Counter.audited, unit, from, to);
  if (n === 0) return Decision.Lower;
  // half a deviation where none was seen before, and half short of all: the test needs a share between 0 and 1
  const least = 0.5 / n;
  const before = Math.min(1 - least, Math.max(least, hitsBefore(w, unit)));
  const hits = unitSum(w, Counter.auditPublished, unit, from, to);
  return sprt(hits, n, before, improved * before, alpha, beta);
}

/** Whether a cumulative sum of excesses gives no signal; without spread in the baseline nothing can be judged. */
function isQuiet(excesses: readonly number[], deviation: number): boolean {
  if (deviation === 0) return true;
  return (
    cusum(
      excesses.map((excess) => excess / deviation),
      reference,
    ) <= decisionLimit
  );
}

/** The same for counts by the cycle, whose deviation is that of a Poisson count of at least one. */
function isCountQuiet(
  from: number,
  to: number,
  countOf: (cycle: number, end: number) => number,
  expected: number,
): boolean {
  const excesses: number[] = [];
  for (let cycle = from; cycle < to; cycle++) excesses.push(countOf(cycle, cycle + 1) - expected);
  return isQuiet(excesses, Math.sqrt(Math.max(1, expected)));
}
