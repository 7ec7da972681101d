/**
 * Where time goes. A visit knows beforehand how its minutes are spent; what has elapsed is booked in that order.
 * Everything is a whole number of ticks, so paid time equals the sum of its uses exactly.
 */
import { Counter, DayCounter } from "./ledger.ts";
import { Doing, Job, Scalar, topRanks, Use, uses } from "./codes.ts";
import { type World } from "./world.ts";

const useCounter = (() => {
  const place = new Int32Array(uses);
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
  const { ledger } = w;
  const place = w.placeOf(w.workerUnit[worker]);
  const doing = w.doing[worker];
  if (doing === Doing.Idle) ledger[place + Counter.idleMinutes] += elapsed;
  else if (doing === Doing.Blocked) ledger[place + Counter.blockedMinutes] += elapsed;
  else if (doing === Doing.Training) ledger[place + Counter.trainingMinutes] += elapsed;
  else {
    w.countDay(DayCounter.busyMinutes, elapsed);
    w.people.tired[worker] += elapsed;
    const toteClass = w.toteClass[w.workerTote[worker]];
    if (isTopRanked(w.ranking, toteClass)) ledger[place + Counter.alignedMinutes] += elapsed;
    if (isTopRanked(w.office.need, toteClass)) ledger[place + Counter.neededMinutes] += elapsed;
    if (w.office.misranked[0] === 1) ledger[place + Counter.misrankedMinutes] += elapsed;
    const spend = w.spend;
    for (let use = 0, at = worker * uses; use < uses && elapsed > 0; use++, at++) {
      const planned = spend[at];
      if (planned === 0) continue;
      const part = planned < elapsed ? planned : elapsed;
      spend[at] = planned - part;
      elapsed -= part;
      ledger[place + useCounter[use]] += part;
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
