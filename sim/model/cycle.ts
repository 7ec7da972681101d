/**
 * The turn of an alignment cycle: scorecards and audits of the cycle that ends; forgetting, turnover, payoff of what nobody
 * saw, traits; then plans of the cycle that begins. Managers' plans and scorecards use what was reported, not the truth.
 */
import { log, pow } from "../kernel/index.ts";
import { daysPerMonth } from "./state/calendar.ts";
import { acts, asCentre, asManager, theAuditor } from "./acts/acts.ts";
import { addFriction, closeCentre } from "./centre/centre.ts";
import { Message } from "./state/flow-log.ts";
import { casesLeft, detectionOf, noteCases, spreadViolations } from "./managers/imitating.ts";
import { Counter } from "./state/ledger.ts";
import { sendDown } from "./managers/messages.ts";
import { paidOff } from "./mechanisms/governance.ts";
import { steps } from "./mechanisms/practice.ts";
import { causes } from "./mechanisms/sop.ts";
import { replaceLeavers } from "./shopfloor/newcomers.ts";
import { neglectOf } from "./managers/preventing.ts";
import { note, perform } from "./acts/performing.ts";
import { reset, setPractice } from "./shopfloor/practising.ts";
import { Purpose } from "./state/purposes.ts";
import { unitsOfCycle } from "./state/turns.ts";
import { unitSum } from "./state/records.ts";
import { fillScorecard, publishAudit } from "./managers/reporting.ts";
import { closeScorecards } from "./direction/scorecards.ts";
import { closeConstraints } from "./direction/resources.ts";
import { demandPerDay } from "./shopfloor/totes.ts";
import { Scalar } from "./state/codes.ts";
import {
  closeActs,
  correct,
  inspectWorkers,
  managerViolation,
  punishFindings,
} from "./acts/sanctioning.ts";
import { violations } from "./acts/violations.ts";
import { type World } from "./state/world.ts";

/** A step counts as part of somebody's own variant of the workflow when done as a shortcut more often than this. */
const habitual = 0.3;

/** Numbers of corrections of one unit in a cycle are below this; with the cycle they say what a correction is for. */
const mostCorrections = 1024;

/** Closes the running cycle; the log still counts for it. */
export function closeCycle(w: World): void {
  // in turn: governance follows up cases until it has no time left
  for (const unit of unitsOfCycle(w)) {
    audit(w, unit);
    if (perform(w, asManager(unit), acts.publishScorecard, unit)) fillScorecard(w, unit);
    w.count(Counter.fragmentation, unit, variantEntropy(w, unit));
    w.count(Counter.load, unit, w.unitLoad[unit]);
    w.count(Counter.climate, unit, w.climate[unit]);
    w.count(Counter.friction, unit, w.frictionOf[unit]);
    rewrite(w, unit);
    moveClimate(w, unit);
    newFriction(w, unit);
  }
  closeCentre(w);
  closeConstraints(w);
  closeScorecards(w);
  forget(w);
  replaceLeavers(w);
  inspectWorkers(w);
  settleHazards(w);
  closeActs(w);
  w.reports.fill(0);
  w.scalars[Scalar.ScannerReports] = 0;
}

/**
 * Managers file a plan of lines for the cycle that begins, from the scorecard and the order book of the last published
 * cycle: nobody knows of a change of demand before it is in the book.
 */
export function filePlans(w: World, published: number): void {
  const outbound = new Float64Array(w.units);
  for (let unit = 0; unit < w.units; unit++) {
    if (w.kind[unit] === "packing")
      outbound[w.sites.siteOf[unit]] += knownDemand(w, unit, published);
  }
  for (let unit = 0; unit < w.units; unit++) {
    if (!perform(w, asManager(unit), acts.holdAlignment, unit)) continue;
    const isStream = w.kind[unit] === "packing" || w.kind[unit] === "receiving";
    const demand = isStream ? knownDemand(w, unit, published) : outbound[w.sites.siteOf[unit]];
    const last =
      published >= 0 ? unitSum(w, Counter.reportedLines, unit, published, published + 1) : demand;
    w.count(Counter.plannedLines, unit, (last + demand) / 2);
  }
}

/** Lines that a cycle asks of a stream: as in the order book, before there is one as agreed. */
function knownDemand(w: World, unit: number, published: number): number {
  if (published < 0) return demandPerDay(w, unit) * w.scenario.calendar.cycleDays;
  return unitSum(w, Counter.demandLines, unit, published, published + 1);
}

/** The audit that ends a cycle, with feedback to the workers concerned (MEC-15). */
function audit(w: World, unit: number): void {
  const { audit: rules } = w.settings;
  w.salience[unit] *= pow(0.5, 1 / rules.salienceHalfLife);
  const sample = rules.sample[unit];
  if (sample === 0) return;
  perform(w, asCentre(0), acts.planAudits, unit);
  perform(w, theAuditor, acts.audit, unit);
  const hits = auditHits(w, unit, sample, 0, rules.feedback);
  w.count(Counter.auditMinutes, unit, sample * rules.minutesPerOperation);
  w.salience[unit] = Math.min(1, w.salience[unit] + 0.5);
  w.count(Counter.audited, unit, sample);
  w.count(Counter.auditHits, unit, hits);
  const published = publishAudit(w, unit, hits);
  w.count(Counter.auditPassed, unit, published <= rules.acceptance ? 1 : 0);
  w.count(Counter.auditEstimate, unit, Math.min(1, published / (sample * rules.sensitivity)));
  w.count(Counter.auditKnown, unit, 1);
  punishFindings(w, unit, published);
  sendDown(w, unit, Message.AuditFeedback);
}

/** Deviations seen in a sample of operations of a unit; `occasion` tells audits of one cycle apart. */
export function auditHits(
  w: World,
  unit: number,
  sample: number,
  occasion: number,
  feedback: number,
): number {
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
  const entity = (w.cycle * w.units + unit) * 2 + occasion;
  let hits = 0;
  for (let operation = 0; operation < sample; operation++) {
    const pick = Math.floor(w.draws.uniform(Purpose.auditWorker, entity, operation) * people);
    const worker = w.firstWorker[unit] + Math.min(people - 1, pick);
    const step = Math.min(
      steps - 1,
      Math.floor(w.draws.uniform(Purpose.auditStep, entity, operation) * steps),
    );
    const seen =
      w.x[worker * steps + step] *
      w.settings.audit.sensitivity *
      (1 - w.settings.sop.undocumentedShare);
    if (w.draws.uniform(Purpose.auditDeviation, entity, operation) >= seen) continue;
    hits++;
    if (feedback > 0) reset(w, worker, feedback);
  }
  return hits;
}

/** Entropy, in bits, of the variants of the workflow that people of a unit practise. */
function variantEntropy(w: World, unit: number): number {
  const count = new Map<number, number>();
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    let variant = (w.sopVersion[unit] - w.version[worker]) << steps;
    for (let step = 0; step < steps; step++)
      if (w.x[worker * steps + step] > habitual) variant |= 1 << step;
    count.set(variant, (count.get(variant) ?? 0) + 1);
  }
  let entropy = 0;
  for (const n of count.values()) entropy -= (n / people) * (log(n / people) / Math.LN2);
  return entropy;
}

/** Undocumented changes by a manager: one step of the whole unit moves away from the SOP (MEC-18). */
function rewrite(w: World, unit: number): void {
  const { governance } = w.settings;
  const rate = governance.managerViolations[unit] * managerViolation(w, unit);
  const changes = w.draws.poisson(Purpose.managerViolation, unit, 2 * w.cycle, rate);
  if (changes === 0) return;
  const found = w.draws.binomial(
    Purpose.managerViolationDetected,
    unit,
    w.cycle,
    changes,
    detectionOf(w),
  );
  const detected = Math.min(found, casesLeft(w));
  noteCases(w, detected);
  w.office.undetected[unit] += changes - detected;
  w.count(Counter.managerViolations, unit, changes);
  w.count(Counter.managerViolationsDetected, unit, detected);
  note(w, violations.managerInvents, unit, unit, changes, detected);
  const step = Math.min(
    steps - 1,
    Math.floor(w.draws.uniform(Purpose.managerViolation, unit, 2 * w.cycle + 1) * steps),
  );
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    const x = w.x[worker * steps + step];
    const moved = 1 - pow(1 - governance.managerViolationDrift, changes - detected);
    setPractice(w, worker, step, x + (1 - x) * moved);
    w.contradicted[worker] = 1;
  }
  for (let n = 0; n < detected; n++) correct(w, unit, w.cycle * mostCorrections + n);
  if (detected > 0) w.managerDeterred[unit] = governance.deterrence;
  if (changes > detected) w.managerHazard[unit] = paidOff(w.managerHazard[unit], governance.payoff);
}

/** What nobody saw has paid off and is done more often; deterrence wears off (MEC-18). */
function settleHazards(w: World): void {
  const { governance } = w.settings;
  const s = w.scalars;
  const wear = governance.deterrence / governance.deterrenceCycles;
  if (s[Scalar.ExecutiveUndetected] > 0) {
    s[Scalar.ExecutiveHazard] = paidOff(s[Scalar.ExecutiveHazard], governance.payoff);
  }
  spreadViolations(w);
  s[Scalar.ExecutiveUndetected] = 0;
  s[Scalar.ExecutiveDeterred] = Math.max(0, s[Scalar.ExecutiveDeterred] - wear);
  for (let unit = 0; unit < w.units; unit++)
    w.managerDeterred[unit] = Math.max(0, w.managerDeterred[unit] - wear);
}

/** Climate moves by the difference of this cycle's events from the baseline's mix, and returns to its start (MEC-17). */
function moveClimate(w: World, unit: number): void {
  const { calendar } = w.scenario;
  const net = w.climateNet[unit];
  w.climateNet[unit] = 0;
  if (w.cycle < w.decisionCycle) {
    if (w.cycle >= calendar.warmUpCycles) w.climateBase[unit] += net / calendar.baselineCycles;
    return;
  }
  const { traits } = w.settings;
  const start = traits.truth;
  const moved = w.climate[unit] + traits.answered * (net - w.climateBase[unit]);
  const returning = start + (moved - start) * pow(0.5, 1 / traits.halfLifeCycles);
  w.climate[unit] = Math.max(0, Math.min(1, returning));
}

function newFriction(w: World, unit: number): void {
  const inflow = (w.settings.sop.frictionInflow[unit] / causes) * neglectOf(w, unit);
  for (let cause = 0; cause < causes; cause++) addFriction(w, unit, cause, inflow);
}

/** Training in use decays, much faster where the layer above contradicted it (MEC-14). */
function forget(w: World): void {
  const { learning } = w.settings;
  const kept = pow(learning.retentionPerMonth, w.scenario.calendar.cycleDays / daysPerMonth);
  const contradicted = pow(kept, learning.contradictionFactor);
  for (let worker = 0; worker < w.workers; worker++) {
    w.trained[worker] *= w.contradicted[worker] !== 0 ? contradicted : kept;
    w.contradicted[worker] = 0;
  }
  for (let unit = 0; unit < w.units; unit++) {
    w.managerTrained[unit] *= w.managerContradicted[unit] !== 0 ? contradicted : kept;
    w.managerContradicted[unit] = 0;
  }
  w.scalars[Scalar.ExecutiveTraining] *= kept;
}
