/**
 * The Centre of Excellence at work (MEC-13): it takes the pattern with the most reports, analyses, designs
 * and publishes a revision; workers adopt it by themselves and from peers (MEC-27) and must unlearn what it replaced.
 */
import { exp } from "../../kernel/index.ts";
import { acts, asCentre, asExecutive, asManager, type Agent } from "../acts/acts.ts";
import { minutesPerDay, quantise } from "../state/calendar.ts";
import { centrePeople, centreShare } from "./centre-capacity.ts";
import { admit, Change, changeOf } from "./change-control.ts";
import { bookStale } from "../direction/direction.ts";
import { review, sopClarity } from "./evolution.ts";
import { handOffsInWork, keepHandOffEvidence, takeUpHandOffs } from "./hand-offs.ts";
import { Message } from "../state/flow-log.ts";
import { Counter } from "../state/ledger.ts";
import { designTime } from "../mechanisms/assistance.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { causes, fit } from "../mechanisms/sop.ts";
import { sendDown } from "../managers/messages.ts";
import { perform } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { Rhythm } from "../state/rhythm-state.ts";
import { executiveCount } from "../input/scenario.ts";
import { Scalar } from "../state/codes.ts";
import { executiveViolation, violate } from "../acts/sanctioning.ts";
import { violations } from "../acts/violations.ts";
import { type World } from "../state/world.ts";

/** The scanner's place among the patterns: behind the causes of all units. */
function scannerPattern(w: World): number {
  return w.units * causes;
}

/** The evolution review's place among the patterns. */
function reviewPattern(w: World): number {
  return w.units * causes + 1;
}

/** Free people of the CoE take up a review that is due and waits for no other review, then patterns. */
export function takeUpPatterns(w: World): void {
  const people = centrePeople(w);
  const share = centreShare(w);
  if (share === 0) return;
  for (let place = 0; place < people; place++) {
    if (w.coeWork[place] >= 0) continue;
    if (w.rhythm.figures[Rhythm.ReviewDue] !== 0 && !w.coeWork.includes(reviewPattern(w))) {
      w.rhythm.figures[Rhythm.ReviewOf] = w.rhythm.figures[Rhythm.ReviewDue];
      w.rhythm.figures[Rhythm.ReviewDue] = 0;
      w.coeWork[place] = reviewPattern(w);
      takeUpHandOffs(w);
    } else {
      const pattern = patternForCentre(w);
      if (pattern < 0) return;
      const about = pattern === scannerPattern(w) ? 0 : Math.floor(pattern / causes);
      if (!perform(w, asCentre(place), acts.triggerRedesign, about)) return;
      if (!perform(w, asCentre(place), acts.analyseCause, about)) return;
      begin(w, place, pattern);
    }
    const minutes = (daysOfWork(w, w.coeWork[place]) * minutesPerDay) / share;
    w.events.schedule(w.subjectCoe + place, w.events.now + quantise(minutes));
  }
}

/** Days of a person that work on a pattern takes: a revision, or a review with a design for each hand-off that it changes. */
export function daysOfWork(w: World, pattern: number): number {
  const { ai, rhythm, sop } = w.settings;
  const design = sop.designDays * designTime(ai.writing, ai.use);
  if (pattern === reviewPattern(w)) return rhythm.reviewDays + handOffsInWork(w) * design;
  return sop.analysisDays + design;
}

/** The worst pattern that executives leave to the CoE; those they take up, which is not theirs to do, are revised at once. */
function patternForCentre(w: World): number {
  const { sop } = w.settings;
  if (sop.analysis <= 0.5) return -1;
  for (;;) {
    const pattern = worstPattern(w);
    if (pattern < 0 || pattern === scannerPattern(w)) return pattern;
    const unit = Math.floor(pattern / causes);
    const isTheirs =
      sop.executiveShare > 0 &&
      w.draws.uniform(Purpose.executiveSop, pattern, w.rhythm.revised[pattern]) <
        sop.executiveShare * executiveViolation(w);
    if (!isTheirs) return pattern;
    const occasion = -1 - (w.rhythm.revised[pattern] * w.units * causes + pattern);
    violate(w, violations.executiveDesigns, pattern % executiveCount, unit, occasion);
    const evidence = takeReports(w, pattern) * sop.executiveEvidence;
    authorRevision(w, unit, pattern % causes, evidence);
  }
}

function begin(w: World, place: number, pattern: number): void {
  w.coeWork[place] = pattern;
  if (pattern === scannerPattern(w)) {
    w.coeEvidence[place] = w.scalars[Scalar.ScannerReports];
    w.scalars[Scalar.ScannerInWork] = 1;
  } else {
    w.coeEvidence[place] = takeReports(w, pattern);
    w.causeInWork[pattern] = 1;
  }
}

/** A design in work at a place of the CoE keeps this share of its evidence; false where nothing is being designed there. */
export function keepEvidence(w: World, place: number, share: number): boolean {
  if (w.coeWork[place] < 0) return false;
  if (w.coeWork[place] === reviewPattern(w)) return keepHandOffEvidence(w, share);
  w.coeEvidence[place] = Math.floor(w.coeEvidence[place] * share);
  return true;
}

/** Reports of a pattern that somebody takes up; a cause that was revised before recurs. */
function takeReports(w: World, pattern: number): number {
  if (w.rhythm.revised[pattern] > 0) w.count(Counter.recurrences, Math.floor(pattern / causes), 1);
  const reports = w.reports[pattern];
  w.reports[pattern] = 0;
  return reports;
}

/** The pattern reported most; of several the one that has been waiting longest, so that no unit is served for its place. */
function worstPattern(w: World): number {
  const { scanner, sop } = w.settings;
  let worst = -1;
  let score = 0;
  for (let pattern = 0; pattern < w.units * causes; pattern++) {
    if (w.causeInWork[pattern] !== 0 || w.reports[pattern] < sop.patternReports) continue;
    const isLonger = w.reports[pattern] === score && w.causeSince[pattern] < w.causeSince[worst];
    if (w.reports[pattern] > score || isLonger) {
      score = w.reports[pattern];
      worst = pattern;
    }
  }
  const s = w.scalars;
  const scannerOpen =
    scanner.analysis > 0.5 && s[Scalar.ScannerFixed] === 0 && s[Scalar.ScannerInWork] === 0;
  if (
    scannerOpen &&
    s[Scalar.ScannerReports] >= scanner.patternReports &&
    s[Scalar.ScannerReports] > score
  ) {
    return scannerPattern(w);
  }
  return worst;
}

/** Work of the CoE is done: a revision is published, the scanner's configuration is fixed, or a review is over. */
export function publish(w: World, place: number): void {
  const pattern = w.coeWork[place];
  w.coeWork[place] = -1;
  if (pattern === reviewPattern(w)) review(w);
  else if (pattern === scannerPattern(w)) fixScanner(w, asCentre(place));
  else publishRevision(w, asCentre(place), pattern, w.coeEvidence[place]);
  takeUpPatterns(w);
}

function fixScanner(w: World, by: Agent<"centre">): void {
  w.scalars[Scalar.ScannerInWork] = 0;
  if (w.settings.sop.publication <= 0.5) return;
  if (!perform(w, by, acts.configureTool, 0) || !admit(w, by, Change.Tool, 0)) return;
  w.scalars[Scalar.ScannerFixed] = 1;
  for (let unit = 0; unit < w.units; unit++) sendDown(w, unit, Message.Tool);
}

function publishRevision(w: World, by: Agent<"centre">, pattern: number, reports: number): void {
  const { sop } = w.settings;
  w.causeInWork[pattern] = 0;
  // without feedback from the units the CoE takes the cause for settled, whatever was reported meanwhile
  if (sop.feedback <= 0.5) w.reports[pattern] = 0;
  if (sop.publication <= 0.5) return;
  const unit = Math.floor(pattern / causes);
  if (!perform(w, by, acts.designWorkflow, unit)) return;
  if (!admit(w, by, changeOf(pattern % causes), unit)) return;
  perform(w, asExecutive(0), acts.validateAlignment, unit);
  w.roles.unclear[unit] = 0;
  revise(w, pattern, reports * sop.managerData);
}

/** Executives write a revision themselves and publish it at once; by default it rests on no evidence (EXEC-FM3). */
export function authorRevision(w: World, unit: number, cause: number, evidence = 0): void {
  w.count(Counter.executiveRevisions, unit, 1);
  revise(w, unit * causes + cause, evidence);
}

/** Friction of one cause in a unit rises or falls. */
export function addFriction(w: World, unit: number, cause: number, by: number): void {
  w.friction[unit * causes + cause] += by;
  w.frictionOf[unit] += by;
}

/** A new version of a unit's SOP, right for one cause of friction with the probability that its evidence gives it. */
export function revise(w: World, pattern: number, evidence: number): void {
  const { sop } = w.settings;
  const unit = Math.floor(pattern / causes);
  const cause = pattern % causes;
  w.sopVersion[unit]++;
  perform(w, asManager(unit), acts.deployStandard, unit);
  w.rhythm.revised[pattern]++;
  w.count(Counter.revisions, unit, 1);
  sendDown(w, unit, cause);
  if (
    w.draws.uniform(Purpose.revisionFits, pattern, w.rhythm.revised[pattern]) <
    fit(evidence, sop.evidenceScale)
  ) {
    w.count(Counter.fittingRevisions, unit, 1);
    addFriction(w, unit, cause, -sop.removal * w.friction[pattern]);
  } else {
    addFriction(w, unit, cause, sop.misfitFriction);
  }
  w.revisionSince[unit] = w.causeSince[pattern];
  w.revisionPublished[unit] = w.events.now;
}

/** Books a cycle of the CoE: patterns that nobody took up, clarity of workflows, time spent on outdated direction. */
export function closeCentre(w: World): void {
  const { patternReports } = w.settings.sop;
  for (let unit = 0; unit < w.units; unit++) {
    bookStale(w, unit);
    w.count(Counter.sopClarity, unit, sopClarity(w, unit));
    for (let pattern = unit * causes; pattern < (unit + 1) * causes; pattern++) {
      const isOpen = w.reports[pattern] >= patternReports && w.causeInWork[pattern] === 0;
      if (isOpen) w.count(Counter.orphaned, unit, 1);
    }
  }
}

/** Each day those behind the version in force may adopt it: by themselves, and the more the more colleagues practise it. */
export function adopt(w: World): void {
  const { deployment, learning } = w.settings;
  const { rollOut } = w.settings.sop;
  const efficacy = 2 - hazardFactor(w.traits[Layer.Workers * traitsPerLayer + Trait.Efficacy]);
  for (let unit = 0; unit < w.units; unit++) {
    if (w.roles.rights[acts.deployStandard.place] === 0) continue;
    const version = w.sopVersion[unit];
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    let practising = 0;
    for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
      if (w.version[worker] === version) practising++;
    }
    if (practising < people) {
      const hazard =
        (deployment.adoptionOwn + (deployment.adoptionPeers * practising) / people) *
        efficacy *
        rollOut;
      const chance = 1 - exp(-hazard);
      for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
        if (w.version[worker] === version) continue;
        if (w.draws.uniform(Purpose.adoption, worker, w.day) >= chance) continue;
        w.version[worker] = version;
        w.unlearn[worker] = learning.unlearnLines;
        practising++;
      }
    }
    w.count(Counter.adopting, unit, practising / people);
    if (w.revisionPublished[unit] > 0 && practising >= 0.8 * people) {
      w.count(Counter.improvements, unit, 1);
      w.count(Counter.improvementMinutes, unit, w.events.now - w.revisionSince[unit]);
      w.revisionPublished[unit] = 0;
    }
  }
}
