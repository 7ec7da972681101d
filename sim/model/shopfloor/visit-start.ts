/**
 * The start of a visit: who takes which tote, and the plan of the segment that begins. Steps, tool failures and
 * exceptions are resolved inside the visit, as minutes and errors; only escalating and waiting end a segment early.
 */
import { settleWorker } from "../state/accounting.ts";
import { acts } from "../acts/acts.ts";
import { assist } from "./assisting.ts";
import { minutesPerHour, quantise } from "../state/calendar.ts";
import { handOverExceptions } from "../managers/disputing.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { bookHour, takeUp, updateLoad } from "./load.ts";
import { learningFactor } from "../mechanisms/learning.ts";
import { steps } from "../mechanisms/practice.ts";
import { Response } from "../mechanisms/exceptions.ts";
import { observeBegin } from "./observing.ts";
import { spendOvertime } from "./overtime.ts";
import { Purpose } from "../state/purposes.ts";
import { addInterruptionErrors, planErrors } from "./quality.ts";
import { Flag, privateLine, Stage, takeFromQueue } from "./queues.ts";
import { exceptionKey, exceptionsPerStage, resolveLocally, respond } from "./responding.ts";
import { useScanner } from "./scanner.ts";
import { Aside, asidePlaces, Doing, Ending, Use, uses } from "../state/codes.ts";
import { type World } from "../state/world.ts";

/** An idle worker of the unit, if any, looks for work. */
export function wake(w: World, unit: number): void {
  const worker = w.idle.head(unit);
  if (worker >= 0) wakeWorker(w, worker);
}

/** A worker who is idle or blocked looks for work; anybody else does so when free. */
export function wakeWorker(w: World, worker: number): void {
  const doing = w.doing[worker];
  if (doing !== Doing.Idle && doing !== Doing.Blocked) return;
  if (doing === Doing.Idle) w.idle.remove(w.workerUnit[worker], worker);
  takeNext(w, worker);
}

/** A free worker goes to training that is due, resumes an answered tote, takes the next one, or is idle. */
export function takeNext(w: World, worker: number): void {
  settleWorker(w, worker);
  const unit = w.workerUnit[worker];
  if (w.owedTraining[worker] > 0) {
    train(w, worker);
    return;
  }
  let waiting = 0;
  let ready = -1;
  // hardly anybody has set anything aside
  if (w.aside[worker] > 0) {
    for (let place = worker * asidePlaces; place < (worker + 1) * asidePlaces; place++) {
      const state = w.asideState[place];
      if (state === Aside.Ready && (ready < 0 || w.asideSince[place] < w.asideSince[ready]))
        ready = place;
      else if (state !== Aside.Empty) waiting++;
    }
  }
  if (ready >= 0) {
    const tote = w.asideTote[ready];
    w.aside[worker]--;
    w.asideState[ready] = Aside.Empty;
    w.asideTote[ready] = -1;
    start(w, worker, tote);
    return;
  }
  if (waiting >= w.settings.exceptions.asideMost) {
    w.doing[worker] = Doing.Blocked;
    return;
  }
  let tote = -1;
  if (w.roles.rights[acts.execute.place] !== 0) {
    tote = w.lines.shift(privateLine(w, worker));
    if (tote < 0) tote = takeFromQueue(w, unit);
  }
  if (tote >= 0) {
    start(w, worker, tote);
    return;
  }
  w.doing[worker] = Doing.Idle;
  w.idle.push(unit, worker);
}

function train(w: World, worker: number): void {
  const unit = w.workerUnit[worker];
  const minutes = w.owedTraining[worker];
  w.owedTraining[worker] = 0;
  updateLoad(w, unit);
  w.absent[unit]++;
  w.doing[worker] = Doing.Training;
  w.events.schedule(w.subjectWorker + worker, w.events.now + minutes);
}

function start(w: World, worker: number, tote: number): void {
  const unit = w.workerUnit[worker];
  const stage = w.toteStage[tote];
  updateLoad(w, unit);
  w.busy[unit]++;
  w.doing[worker] = Doing.Visit;
  w.workerTote[worker] = tote;
  const at = worker * uses;
  takeUp(w, worker, unit);
  setUp(w, worker, tote, unit);
  takeOwed(w, at, tote);
  if ((w.toteFlags[tote] & Flag.Preempted) !== 0) resumeInterrupted(w, worker, tote);
  else {
    if ((w.toteFlags[tote] & Flag.Fresh) !== 0) planVisit(w, worker, tote, unit, stage);
    planSegment(w, worker, tote, unit, stage);
  }
  spendOvertime(w, worker, tote);
  let total = 0;
  for (let use = 0; use < uses; use++) total += w.spend[at + use];
  w.toolUsed[worker] = w.events.now + total;
  w.events.schedule(w.subjectWorker + worker, w.events.now + total);
}

/** What an interruption or an answered question left to do is spent first. */
function takeOwed(w: World, at: number, tote: number): void {
  if ((w.toteFlags[tote] & Flag.Owing) === 0) {
    for (let use = Use.Setup + 1; use < uses; use++) w.spend[at + use] = 0;
    return;
  }
  w.toteFlags[tote] &= ~Flag.Owing;
  for (let use = 0; use < uses; use++) {
    if (use > Use.Setup) w.spend[at + use] = w.toteOwed[tote * uses + use];
    w.toteOwed[tote * uses + use] = 0;
  }
}

/** Set-up when the class of work changes. */
function setUp(w: World, worker: number, tote: number, unit: number): void {
  const toteClass = w.toteClass[tote];
  const last = w.lastClass[worker];
  w.lastClass[worker] = toteClass;
  w.spend[worker * uses + Use.Setup] = 0;
  if (last < 0 || last === toteClass) return;
  w.count(Counter.classSwitches, unit, 1);
  w.spend[worker * uses + Use.Setup] = quantise(w.settings.switching.setupMinutes[unit]);
}

/** Work content and exceptions of a visit that begins. */
function planVisit(w: World, worker: number, tote: number, unit: number, stage: number): void {
  w.toteFlags[tote] &= ~Flag.Fresh;
  w.toteDone[tote] = 0;
  w.toteHand[tote] = 0;
  w.toteIgnored[tote] = 0;
  w.toteStageDefects[tote] = 0;
  w.toteNextException[tote] = 0;
  bookHour(w, worker, unit);
  planWork(w, worker, tote, unit, stage);
  const alone = w.toteBase[tote];
  assist(w, worker, tote, unit, stage);
  if (w.observed !== null) observeBegin(w, w.observed, worker, tote, alone);
  planExceptions(w, tote, unit, stage);
}

/** Minutes of work of a visit without AI. */
function planWork(w: World, worker: number, tote: number, unit: number, stage: number): void {
  const { flow, learning, practice } = w.settings;
  const mean = w.linesPerTote * flow.minutesPerLine[unit];
  w.toteBase[tote] =
    (flow.serviceScv === 0
      ? mean
      : w.draws.logNormal(Purpose.service, w.toteId[tote], stage, mean, flow.serviceScv)) *
    (w.experience[worker] >= w.learnedAfter
      ? 1
      : learningFactor(w.experience[worker], learning.exponent, learning.floor)) *
    (1 - (practice.saving * w.people.practised[worker]) / steps) *
    (1 + (learning.unlearnSlowdown * w.unlearn[worker]) / learning.unlearnLines) *
    w.people.pace[unit];
}

/** How many exceptions a visit of this work meets. */
function planExceptions(w: World, tote: number, unit: number, stage: number): void {
  const { exceptions } = w.settings;
  const expected =
    (exceptions.perHour[unit] * w.frictionOf[unit] * w.toteBase[tote]) / minutesPerHour;
  const count =
    expected > 0 ? w.draws.poisson(Purpose.exceptionCount, w.toteId[tote], stage, expected) : 0;
  const contradicted =
    stage === Stage.Packing && (w.toteFlags[tote] & Flag.Contradiction) !== 0 ? 1 : 0;
  const disputed = handOverExceptions(w, tote, unit, stage);
  w.toteExceptions[tote] = Math.min(exceptionsPerStage - 1, count + contradicted + disputed);
}

/** Plans until the visit is done or an exception stops it. */
function planSegment(w: World, worker: number, tote: number, unit: number, stage: number): void {
  const id = w.toteId[tote];
  const at = worker * uses;
  const place = w.placeOf(unit);
  const count = w.toteExceptions[tote];
  const from = w.toteDone[tote];
  let to = 1;
  let ending: number = Ending.Done;
  let fixes = 0;
  for (let exception = w.toteNextException[tote]; exception < count; exception++) {
    const key = exceptionKey(stage, exception);
    w.ledger[place + Counter.exceptions]++;
    w.ledger[place + Counter.blockers]++;
    w.countDay(DayCounter.exceptions, 1);
    const response = respond(w, worker, tote, key, true);
    w.toteNextException[tote] = exception + 1;
    if (response === Response.Escalate || response === Response.Wait) {
      to = Math.max(from, (exception + w.draws.uniform(Purpose.exceptionPlace, id, key)) / count);
      ending = response === Response.Escalate ? Ending.Escalate : Ending.Wait;
      break;
    }
    if (resolveLocally(w, worker, tote, key, response)) fixes++;
  }
  const work = w.toteBase[tote] * (to - from);
  w.toteDone[tote] = to;
  w.ending[worker] = ending;
  w.spend[at + Use.Fix] += quantise(fixes * w.settings.exceptions.fixMinutes);
  w.toteSegment[tote] = quantise(work);
  w.spend[at + Use.Work] += w.toteSegment[tote];
  useScanner(w, worker, tote);
  if (ending === Ending.Done) planErrors(w, worker, tote, unit, stage);
}

/** An interrupted tote goes on where it was; the interruption may have cost errors. */
function resumeInterrupted(w: World, worker: number, tote: number): void {
  w.toteFlags[tote] &= ~Flag.Preempted;
  w.ending[worker] = w.toteEnding[tote];
  if (w.ending[worker] === Ending.Done) addInterruptionErrors(w, worker, tote);
}
