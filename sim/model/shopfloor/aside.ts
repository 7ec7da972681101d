/**
 * Questions of set-aside totes: answered by the manager or the executives, cleared by waiting, or decided alone when
 * patience runs out. Answers in time lift the climate of a team, silence and blame lower it three times as much.
 */
import { changeBlockers } from "../state/accounting.ts";
import { acts, asExecutive, asManager, type Act } from "../acts/acts.ts";
import { formBeliefs, nextQuestion, remember } from "../direction/believing.ts";
import { quantise } from "../state/calendar.ts";
import { executiveLine } from "../managers/inbox.ts";
import { Counter } from "../state/ledger.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { Response } from "../mechanisms/exceptions.ts";
import { causes } from "../mechanisms/sop.ts";
import { Message, Route } from "../state/flow-log.ts";
import { perform } from "../acts/performing.ts";
import { newJob, freeJob } from "../state/pools.ts";
import { Purpose } from "../state/purposes.ts";
import { Flag } from "./queues.ts";
import { exceptionKey, exceptionsPerTote, resolveLocally, respond } from "./responding.ts";
import { ask } from "./visit-end.ts";
import { wakeWorker } from "./visit-start.ts";
import { Aside, asidePlaces, Doing, Job, Scalar, Use, uses } from "../state/codes.ts";
import { type World } from "../state/world.ts";

/** Costs of silence and blame, in events answered in time (assumed). */
const negativity = 3;

/** How fast the expected wait follows what a team experiences. */
const waitMemory = 0.1;

function keyOf(w: World, tote: number): number {
  return exceptionKey(w.toteStage[tote], w.toteNextException[tote] - 1);
}

/** The manager has dealt with an escalation: decides, or passes it on; reports its cause to the CoE. */
export function managerAnswers(w: World, unit: number, place: number, serial: number): void {
  if (w.asideState[place] !== Aside.Escalated || w.asideSerial[place] !== serial) return;
  const tote = w.asideTote[place];
  const id = w.toteId[tote];
  const key = keyOf(w, tote);
  report(w, unit * causes + w.asideCause[place], id, key);
  if (w.draws.uniform(Purpose.whoDecides, id, key) < w.settings.escalation.managerDecides) {
    answer(w, place);
    return;
  }
  w.flows.route(w.cycle, unit, Route.ToExecutives);
  if (!perform(w, asManager(unit), acts.escalateUp, unit)) return;
  w.inbox.push(executiveLine(w), newJob(w, Job.Escalation, place, serial, 0));
}

/** The executives' daily session. */
export function executiveSession(w: World): void {
  formBeliefs(w);
  const line = executiveLine(w);
  const most = w.settings.executives.answersPerSession - w.roles.answersTaken[0];
  w.roles.answersTaken[0] = 0;
  if (w.roles.rights[acts.answerEscalation.place] === 0) return;
  for (let left = most; left > 0;) {
    const job = nextQuestion(w, line);
    if (job < 0) return;
    const place = w.jobRef[job];
    const open =
      w.asideState[place] === Aside.Escalated && w.asideSerial[place] === w.jobSerial[job];
    freeJob(w, job);
    if (!open) {
      // nobody answered it in time
      w.count(Counter.orphaned, w.workerUnit[Math.floor(place / asidePlaces)], 1);
      continue;
    }
    left--;
    const unit = w.workerUnit[Math.floor(place / asidePlaces)];
    perform(w, asExecutive(0), acts.answerEscalation, unit);
    answer(w, place);
  }
}

/** The question of a set-aside tote is answered, by whomever it reached. */
export function answer(w: World, place: number): void {
  const worker = Math.floor(place / asidePlaces);
  const unit = w.workerUnit[worker];
  const tote = w.asideTote[place];
  const waited = w.events.now - w.asideAsked[place];
  w.events.cancel(w.subjectAside + place);
  w.count(Counter.answered, unit, 1);
  w.count(Counter.decisionMinutes, unit, waited);
  w.expectedWait[unit] += waitMemory * (waited - w.expectedWait[unit]);
  const truth = w.traits[Layer.Managers * traitsPerLayer + Trait.Truth];
  const blame = w.settings.traits.blame * hazardFactor(truth);
  if (w.draws.uniform(Purpose.blame, w.toteId[tote], keyOf(w, tote)) < blame) {
    w.count(Counter.blamed, unit, 1);
    remember(w, unit, w.toteClass[tote]);
    w.climateNet[unit] -= negativity;
  } else {
    w.climateNet[unit]++;
  }
  resolve(w, place);
}

/** The blocker is gone: the tote can be resumed. */
function resolve(w: World, place: number): void {
  const worker = Math.floor(place / asidePlaces);
  const unit = w.workerUnit[worker];
  changeBlockers(w, -1);
  w.count(Counter.blockersResolved, unit, 1);
  w.count(Counter.blockerMinutes, unit, w.events.now - w.asideSince[place]);
  w.asideState[place] = Aside.Ready;
  if (w.doing[worker] === Doing.Blocked || w.doing[worker] === Doing.Idle) wakeWorker(w, worker);
}

/** Patience with a set-aside tote runs out: a wait ends, or an escalation was not answered. */
export function patienceEnds(w: World, place: number): void {
  const worker = Math.floor(place / asidePlaces);
  const unit = w.workerUnit[worker];
  const tote = w.asideTote[place];
  const id = w.toteId[tote];
  const key = keyOf(w, tote);
  if (w.asideState[place] === Aside.Silent) {
    ask(w, place);
    return;
  }
  if (w.asideState[place] === Aside.Escalated) {
    w.count(Counter.timedOut, unit, 1);
    remember(w, unit, w.toteClass[tote]);
    w.climateNet[unit] -= negativity;
    w.expectedWait[unit] +=
      waitMemory * (w.events.now - w.asideAsked[place] - w.expectedWait[unit]);
    decideAlone(w, worker, place, key, Response.Improvise);
    return;
  }
  if (w.draws.uniform(Purpose.clearsByItself, id, key) < w.settings.exceptions.clearsByItself) {
    resolve(w, place);
    return;
  }
  const response = respond(w, worker, tote, key, false);
  if (response === Response.Escalate) ask(w, place);
  else decideAlone(w, worker, place, key, response);
}

function decideAlone(w: World, worker: number, place: number, key: number, response: number): void {
  const unit = w.workerUnit[worker];
  const tote = w.asideTote[place];
  // the blocker was counted as open since it occurred; its local fix is owed when the tote is resumed
  w.count(Counter.blockersResolved, unit, -1);
  if (resolveLocally(w, worker, tote, key, response)) {
    w.toteFlags[tote] |= Flag.Owing;
    w.toteOwed[tote * uses + Use.Fix] += quantise(w.settings.exceptions.fixMinutes);
  }
  resolve(w, place);
}

/** Whether a manager reports to the CoE, by this kind of message. */
function tells(w: World, unit: number, by: Act<"manager">): boolean {
  const who = asManager(unit);
  return perform(w, who, acts.reportToCentre, unit) && perform(w, who, by, unit);
}

/** The manager passes on what came in writing: of a failing scanner (below 0, by its worker) or of an exception. */
export function reportOn(w: World, ref: number, serial: number): void {
  if (ref < 0) reportScanner(w, -1 - ref, serial);
  else report(w, Math.floor(ref / exceptionsPerTote), serial, ref % exceptionsPerTote);
}

/** A report of a cause of friction on its way to the CoE. */
export function report(w: World, cause: number, id: number, key: number): void {
  const unit = Math.floor(cause / causes);
  if (!tells(w, unit, acts.sendPatterns)) return;
  const lost = w.draws.uniform(Purpose.reportLost, id, key) < w.settings.sop.reportLoss;
  w.flows.route(w.cycle, unit, Route.ToCentre);
  w.flows.message(w.cycle, unit, Message.Pattern, !lost);
  if (lost) return;
  if (w.reports[cause] === 0) w.causeSince[cause] = w.events.now;
  w.reports[cause]++;
  w.rhythm.arrived[unit]++;
  if (w.causeInWork[cause] !== 0) w.count(Counter.duplicated, unit, 1);
}

/** A report of a failing scanner on its way to the CoE. */
export function reportScanner(w: World, worker: number, life: number): void {
  const unit = w.workerUnit[worker];
  if (!tells(w, unit, acts.sendFriction)) return;
  const lost = w.draws.uniform(Purpose.scannerReportLost, worker, life) < w.settings.sop.reportLoss;
  w.flows.route(w.cycle, unit, Route.ToCentre);
  w.flows.message(w.cycle, unit, Message.ToolFriction, !lost);
  if (lost) return;
  w.scalars[Scalar.ScannerReports]++;
  w.rhythm.arrived[unit]++;
  if (w.scalars[Scalar.ScannerInWork] !== 0) w.count(Counter.duplicated, unit, 1);
}
