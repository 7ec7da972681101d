/**
 * The turn of an alignment cycle: scorecards and audits of the cycle that ends; forgetting, turnover, payoff of what nobody
 * saw, traits; then plans of the cycle that begins. Managers' plans and scorecards use what was reported, not the truth.
 */
import { log, pow } from "../kernel/index.ts";
import { daysPerMonth } from "./calendar.ts";
import { correct } from "./aside.ts";
import { addFriction } from "./centre.ts";
import { Counter } from "./ledger.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "./mechanisms/climate.ts";
import { steps } from "./mechanisms/practice.ts";
import { causes } from "./mechanisms/sop.ts";
import { reset, setPractice } from "./practising.ts";
import { Purpose } from "./purposes.ts";
import { unitSum } from "./records.ts";
import { demandPerDay } from "./totes.ts";
import { Scalar } from "./codes.ts";
import { type World } from "./world.ts";

/** A step counts as part of somebody's own variant of the workflow when done as a shortcut more often than this. */
const habitual = 0.3;

/** Closes the running cycle; the log still counts for it. */
export function closeCycle(w: World): void {
  for (let unit = 0; unit < w.units; unit++) {
    audit(w, unit);
    fillScorecard(w, unit);
    w.count(Counter.fragmentation, unit, variantEntropy(w, unit));
    w.count(Counter.load, unit, w.unitLoad[unit]);
    w.count(Counter.climate, unit, w.climate[unit]);
    w.count(Counter.friction, unit, w.frictionOf[unit]);
    rewrite(w, unit);
    moveClimate(w, unit);
    newFriction(w, unit);
  }
  forget(w);
  replaceLeavers(w);
  settleHazards(w);
  w.reports.fill(0);
  w.scalars[Scalar.ScannerReports] = 0;
}

/** Managers file a plan of lines for the cycle that begins, from last cycle's scorecard and known demand. */
export function filePlans(w: World): void {
  const days = w.scenario.calendar.cycleDays;
  let outbound = 0;
  for (let unit = 0; unit < w.units; unit++) {
    if (w.kind[unit] === "packing") outbound += demandPerDay(w, unit);
  }
  for (let unit = 0; unit < w.units; unit++) {
    const isStream = w.kind[unit] === "packing" || w.kind[unit] === "receiving";
    const demand = (isStream ? demandPerDay(w, unit) : outbound) * days;
    const last =
      w.cycle > 0 ? unitSum(w, Counter.reportedLines, unit, w.cycle - 1, w.cycle) : demand;
    w.count(Counter.plannedLines, unit, (last + demand) / 2);
  }
}

/** Lines a unit is judged by: shipped from a zone, handled elsewhere. */
export function linesOf(w: World, unit: number, cycle: number): number {
  const counter = w.kind[unit] === "packing" ? Counter.shippedLines : Counter.visitLines;
  return unitSum(w, counter, unit, cycle, cycle + 1);
}

/** A scorecard is the truth plus the bias of the one who writes it (MEC-16). */
function fillScorecard(w: World, unit: number): void {
  const recorded = unitSum(w, Counter.recordedDefects, unit, w.cycle, w.cycle + 1);
  w.count(Counter.reportedLines, unit, linesOf(w, unit, w.cycle) * biasOf(w, unit, 0));
  w.count(Counter.reportedDefects, unit, recorded * (2 - biasOf(w, unit, 1)));
}

/** Factor of a reported figure: above 1 flatters. */
function biasOf(w: World, unit: number, figure: number): number {
  const { reporting } = w.settings;
  const entity = unit * 2 + figure;
  const truth = w.traits[Layer.Managers * traitsPerLayer + Trait.Truth];
  const share = Math.min(1, reporting.biasedShare * hazardFactor(truth));
  if (w.draws.uniform(Purpose.reportBias, entity, 2 * w.cycle) >= share) return 1;
  const flatters =
    w.draws.uniform(Purpose.reportBias, entity, 2 * w.cycle + 1) < reporting.optimism;
  return 1 + (flatters ? reporting.size : -reporting.size);
}

/** The audit that ends a cycle, with feedback to the workers concerned (MEC-15). */
function audit(w: World, unit: number): void {
  const { audit: rules } = w.settings;
  w.salience[unit] *= pow(0.5, 1 / rules.salienceHalfLife);
  const sample = rules.sample[unit];
  if (sample === 0) return;
  const hits = auditHits(w, unit, sample, 0, rules.feedback);
  w.salience[unit] = Math.min(1, w.salience[unit] + 0.5);
  w.count(Counter.audited, unit, sample);
  w.count(Counter.auditHits, unit, hits);
  w.count(Counter.auditPassed, unit, hits <= rules.acceptance ? 1 : 0);
  w.count(Counter.auditEstimate, unit, Math.min(1, hits / (sample * rules.sensitivity)));
  w.count(Counter.auditKnown, unit, 1);
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
    const seen = w.x[worker * steps + step] * w.settings.audit.sensitivity;
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
  const acceptance = w.traits[Layer.Managers * traitsPerLayer + Trait.Acceptance];
  const rate =
    governance.managerViolations[unit] *
    hazardFactor(acceptance) *
    (1 - w.managerTrained[unit]) *
    w.managerHazard[unit] *
    (1 - w.managerDeterred[unit]);
  const changes = w.draws.poisson(Purpose.managerViolation, unit, 2 * w.cycle, rate);
  if (changes === 0) return;
  const detected = w.draws.binomial(
    Purpose.managerViolationDetected,
    unit,
    w.cycle,
    changes,
    governance.detection,
  );
  w.count(Counter.managerViolations, unit, changes);
  w.count(Counter.managerViolationsDetected, unit, detected);
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
  for (let n = 0; n < detected; n++) correct(w, unit);
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
  s[Scalar.ExecutiveUndetected] = 0;
  s[Scalar.ExecutiveDeterred] = Math.max(0, s[Scalar.ExecutiveDeterred] - wear);
  for (let unit = 0; unit < w.units; unit++)
    w.managerDeterred[unit] = Math.max(0, w.managerDeterred[unit] - wear);
}

/** A hazard factor after it paid off: grows by the payoff at 1 and, like a shortcut that pays, ends at twice that. */
function paidOff(factor: number, payoff: number): number {
  return factor * (1 + payoff * (2 - factor));
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
  const inflow = w.settings.sop.frictionInflow[unit] / causes;
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

/** Leavers are replaced by newcomers who take on the local habit (MEC-23). */
function replaceLeavers(w: World): void {
  const { turnover, deployment } = w.settings;
  const months = w.scenario.calendar.cycleDays / daysPerMonth;
  for (let worker = 0; worker < w.workers; worker++) {
    const unit = w.workerUnit[worker];
    const chance = 1 - pow(1 - turnover.perMonth[unit], months);
    if (w.draws.uniform(Purpose.turnover, worker, w.cycle) >= chance) continue;
    for (let step = 0; step < steps; step++)
      setPractice(w, worker, step, w.habit[unit * steps + step]);
    const isTaught = w.regime[unit] === 1 || w.taught[worker] > 0 || w.onboardingLeft[worker] > 0;
    w.experience[worker] = 0;
    w.trained[worker] = 0;
    w.taught[worker] = 0;
    w.unlearn[worker] = 0;
    w.version[worker] = w.sopVersion[unit];
    w.onboardingLeft[worker] = isTaught ? deployment.workerHours * 60 : 0;
  }
}
