/**
 * The short rhythm (KOOM-R10). Two clocks are kept apart: the alignment cycle, at whose start the change window opens and
 * direction is restated; and the cycle in which the log counts, whose scorecards are published with a lag. On that day
 * executives decide by them, managers file their plans and tell the CoE what they know.
 */
import { acts, asExecutive } from "../acts/acts.ts";
import { callReview } from "../centre/evolution.ts";
import { minutesPerDay, quantise, wavesPerDay } from "../state/calendar.ts";
import { centrePeople, divertedShare } from "../centre/centre-capacity.ts";
import { Job } from "../state/codes.ts";
import { filePlans } from "../cycle.ts";
import { coachEachCycle, decideEachCycle, deployEachCycle } from "../deploying/deploying.ts";
import { bookAge, directionConfirmed, worksByTheRanking } from "./direction.ts";
import { interpret, openWindow } from "./directives.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter } from "../state/ledger.ts";
import { tellCentre, tellThresholds } from "../managers/messages.ts";
import { perform } from "../acts/performing.ts";
import { lagDays, publishedCycle } from "./published.ts";
import type { World } from "../state/world.ts";

/** Each morning: what falls due today in either clock, in the order decisions, window, plans. */
export function alignmentBegins(w: World): void {
  const dayOfCycle = w.day % w.scenario.calendar.cycleDays;
  const isPublication = dayOfCycle === lagDays(w);
  if (isPublication) decideEachCycle(w);
  if (dayOfCycle === 0) deployEachCycle(w);
  if (isPublication) coachEachCycle(w);
  if (isAlignment(w)) openWindow(w);
  if (!isPublication) return;
  filePlans(w, publishedCycle(w));
  tellCentre(w);
  callReview(w);
}

function isAlignment(w: World): boolean {
  return w.day % w.settings.rhythm.alignmentDays === 0;
}

/** Books once a day what the rhythms leave behind. */
export function rhythmOfDay(w: World): void {
  bookAge(w);
  tellThresholds(w);
  const minutes = centrePeople(w) * w.settings.sop.hoursShare * minutesPerDay;
  w.count(Counter.coeMinutes, 0, quantise(minutes));
  w.count(Counter.coeDivertedMinutes, 0, quantise(minutes * divertedShare(w)));
}

/** The alignment meeting of a manager, on the first morning of an alignment cycle. */
export function alignmentDuties(w: World, unit: number, wave: number): void {
  const { alignment, meetingMinutes } = w.settings.rhythm;
  if (alignment[unit] <= 0.5 || meetingMinutes === 0) return;
  if (wave % wavesPerDay !== 0 || !isAlignment(w)) return;
  addJob(w, unit, Job.Alignment, wave, 0, meetingMinutes);
}

/** The meeting is over: the manager knows the direction in force, with as much thought as the meeting left for it. */
export function restate(w: World, unit: number): void {
  if (!perform(w, asExecutive(0), acts.align, unit)) return;
  if (!worksByTheRanking(w, unit)) interpret(w, unit, w.settings.rhythm.meetingMinutes);
  directionConfirmed(w, unit);
}
