/**
 * Deployment as a process (MEC-26, MEC-27): programme, six steps, assessment of red flags, gates, retry, roll-back.
 * Steps consume the time of those trained; rules come into force unit by unit; everything decided here is decided on
 * observed figures. Neither arm is favoured: arms differ in when they act and whether they heed flags and gates.
 */
import { pow } from "../kernel/index.ts";
import { minutesPerDay, quantise, wavesPerDay } from "./calendar.ts";
import type { Deployment } from "./catalogue.ts";
import { auditHits, reportedLines } from "./cycle.ts";
import { refreshMisreading } from "./directives.ts";
import { Counter } from "./ledger.ts";
import { layers, Layer, Trait, traitsPerLayer } from "./mechanisms/climate.ts";
import { learnedAfter } from "./mechanisms/learning.ts";
import { takeUpPatterns } from "./centre.ts";
import { Purpose } from "./purposes.ts";
import { totalSum, unitSum } from "./records.ts";
import { executiveCount } from "./scenario.ts";
import { applySettings, type Lever } from "./settings.ts";
import { wakeWorker } from "./visit-start.ts";
import { Plan, Scalar, type World } from "./world.ts";

/** Where a deployment stands. */
export const Step = {
  Waiting: 0,
  Executives: 1,
  Managers: 2,
  Centre: 3,
  Onboarding: 4,
  Pilot: 5,
  Full: 6,
  Retrying: 7,
  Stopped: 8,
  RolledBack: 9,
} as const;

/** Minutes of a block of training of a worker: two hours, two blocks a day at most. */
const trainingBlock = 120;

export function planOf(w: World): Deployment {
  return w.catalogues.deployments.find((d) => d.id === w.scenario.deployment)!;
}

function isOff(w: World): boolean {
  return w.scenario.mechanisms["MEC-27"] === false;
}

/** Settings of the running cycle, with what the deployment has put in place. */
export function refreshSettings(w: World): void {
  const { failures } = w.catalogues;
  const cycle = w.cycle - w.decisionCycle;
  // first without the deployment: what it puts in place is stated by parameters that hold now, not by earlier ones
  applySettings(w.settings, w.scenario, failures, cycle, []);
  const levers = leversOf(w);
  if (levers.length > 0) applySettings(w.settings, w.scenario, failures, cycle, levers);
  w.learnedAfter = learnedAfter(w.settings.learning.exponent, w.settings.learning.floor);
  for (let unit = 0; unit < w.units; unit++) refreshMisreading(w, unit);
}

function leversOf(w: World): Lever[] {
  const levers: Lever[] = [];
  const { deployment } = w.settings;
  const everywhere = (parameter: string, value: number) =>
    levers.push({ parameter, unit: -1, value });
  if (w.plan[Plan.Window] === 1) everywhere("governance.changeWindow", deployment.changeWindow);
  if (w.plan[Plan.Coe] === 1) everywhere("sop.people", deployment.coePeople);
  for (let unit = 0; unit < w.units; unit++) {
    if (w.regime[unit] === 0) continue;
    const here = (parameter: string, value: number) => levers.push({ parameter, unit, value });
    here("audit.sample", deployment.auditSample);
    here("governance.bypassGate", deployment.bypassGate);
    here("translation.effortMinutes", deployment.effortMinutes);
    here("escalation.goFirst", deployment.escalationsFirst);
  }
  if (w.plan[Plan.Step] === Step.Full) everywhere("governance.detection", deployment.detection);
  return levers;
}

/** Once a cycle: roll-back, assessment, coaching. Called at the start of a cycle from the decision date on. */
export function deployEachCycle(w: World): void {
  const plan = planOf(w);
  if (!plan.deploys || isOff(w)) return;
  if (w.cycle === w.decisionCycle) {
    auditPilotUnit(w);
    if (plan.programme !== "never") startProgramme(w);
    if (!plan.waitsForFlags) begin(w, Step.Executives);
  } else {
    if (considerRollBack(w)) return;
    if (w.plan[Plan.Programme] === 1) assess(w, plan);
    if (plan.waitsForFlags) proceed(w, plan);
  }
  if (w.plan[Plan.Programme] === 1) coach(w);
}

/** An audit of the pilot unit before anything changes, without feedback: what gate G1 compares with. */
function auditPilotUnit(w: World): void {
  const { audit, deployment } = w.settings;
  if (deployment.auditSample === 0) return;
  const hits = auditHits(w, w.pilot, deployment.auditSample, 1, 0);
  w.scalars[Scalar.AuditBefore] = Math.min(1, hits / (deployment.auditSample * audit.sensitivity));
}

/** Once a day: hours bought, people sent to training, and for arms that do not wait the next step. */
export function deployEachDay(w: World): void {
  const plan = planOf(w);
  if (!plan.deploys || isOff(w) || w.cycle < w.decisionCycle) return;
  const { deployment, sop } = w.settings;
  if (w.plan[Plan.Coe] === 1) buy(w, Math.max(0, sop.people - centreBefore(w)) * minutesPerDay);
  if (w.plan[Plan.Programme] === 1) buy(w, deployment.reliefMinutes * w.units);
  if (!plan.waitsForFlags) proceed(w, plan);
}

/** Half-daily: some of those who still have training to do are away for a block. */
export function sendToTraining(w: World, wave: number): void {
  if (w.cycle < w.decisionCycle) return;
  const { deployment } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    let places = Math.max(1, Math.floor(people * deployment.traineesAtOnce));
    for (let k = 0; k < people && places > 0; k++) {
      // another worker comes first each half-day, so that a team is not trained one after the other by number
      const worker = w.firstWorker[unit] + ((k + wave) % people);
      if (w.onboardingLeft[worker] <= 0) continue;
      places--;
      const minutes = quantise(Math.min(trainingBlock, w.onboardingLeft[worker]));
      w.onboardingLeft[worker] -= minutes;
      absent(w, worker, minutes);
      if (w.onboardingLeft[worker] <= 0) onboarded(w, worker);
    }
  }
}

function absent(w: World, worker: number, minutes: number): void {
  w.owedTraining[worker] += minutes;
  w.count(Counter.takenMinutes, w.workerUnit[worker], minutes);
  buy(w, minutes * w.settings.deployment.coachShare);
  wakeWorker(w, worker);
}

function onboarded(w: World, worker: number): void {
  w.taught[worker] = w.settings.learning.transfer * useOf(w, Layer.Workers);
  w.trained[worker] = Math.max(w.trained[worker], w.taught[worker]);
}

/** Attendance at training and use of it rise with commitment: .75 of it at .5. */
function useOf(w: World, layer: number): number {
  return 0.5 + 0.5 * w.traits[layer * traitsPerLayer + Trait.Commitment];
}

function buy(w: World, minutes: number): void {
  w.count(Counter.boughtMinutes, 0, quantise(minutes));
}

/** People the CoE has without the deployment. */
function centreBefore(w: World): number {
  const value = w.scenario.parameters["sop.people"];
  return typeof value === "number" ? value : 1;
}

// ---------------------------------------------------------------- programme

function startProgramme(w: World): void {
  w.plan[Plan.Programme] = 1;
  w.plan[Plan.Window] = 1;
  w.plan[Plan.Coe] = 1;
  refreshSettings(w);
  takeUpPatterns(w);
}

/** Coaching of everybody, taken from the shift; it moves the traits of all layers. */
function coach(w: World): void {
  const { deployment, traits } = w.settings;
  const minutes = quantise(deployment.coachingHours * 60);
  if (minutes <= 0) return;
  for (let worker = 0; worker < w.workers; worker++) w.coachingLeft[worker] = minutes;
  for (let unit = 0; unit < w.units; unit++) {
    w.managerOwed[unit] += minutes;
    w.count(Counter.takenMinutes, unit, minutes);
  }
  buy(w, minutes * (w.units + executiveCount) * deployment.coachShare);
  for (let layer = 0; layer < layers; layer++) {
    const attended = useOf(w, layer);
    for (let trait = 0; trait < traitsPerLayer; trait++) {
      const at = layer * traitsPerLayer + trait;
      w.traits[at] += traits.coaching * deployment.coachingHours * attended * (1 - w.traits[at]);
    }
  }
}

/** Coaching of workers is spread over the cycle: each half-day a share of them has its hour. */
export function coachWorkers(w: World, wave: number): void {
  const slots = w.scenario.calendar.cycleDays * wavesPerDay;
  for (let worker = 0; worker < w.workers; worker++) {
    if (w.coachingLeft[worker] <= 0 || worker % slots !== wave % slots) continue;
    absent(w, worker, w.coachingLeft[worker]);
    w.coachingLeft[worker] = 0;
  }
}

/** Reads the red flags with noise; the programme ends when none reads red, or after the longest wait. */
function assess(w: World, plan: Deployment): void {
  const { deployment } = w.settings;
  const from = w.cycle - 1;
  const to = w.cycle;
  const free = totalSum(w, Counter.managerIdleMinutes, from, to) / (w.units * w.cycleMinutes);
  let acceptance = 1;
  for (let layer = 0; layer < layers; layer++) {
    acceptance = Math.min(acceptance, w.traits[layer * traitsPerLayer + Trait.Acceptance]);
  }
  const released = totalSum(w, Counter.releasedTotes, from, to);
  const exceptions = totalSum(w, Counter.exceptions, from, to);
  const second =
    totalSum(w, Counter.escalated, from, to) + totalSum(w, Counter.fixedAndReported, from, to);
  const flags =
    reads(w, 1, free, deployment.redSlack, -1) |
    reads(w, 2, acceptance, deployment.redAcceptance, -1) |
    reads(
      w,
      3,
      released > 0 ? totalSum(w, Counter.bypassOrders, from, to) / released : 0,
      deployment.redBypass,
      1,
    ) |
    reads(
      w,
      4,
      totalSum(w, Counter.managerViolations, from, to) / w.units,
      deployment.redRewrites,
      1,
    ) |
    reads(w, 5, exceptions > 0 ? second / exceptions : 1, deployment.redEscalation, -1);
  w.plan[Plan.Flags] = flags;
  w.plan[Plan.Assessed]++;
  if (flags !== 0 && w.plan[Plan.Assessed] < deployment.longestWait) return;
  w.plan[Plan.Programme] = 0;
  if (plan.waitsForFlags) begin(w, Step.Executives);
}

/** Bit of a flag that reads red: its true value plus noise and flattery, beyond its threshold on the bad side. */
function reads(w: World, flag: number, value: number, threshold: number, bad: 1 | -1): number {
  const { deployment } = w.settings;
  const noise = w.draws.normal(Purpose.assessment, flag, w.cycle) - bad * deployment.desirability;
  const reading = value + 2 * threshold * deployment.assessmentNoise * noise;
  return bad * (reading - threshold) > 0 ? 1 << flag : 0;
}

// -------------------------------------------------------------------- steps

/** Begins a step: what it takes from people, and what comes into force. */
function begin(w: World, step: number): void {
  const { deployment } = w.settings;
  w.plan[Plan.Step] = step;
  w.plan[Plan.Since] = w.day;
  if (step === Step.Executives) {
    buy(w, deployment.executiveHours * 60 * executiveCount * deployment.coachShare);
  } else if (step === Step.Managers) {
    const minutes = quantise(deployment.managerHours * 60);
    for (let unit = 0; unit < w.units; unit++) {
      w.managerOwed[unit] += minutes;
      w.count(Counter.takenMinutes, unit, minutes);
    }
    buy(w, minutes * w.units * deployment.coachShare);
  } else if (step === Step.Centre) {
    w.plan[Plan.Coe] = 1;
  } else if (step === Step.Onboarding) {
    onboard(w, w.pilot);
  } else if (step === Step.Pilot) {
    w.regime[w.pilot] = 1;
    w.plan[Plan.Window] = 1;
  } else if (step === Step.Full) {
    for (let unit = 0; unit < w.units; unit++) {
      if (unit !== w.pilot) onboard(w, unit);
      w.regime[unit] = 1;
    }
    w.plan[Plan.Window] = 1;
  }
  refreshSettings(w);
  takeUpPatterns(w);
}

function onboard(w: World, unit: number): void {
  const minutes = quantise(w.settings.deployment.workerHours * 60);
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    w.onboardingLeft[worker] += minutes;
  }
}

/** Goes on to the next step when the work of this one is done. */
function proceed(w: World, plan: Deployment): void {
  const step = w.plan[Plan.Step];
  const { deployment, learning } = w.settings;
  const days = w.day - w.plan[Plan.Since];
  if (step === Step.Executives && days * minutesPerDay >= deployment.executiveHours * 60) {
    w.scalars[Scalar.ExecutiveTraining] = learning.transfer * useOf(w, Layer.Executives);
    begin(w, Step.Managers);
  } else if (step === Step.Managers && w.managerOwed.every((owed) => owed <= 0)) {
    w.managerTrained.fill(learning.transfer * useOf(w, Layer.Managers));
    begin(w, Step.Centre);
  } else if (step === Step.Centre && days >= 1) {
    begin(w, Step.Onboarding);
  } else if (step === Step.Onboarding && isOnboarded(w, w.pilot)) {
    begin(w, Step.Pilot);
  } else if (
    step === Step.Pilot &&
    days >= deployment.pilotCycles * w.scenario.calendar.cycleDays
  ) {
    endPilot(w, plan);
  } else if (
    step === Step.Retrying &&
    days >= deployment.retryCycles * w.scenario.calendar.cycleDays
  ) {
    begin(w, Step.Pilot);
  }
}

function isOnboarded(w: World, unit: number): boolean {
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    if (w.onboardingLeft[worker] > 0) return false;
  }
  return true;
}

/** Gates after the pilot: read by every arm, obeyed by some. */
function endPilot(w: World, plan: Deployment): void {
  w.plan[Plan.Gates] = gatesMet(w);
  if (w.plan[Plan.Gates] === allGates || !heedsGates(w, plan)) {
    begin(w, Step.Full);
    return;
  }
  w.plan[Plan.Failures]++;
  w.regime[w.pilot] = 0;
  if (w.plan[Plan.Failures] > w.settings.deployment.retries) {
    begin(w, Step.Stopped);
    return;
  }
  begin(w, Step.Retrying);
  onboard(w, w.pilot);
}

function heedsGates(w: World, plan: Deployment): boolean {
  return plan.obeysGates && w.settings.deployment.heedGates > 0.5;
}

export const gateCount = 6;
const allGates = (1 << gateCount) - 1;

/** Bits of the gates G1 to G6 that the last pilot met: point estimates on observed figures against the baseline. */
function gatesMet(w: World): number {
  const { pilotCycles } = w.settings.deployment;
  const to = w.cycle;
  const from = to - pilotCycles;
  const base = w.decisionCycle - w.scenario.calendar.baselineCycles;
  const unit = w.pilot;
  const perCycle = (counter: number, a: number, b: number) =>
    unitSum(w, counter, unit, a, b) / (b - a);
  const everywhere = (counter: number, a: number, b: number) =>
    totalSum(w, counter, a, b) / (b - a);
  const fell = (counter: number) =>
    perCycle(counter, from, to) <= perCycle(counter, base, w.decisionCycle);
  const conditions = [
    auditedDrift(w, unit, from, to) <= w.scalars[Scalar.AuditBefore],
    perCycle(Counter.reportedLines, from, to) >=
      0.98 * perCycle(Counter.reportedLines, base, w.decisionCycle),
    leadVariation(w, unit, from, to) <= leadVariation(w, unit, base, w.decisionCycle),
    fell(Counter.managerViolationsDetected),
    everywhere(Counter.bypassDetected, from, to) <=
      everywhere(Counter.bypassDetected, base, w.decisionCycle),
    everywhere(Counter.revisions, from, to) >= everywhere(Counter.revisions, base, w.decisionCycle),
  ];
  return conditions.reduce((bits, met, gate) => (met ? bits | (1 << gate) : bits), 0);
}

function auditedDrift(w: World, unit: number, from: number, to: number): number {
  const known = unitSum(w, Counter.auditKnown, unit, from, to);
  return known > 0 ? unitSum(w, Counter.auditEstimate, unit, from, to) / known : 0;
}

function leadVariation(w: World, unit: number, from: number, to: number): number {
  const n = unitSum(w, Counter.shippedTotes, unit, from, to);
  if (n === 0) return Infinity;
  const mean = unitSum(w, Counter.leadMinutes, unit, from, to) / n;
  const square = unitSum(w, Counter.leadMinutesSquared, unit, from, to) / n;
  return Math.sqrt(Math.max(0, square - mean * mean)) / mean;
}

// ---------------------------------------------------------------- roll-back

/** Reported lines per line of demand, which executives know: what they look at. */
function fulfilment(w: World, from: number, to: number): number {
  const demand = totalSum(w, Counter.demandLines, from, to);
  return demand > 0 ? reportedLines(w, from, to) / demand : 1;
}

/** Executives lose patience when reported lines stay below the baseline's; returns whether they rolled back. */
function considerRollBack(w: World): boolean {
  const { deployment } = w.settings;
  const step = w.plan[Plan.Step];
  if (deployment.rollBackCycles === 0 || step < Step.Executives || step > Step.Retrying)
    return false;
  const usual = fulfilment(
    w,
    w.decisionCycle - w.scenario.calendar.baselineCycles,
    w.decisionCycle,
  );
  const fell = fulfilment(w, w.cycle - 1, w.cycle) < (1 - deployment.rollBackFall) * usual;
  w.plan[Plan.BadCycles] = fell ? w.plan[Plan.BadCycles] + 1 : 0;
  if (w.plan[Plan.BadCycles] < deployment.rollBackCycles) return false;
  w.plan[Plan.Programme] = 0;
  w.plan[Plan.Window] = 0;
  w.plan[Plan.Coe] = 0;
  w.regime.fill(0);
  w.onboardingLeft.fill(0);
  for (let at = 0; at < w.traits.length; at++) w.traits[at] *= 1 - w.settings.traits.rollBack;
  begin(w, Step.RolledBack);
  return true;
}

/** Traits return towards their start; called at the start of each cycle after the decision date. */
export function relaxTraits(w: World): void {
  const { traits } = w.settings;
  const start = [traits.acceptance, traits.commitment, traits.efficacy, traits.truth];
  const kept = pow(0.5, 1 / traits.halfLifeCycles);
  for (let at = 0; at < w.traits.length; at++) {
    const home = start[at % traitsPerLayer];
    w.traits[at] = home + (w.traits[at] - home) * kept;
  }
}
