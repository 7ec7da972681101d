/**
 * Messages between managers and the CoE: fourteen kinds, each counted where it is sent. What managers send may get lost on
 * the way, as reports do; what arrives is acted on. No message adds a delay of its own.
 */
import { acts, asCentre, asManager } from "../acts/acts.ts";
import { Counter } from "../state/ledger.ts";
import { Message, messageCount } from "../state/flow-log.ts";
import { causes } from "../mechanisms/sop.ts";
import { perform } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { unitSum } from "../state/records.ts";
import { publishedCycle } from "../direction/published.ts";
import type { World } from "../state/world.ts";

/** Days of experience below which a manager counts somebody as a newcomer (assumed, a month). */
const newcomerDays = 20;

/** Recorded defects per line, relative to those of the last cycles, at which a manager tells the CoE (assumed). */
const strikingQuality = 1.5;
const rememberedCycles = 6;

/** The act that sends each kind of message: of the CoE, and of managers. */
const down = [
  acts.sendWorkflow,
  acts.sendStandard,
  acts.sendTemplate,
  acts.sendGuidance,
  acts.sendTool,
  acts.sendTraining,
  acts.sendAuditFeedback,
  acts.sendThreshold,
];
const up = [
  acts.sendData,
  acts.sendPatterns,
  acts.sendFriction,
  acts.sendTrainingGaps,
  acts.sendVariance,
  acts.sendIssues,
];

/** The CoE tells a manager something. */
export function sendDown(w: World, unit: number, kind: number): void {
  if (!perform(w, asCentre(0), down[kind], unit)) return;
  w.flows.message(w.cycle, unit, kind, true);
}

/** A manager tells the CoE something; returns whether it arrives. Messages of a kind in a cycle have one fate. */
export function sendUp(w: World, unit: number, kind: number): boolean {
  if (!perform(w, asManager(unit), up[kind - down.length], unit)) return false;
  const loss = w.settings.sop.reportLoss;
  const arrived =
    loss === 0 ||
    (loss < 1 && w.draws.uniform(Purpose.messageLost, unit * messageCount + kind, w.cycle) >= loss);
  w.flows.message(w.cycle, unit, kind, arrived);
  return arrived;
}

/** With the published scorecards, managers tell the CoE what they know besides reports; it acts on what arrives. */
export function tellCentre(w: World): void {
  const hasCentre = w.settings.sop.people > 0;
  const published = publishedCycle(w);
  for (let unit = 0; unit < w.units; unit++) {
    if (published >= 0) sendUp(w, unit, Message.Data);
    const gap = hasUntaughtNewcomers(w, unit) && sendUp(w, unit, Message.TrainingGap);
    w.rhythm.furtherPlace[unit] = gap && hasCentre ? 1 : 0;
    if (isStriking(w, unit, published) && sendUp(w, unit, Message.QualitySignal))
      addToWorst(w, unit);
  }
}

function hasUntaughtNewcomers(w: World, unit: number): boolean {
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    if (w.onboardingLeft[worker] > 0 && w.experience[worker] < newcomerDays) return true;
  }
  return false;
}

/** Whether a published scorecard shows far more defects per line than those before it did. */
function isStriking(w: World, unit: number, published: number): boolean {
  if (published < 1) return false;
  const usual = defectRate(w, unit, published - rememberedCycles, published);
  return defectRate(w, unit, published, published + 1) > strikingQuality * usual;
}

function defectRate(w: World, unit: number, from: number, to: number): number {
  const lines = unitSum(w, Counter.reportedLines, unit, from, to);
  return lines > 0 ? unitSum(w, Counter.reportedDefects, unit, from, to) / lines : 0;
}

/** A signal of bad quality counts as one more report of the cause that is reported most, if any is. */
function addToWorst(w: World, unit: number): void {
  let worst = unit * causes;
  for (let pattern = worst + 1; pattern < (unit + 1) * causes; pattern++)
    if (w.reports[pattern] > w.reports[worst]) worst = pattern;
  if (w.reports[worst] > 0) w.reports[worst]++;
}

/** Rules that came into force in a unit since yesterday: its manager is told the thresholds they set. */
export function tellThresholds(w: World): void {
  for (let unit = 0; unit < w.units; unit++) {
    if (w.regime[unit] === w.rhythm.told[unit]) continue;
    w.rhythm.told[unit] = w.regime[unit];
    if (w.regime[unit] !== 0) sendDown(w, unit, Message.Threshold);
  }
}
