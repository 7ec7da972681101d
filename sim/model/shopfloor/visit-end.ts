/**
 * The end of a visit segment: the tote moves on, or is set aside with a question; and what a worker interrupted loses.
 */
import { changeBlockers, settleWorker } from "../state/accounting.ts";
import { quantise } from "../state/calendar.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { updateLoad } from "./load.ts";
import { observeEnd } from "./observing.ts";
import { practiseLines } from "./practising.ts";
import { Flag, queueLine } from "./queues.ts";
import { causeOf, exceptionKey } from "./responding.ts";
import { whatFor } from "../state/pools.ts";
import { moveOn } from "./totes.ts";
import { takeNext } from "./visit-start.ts";
import { Aside, asidePlaces, Doing, Ending, Job, Use, uses } from "../state/codes.ts";
import { type World } from "../state/world.ts";

/** Handles the event of a worker: a segment, or training, is over. */
export function workerDone(w: World, worker: number): void {
  settleWorker(w, worker);
  const unit = w.workerUnit[worker];
  updateLoad(w, unit);
  if (w.doing[worker] === Doing.Training) {
    w.absent[unit]--;
  } else {
    w.busy[unit]--;
    const tote = w.workerTote[worker];
    w.workerTote[worker] = -1;
    if (w.ending[worker] === Ending.Done) finish(w, worker, unit, tote);
    else setAside(w, worker, unit, tote);
  }
  takeNext(w, worker);
}

function finish(w: World, worker: number, unit: number, tote: number): void {
  const lines = w.linesPerTote;
  const { ledger } = w;
  const place = w.placeOf(unit);
  ledger[place + Counter.visits]++;
  ledger[place + Counter.visitLines] += lines;
  w.countDay(DayCounter.visitLines, lines);
  practiseLines(w, worker, unit, lines);
  observeEnd(w, tote);
  moveOn(w, tote);
}

/** The tote waits with its question; the worker may go on with another. */
function setAside(w: World, worker: number, unit: number, tote: number): void {
  let place = worker * asidePlaces;
  while (w.asideState[place] !== Aside.Empty) place++;
  const key = exceptionKey(w.toteStage[tote], w.toteNextException[tote] - 1);
  w.aside[worker]++;
  w.asideTote[place] = tote;
  w.asideSerial[place]++;
  w.asideSince[place] = w.events.now;
  w.asideCause[place] = causeOf(w, unit, w.toteId[tote], key);
  changeBlockers(w, 1);
  const { silentMinutes } = w.settings.exceptions;
  if (w.ending[worker] === Ending.Escalate && silentMinutes > 0) {
    w.asideState[place] = Aside.Silent;
    w.events.schedule(w.subjectAside + place, w.events.now + quantise(silentMinutes));
  } else if (w.ending[worker] === Ending.Escalate) {
    ask(w, place);
  } else {
    w.asideState[place] = Aside.Waiting;
    w.events.schedule(
      w.subjectAside + place,
      w.events.now + quantise(w.settings.exceptions.waitMinutes),
    );
  }
}

/** Brings the question of a set-aside tote to the manager. */
export function ask(w: World, place: number): void {
  const unit = w.workerUnit[Math.floor(place / asidePlaces)];
  w.asideState[place] = Aside.Escalated;
  w.asideAsked[place] = w.events.now;
  w.count(Counter.escalationDelayMinutes, unit, w.events.now - w.asideSince[place]);
  w.events.schedule(
    w.subjectAside + place,
    w.events.now + quantise(w.settings.escalation.patienceMinutes),
  );
  const job = addJob(
    w,
    unit,
    Job.Escalation,
    place,
    w.asideSerial[place],
    w.settings.escalation.decisionMinutes,
  );
  // a question is known by its tote and exception: the place where it waits is another's with the slightest change
  const tote = w.asideTote[place];
  const key = exceptionKey(w.toteStage[tote], w.toteNextException[tote] - 1);
  w.jobFor[job] = whatFor(Job.Escalation, key, w.toteId[tote]);
}

/** Puts a running tote back into its queue: what is left is owed, part of what was done is lost. */
export function interrupt(w: World, worker: number): void {
  settleWorker(w, worker);
  const unit = w.workerUnit[worker];
  const tote = w.workerTote[worker];
  updateLoad(w, unit);
  w.busy[unit]--;
  w.events.cancel(w.subjectWorker + worker);
  const from = worker * uses;
  const to = tote * uses;
  for (let use = 0; use < uses; use++) {
    w.toteOwed[to + use] = w.spend[from + use];
    w.spend[from + use] = 0;
  }
  const done = w.toteSegment[tote] - w.toteOwed[to + Use.Work];
  w.toteOwed[to + Use.Work] += quantise(Math.max(0, done) * w.settings.switching.progressLoss);
  w.toteSegment[tote] = w.toteOwed[to + Use.Work];
  w.toteEnding[tote] = w.ending[worker];
  w.toteFlags[tote] |= Flag.Preempted | Flag.Owing;
  w.toteInterruptions[tote]++;
  w.count(Counter.preemptions, unit, 1);
  w.workerTote[worker] = -1;
  w.lines.pushFront(queueLine(w, unit, w.toteClass[tote]), tote);
  takeNext(w, worker);
}
