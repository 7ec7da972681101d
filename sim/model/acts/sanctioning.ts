/**
 * What comes of a violation (MEC-18): a detected one is put right, at the cost of those who are corrected, and deters; an
 * undetected one has paid off when the cycle ends.
 */
import { acts, asExecutive, type LayerName } from "./acts.ts";
import { quantise } from "../state/calendar.ts";
import { Job, Scalar } from "../state/codes.ts";
import { casesLeft, noteCases } from "../managers/imitating.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter } from "../state/ledger.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { paidOff } from "../mechanisms/governance.ts";
import { actKey, violationsPerBlock, note, noteOne, perform, timesOf } from "./performing.ts";
import { Purpose } from "../state/purposes.ts";
import { violations, type Violation } from "./violations.ts";
import type { World } from "../state/world.ts";

/**
 * A violation happened: logged, detected or not, with the consequences of either. `index` tells occasions of one actor
 * apart. Returns whether it was detected.
 */
export function violate(w: World, v: Violation, who: number, unit: number, index: number): boolean {
  const isSeen = noteOne(w, v, who, unit, index);
  if (isSeen) putRight(w, v, who, unit, index);
  else if (v.layer === "executive") w.scalars[Scalar.ExecutiveUndetected]++;
  else w.roles.undetected[v.layer === "manager" ? unit : w.units]++;
  return isSeen;
}

/** A manager's job that corrects a detected violation. */
export function correct(w: World, unit: number, serial: number): void {
  const minutes = w.settings.governance.correctionMinutes;
  if (minutes > 0) addJob(w, unit, Job.Correction, 0, serial, minutes);
}

/** Correction costs those who are corrected: a manager's job, executives an answer, the CoE its minutes. */
function putRight(w: World, v: Violation, who: number, unit: number, index: number): void {
  const { correctionMinutes, deterrence } = w.settings.governance;
  noteCases(w, 1);
  if (v.layer === "manager") {
    correct(w, unit, -1 - (index * violationsPerBlock + v.place));
    w.managerDeterred[unit] = Math.max(w.managerDeterred[unit], deterrence);
  } else if (v.layer === "executive") {
    if (correctionMinutes > 0) w.roles.answersTaken[0]++;
    const s = w.scalars;
    s[Scalar.ExecutiveDeterred] = Math.max(s[Scalar.ExecutiveDeterred], deterrence);
  } else if (perform(w, asExecutive(0), acts.protect, unit)) {
    divert(w, who, correctionMinutes);
    w.roles.centreDeterred[0] = Math.max(w.roles.centreDeterred[0], deterrence);
  }
}

/** Minutes that a person of the CoE spends on something else; work in hand is late by them, free hours are just used. */
export function divert(w: World, place: number, minutes: number): void {
  w.count(Counter.coeDivertedMinutes, 0, quantise(minutes));
  if (w.coeWork[place] < 0) return;
  const subject = w.subjectCoe + place;
  const due = w.events.timeOf(subject);
  w.events.cancel(subject);
  w.events.schedule(subject, due + quantise(minutes));
}

/** Findings of an audit are numbered below this: it looks at 500 operations at most. */
const mostFindings = 512;

/** Findings of an audit that the CoE has punished: the team remembers each. */
export function punishFindings(w: World, unit: number, findings: number): void {
  const chance = w.settings.acts.centrePunishes;
  if (chance <= 0 || w.settings.sop.people <= 0) return;
  const v = violations.centrePunishes;
  const entity = actKey(v, 0);
  for (let finding = 0; finding < findings; finding++) {
    const index = (w.cycle * w.units + unit) * mostFindings + finding;
    if (w.draws.uniform(Purpose.act, entity, index) >= chance) continue;
    violate(w, v, 0, unit, index);
    w.climateNet[unit] -= 3;
  }
}

/** What workers do outside the rules, too frequent to be judged one by one. */
const workersActs = [violations.workerImprovises, violations.workerAiOutside];

/**
 * At the end of a cycle governance sees some of the workers' acts; of those it follows up as many as it still has time for,
 * of every unit the same share on average.
 */
export function inspectWorkers(w: World): void {
  const sums: number[] = [];
  let all = 0;
  for (let unit = 0; unit < w.units; unit++) {
    for (const v of workersActs) {
      all += seenOfWorkers(w, v, unit);
      sums.push(all);
    }
  }
  if (all === 0) return;
  const followed = Math.min(all, casesLeft(w));
  noteCases(w, followed);
  // shares are rounded along the way, so that together they are all that is followed up; where rounding begins is drawn, so
  // that what is left over falls to each in proportion
  const begin = w.draws.uniform(Purpose.workersInspected, 0, w.cycle);
  let before = 0;
  sums.forEach((sum, i) => {
    const unit = Math.floor(i / workersActs.length);
    const upTo = Math.min(followed, Math.floor((sum * followed) / all + begin));
    note(w, workersActs[i % workersActs.length], w.firstWorker[unit], unit, 0, upTo - before);
    before = upTo;
  });
}

function seenOfWorkers(w: World, v: Violation, unit: number): number {
  const times = timesOf(w, v, unit);
  if (times === 0) return 0;
  const { detection } = w.settings.governance;
  return w.draws.binomial(Purpose.actDetected, actKey(v, unit), w.cycle, times, detection);
}

/** Closes the acts of a cycle: what nobody saw of managers' and the CoE's pays off, and deterrence wears off. */
export function closeActs(w: World): void {
  const { governance } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    if (w.roles.undetected[unit] > 0)
      w.managerHazard[unit] = paidOff(w.managerHazard[unit], governance.payoff);
  }
  const { centreHazard, centreDeterred, undetected } = w.roles;
  if (undetected[w.units] > 0) centreHazard[0] = paidOff(centreHazard[0], governance.payoff);
  const wear = governance.deterrence / governance.deterrenceCycles;
  centreDeterred[0] = Math.max(0, centreDeterred[0] - wear);
  undetected.fill(0);
}

/** Hazard of a layer's violations relative to an ordinary one; the CoE has no traits. */
export function hazardOf(w: World, layer: LayerName, who: number): number {
  if (layer === "executive") return executiveViolation(w);
  if (layer === "manager") return managerViolation(w, who);
  return w.roles.centreHazard[0] * (1 - w.roles.centreDeterred[0]);
}

/** Hazard of a manager's violations: boundary acceptance, education, payoff, deterrence. */
export function managerViolation(w: World, unit: number): number {
  const acceptance = w.traits[Layer.Managers * traitsPerLayer + Trait.Acceptance];
  return (
    hazardFactor(acceptance) *
    (1 - w.managerTrained[unit]) *
    w.managerHazard[unit] *
    (1 - w.managerDeterred[unit])
  );
}

/** Hazard of executives' violations relative to an ordinary layer: boundary acceptance, education, payoff, deterrence. */
export function executiveViolation(w: World): number {
  const s = w.scalars;
  const acceptance = w.traits[Layer.Executives * traitsPerLayer + Trait.Acceptance];
  return (
    hazardFactor(acceptance) *
    (1 - s[Scalar.ExecutiveTraining]) *
    s[Scalar.ExecutiveHazard] *
    (1 - s[Scalar.ExecutiveDeterred])
  );
}
