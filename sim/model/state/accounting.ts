/**
 * Where time goes. A visit knows beforehand how its minutes are spent; what has elapsed is booked in that order.
 * Everything is a whole number of ticks, so paid time equals the sum of its uses exactly.
 */
import { exp } from "../../kernel/index.ts";
import { minutesPerDay, minutesPerHour } from "./calendar.ts";
import { Counter, DayCounter } from "./ledger.ts";
import { Doing, Job, Scalar, topRanks, Use, uses } from "./codes.ts";
import { type World } from "./world.ts";

const useCounter: readonly number[] = (() => {
  const place: number[] = [];
  place[Use.Setup] = Counter.setupMinutes;
  place[Use.Swap] = Counter.swapMinutes;
  place[Use.Fix] = Counter.fixMinutes;
  place[Use.Work] = Counter.workMinutes;
  place[Use.Rework] = Counter.reworkMinutes;
  return place;
})();

const jobCounter: readonly number[] = (() => {
  const place: number[] = [];
  place[Job.Release] = Counter.managerReleaseMinutes;
  place[Job.Meeting] = Counter.managerMeetingMinutes;
  place[Job.Report] = Counter.managerReportMinutes;
  place[Job.Round] = Counter.managerRoundMinutes;
  place[Job.Other] = Counter.managerOtherMinutes;
  place[Job.Translation] = Counter.managerTranslationMinutes;
  place[Job.Escalation] = Counter.managerEscalationMinutes;
  place[Job.Exception] = Counter.managerEscalationMinutes;
  place[Job.Correction] = Counter.managerCorrectionMinutes;
  place[Job.Dispute] = Counter.managerDisputeMinutes;
  place[Job.Training] = Counter.managerTrainingMinutes;
  place[Job.Improvement] = Counter.managerImprovementMinutes;
  place[Job.Alignment] = Counter.managerMeetingMinutes;
  return place;
})();

/** Books what a worker did since it was last booked. */
export function settleWorker(w: World, worker: number): void {
  const now = w.events.now;
  let elapsed = now - w.since[worker];
  if (elapsed === 0) return;
  w.since[worker] = now;
  const unit = w.workerUnit[worker];
  const doing = w.doing[worker];
  if (doing === Doing.Idle) w.count(Counter.idleMinutes, unit, elapsed);
  else if (doing === Doing.Blocked) w.count(Counter.blockedMinutes, unit, elapsed);
  else if (doing === Doing.Training) {
    w.count(Counter.trainingMinutes, unit, elapsed);
  } else {
    w.countDay(DayCounter.busyMinutes, elapsed);
    w.people.tired[worker] += elapsed;
    const toteClass = w.toteClass[w.workerTote[worker]];
    if (isTopRanked(w.ranking, toteClass)) w.count(Counter.alignedMinutes, unit, elapsed);
    if (isTopRanked(w.office.need, toteClass)) w.count(Counter.neededMinutes, unit, elapsed);
    if (w.office.misranked[0] === 1) w.count(Counter.misrankedMinutes, unit, elapsed);
    const spend = w.spend;
    for (let use = 0, at = worker * uses; use < uses; use++, at++) {
      const part = Math.min(spend[at], elapsed);
      if (part === 0) continue;
      spend[at] -= part;
      elapsed -= part;
      w.count(useCounter[use], unit, part);
    }
  }
}

function isTopRanked(ranking: Int32Array, toteClass: number): boolean {
  for (let rank = 0; rank < topRanks; rank++) if (ranking[rank] === toteClass) return true;
  return false;
}

/** Books what a manager did since it was last booked. */
export function settleManager(w: World, unit: number): void {
  const now = w.events.now;
  const elapsed = now - w.managerSince[unit];
  if (elapsed === 0) return;
  w.managerSince[unit] = now;
  const job = w.managerJob[unit];
  w.count(job < 0 ? Counter.managerIdleMinutes : jobCounter[w.jobKind[job]], unit, elapsed);
}

/** Books everybody: before the ranking changes, and at the end of a day or cycle. */
export function settleAll(w: World): void {
  for (let worker = 0; worker < w.workers; worker++) settleWorker(w, worker);
  for (let unit = 0; unit < w.units; unit++) settleManager(w, unit);
  changeWip(w, 0);
  changeBlockers(w, 0);
}

/** Totes in the system, and their integral over time for Little's law. */
export function changeWip(w: World, by: number): void {
  const s = w.scalars;
  const now = w.events.now;
  s[Scalar.WipMinutes] += s[Scalar.Wip] * (now - s[Scalar.WipSince]);
  s[Scalar.WipSince] = now;
  s[Scalar.Wip] += by;
}

/** Blockers whose work stands still, and their integral over time. */
export function changeBlockers(w: World, by: number): void {
  const s = w.scalars;
  const now = w.events.now;
  w.count(
    Counter.openBlockerMinutes,
    0,
    s[Scalar.OpenBlockers] * (now - s[Scalar.OpenBlockersSince]),
  );
  s[Scalar.OpenBlockersSince] = now;
  s[Scalar.OpenBlockers] += by;
}

/** How long the share of people at work is averaged before it enters the load. */
const loadStep = minutesPerHour / 4;

/** Load of a unit: share of its people at work, smoothed over a day. Called before the share changes. */
export function updateLoad(w: World, unit: number): void {
  const now = w.events.now;
  if (now === w.busySince[unit]) return;
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit] - w.absent[unit];
  w.busyMinutes[unit] += (people > 0 ? w.busy[unit] / people : 1) * (now - w.busySince[unit]);
  w.busySince[unit] = now;
  const elapsed = now - w.loadSince[unit];
  if (elapsed < loadStep) return;
  const share = w.busyMinutes[unit] / elapsed;
  w.unitLoad[unit] = share + (w.unitLoad[unit] - share) * exp(-elapsed / minutesPerDay);
  w.loadSince[unit] = now;
  w.busyMinutes[unit] = 0;
}
