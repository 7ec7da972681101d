/**
 * The Centre of Excellence at work (MEC-13): it takes the pattern with the most reports, analyses, designs
 * and publishes a revision; workers adopt it by themselves and from peers (MEC-27) and must unlearn what it replaced.
 */
import { exp } from "../kernel/index.ts";
import { minutesPerDay, quantise } from "./calendar.ts";
import { Counter } from "./ledger.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "./mechanisms/climate.ts";
import { causes, fit } from "./mechanisms/sop.ts";
import { Purpose } from "./purposes.ts";
import { coePlaces, Scalar } from "./codes.ts";
import { type World } from "./world.ts";

/** The scanner's place among the patterns: behind the causes of all units. */
function scannerPattern(w: World): number {
  return w.units * causes;
}

/** Free people of the CoE take up patterns. */
export function takeUpPatterns(w: World): void {
  const { sop } = w.settings;
  const people = Math.min(coePlaces, sop.people);
  for (let place = 0; place < people; place++) {
    if (w.coeWork[place] >= 0) continue;
    const pattern = worstPattern(w);
    if (pattern < 0) return;
    w.coeWork[place] = pattern;
    if (pattern === scannerPattern(w)) {
      w.coeEvidence[place] = w.scalars[Scalar.ScannerReports];
      w.scalars[Scalar.ScannerInWork] = 1;
    } else {
      w.coeEvidence[place] = w.reports[pattern];
      w.reports[pattern] = 0;
      w.causeInWork[pattern] = 1;
    }
    const minutes = (sop.analysisDays + sop.designDays) * minutesPerDay;
    w.events.schedule(w.subjectCoe + place, w.events.now + quantise(minutes));
  }
}

function worstPattern(w: World): number {
  const { scanner, sop } = w.settings;
  let worst = -1;
  let score = 0;
  for (let pattern = 0; pattern < w.units * causes; pattern++) {
    if (w.causeInWork[pattern] !== 0 || w.reports[pattern] < sop.patternReports) continue;
    if (w.reports[pattern] > score) {
      score = w.reports[pattern];
      worst = pattern;
    }
  }
  const s = w.scalars;
  const scannerOpen = s[Scalar.ScannerFixed] === 0 && s[Scalar.ScannerInWork] === 0;
  if (
    scannerOpen &&
    s[Scalar.ScannerReports] >= scanner.patternReports &&
    s[Scalar.ScannerReports] > score
  ) {
    return scannerPattern(w);
  }
  return worst;
}

/** A revision is published, or the scanner's configuration is fixed. */
export function publish(w: World, place: number): void {
  const pattern = w.coeWork[place];
  const evidence = w.coeEvidence[place];
  w.coeWork[place] = -1;
  if (pattern === scannerPattern(w)) {
    w.scalars[Scalar.ScannerFixed] = 1;
    w.scalars[Scalar.ScannerInWork] = 0;
  } else {
    revise(w, pattern, evidence);
  }
  takeUpPatterns(w);
}

/** Friction of one cause in a unit rises or falls. */
export function addFriction(w: World, unit: number, cause: number, by: number): void {
  w.friction[unit * causes + cause] += by;
  w.frictionOf[unit] += by;
}

function revise(w: World, pattern: number, evidence: number): void {
  const { sop } = w.settings;
  const unit = Math.floor(pattern / causes);
  const cause = pattern % causes;
  w.causeInWork[pattern] = 0;
  w.sopVersion[unit]++;
  w.count(Counter.revisions, unit, 1);
  if (
    w.draws.uniform(Purpose.revisionFits, pattern, w.sopVersion[unit]) <
    fit(evidence, sop.evidenceScale)
  ) {
    addFriction(w, unit, cause, -sop.removal * w.friction[pattern]);
  } else {
    addFriction(w, unit, cause, sop.misfitFriction);
  }
  w.revisionSince[unit] = w.causeSince[pattern];
  w.revisionPublished[unit] = w.events.now;
}

/** Each day those behind the version in force may adopt it: by themselves, and the more the more colleagues practise it. */
export function adopt(w: World): void {
  const { deployment, learning } = w.settings;
  const efficacy = 2 - hazardFactor(w.traits[Layer.Workers * traitsPerLayer + Trait.Efficacy]);
  for (let unit = 0; unit < w.units; unit++) {
    const version = w.sopVersion[unit];
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    let practising = 0;
    for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
      if (w.version[worker] === version) practising++;
    }
    if (practising < people) {
      const hazard =
        (deployment.adoptionOwn + (deployment.adoptionPeers * practising) / people) * efficacy;
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
