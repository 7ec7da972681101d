/**
 * The day of a manager: duties of each half-day, and what finishing a piece of work does.
 */
import { settleManager } from "../state/accounting.ts";
import { acts, asManager } from "../acts/acts.ts";
import { minutesPerHour, wavesPerDay } from "../state/calendar.ts";
import { managerAnswers, reportOn } from "../shopfloor/aside.ts";
import { takeUpPatterns } from "../centre/centre.ts";
import { interpret } from "../direction/directives.ts";
import { attended, disputeDuties } from "./disputing.ts";
import { addJob, carryOn, handling, nextJob } from "./inbox.ts";
import { managerTaught } from "../shopfloor/newcomers.ts";
import { perform } from "../acts/performing.ts";
import { reset } from "../shopfloor/practising.ts";
import { freeJob } from "../state/pools.ts";
import { leftOverDuties } from "./preventing.ts";
import { Purpose } from "../state/purposes.ts";
import { alignmentDuties, restate } from "../direction/rhythm.ts";
import { release } from "../shopfloor/totes.ts";
import { Job, Plan } from "../state/codes.ts";
import { type World } from "../state/world.ts";

const trainingBlock = minutesPerHour;

/** Duties of the half-day that begins. */
export function dutiesOf(w: World, wave: number): void {
  const { deployment, improvement, management } = w.settings;
  const morning = wave % wavesPerDay === 0;
  const relief = w.plan[Plan.Programme] === 1 ? deployment.reliefMinutes : 0;
  for (let unit = 0; unit < w.units; unit++) {
    const other = Math.max(0, management.otherMinutes - relief - improvement.minutes[unit]);
    addJob(w, unit, Job.Release, wave, 0, management.releaseMinutes[unit]);
    addJob(w, unit, Job.Round, wave, 0, management.roundMinutes);
    if (morning) addJob(w, unit, Job.Meeting, wave, 0, management.meetingMinutes);
    else addJob(w, unit, Job.Report, wave, 0, management.reportingMinutes);
    addJob(w, unit, Job.Other, wave, 0, other / wavesPerDay);
    if (w.managerOwed[unit] > 0) {
      const minutes = Math.min(trainingBlock, w.managerOwed[unit]);
      w.managerOwed[unit] -= minutes;
      addJob(w, unit, Job.Training, wave, 0, minutes);
    }
    disputeDuties(w, unit, wave);
    alignmentDuties(w, unit, wave);
    leftOverDuties(w, unit, wave);
  }
}

/** Handles the event of a manager: a piece of work is done. */
export function managerDone(w: World, unit: number): void {
  settleManager(w, unit);
  if (carryOn(w, unit)) return;
  const job = w.managerJob[unit];
  const kind = w.jobKind[job];
  const ref = w.jobRef[job];
  const serial = w.jobSerial[job];
  const doneFor = w.jobFor[job];
  freeJob(w, job);
  w.managerJob[unit] = handling;
  if (kind === Job.Release) release(w, unit);
  else if (kind === Job.Round) round(w, unit, ref);
  else if (kind === Job.Training) managerTaught(w, unit);
  else if (kind === Job.Meeting) attended(w, unit);
  else if (kind === Job.Translation) interpret(w, unit);
  else if (kind === Job.Escalation) managerAnswers(w, unit, ref, serial);
  else if (kind === Job.Alignment) restate(w, unit);
  else if (kind === Job.Exception) {
    reportOn(w, ref, serial);
    takeUpPatterns(w);
  }
  nextJob(w, unit, doneFor);
}

/** A round reminds some workers; a trained manager refreshes their training. */
function round(w: World, unit: number, wave: number): void {
  const { practice, learning } = w.settings;
  const chance = practice.reminderChance[unit];
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    if (w.draws.uniform(Purpose.reminder, worker, wave) >= chance) continue;
    if (!perform(w, asManager(unit), acts.handlePerformance, unit)) return;
    reset(w, worker, practice.resetShare);
    const restored = learning.refresh * w.managerTrained[unit];
    w.trained[worker] += restored * Math.max(0, w.taught[worker] - w.trained[worker]);
  }
}
