/**
 * What a worker does with an exception, from what the worker can know: climate of the team, expected wait for an answer,
 * pressure, the local habit, audits seen, training in use. The truth about causes is not among it.
 */
import { minutesPerHour } from "../state/calendar.ts";
import { addJob } from "../managers/inbox.ts";
import { Route } from "../state/flow-log.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { odds, Response } from "../mechanisms/exceptions.ts";
import { steps } from "../mechanisms/practice.ts";
import { causes } from "../mechanisms/sop.ts";
import { note } from "../acts/performing.ts";
import { setPractice } from "./practising.ts";
import { Purpose } from "../state/purposes.ts";
import { Flag, Stage } from "./queues.ts";
import { violations } from "../acts/violations.ts";
import { Job } from "../state/codes.ts";
import { type World } from "../state/world.ts";

/** Exceptions of a visit are numbered; their draws are keyed by stage and number. */
export const exceptionsPerStage = 32;

/** Exceptions of a tote have numbers below this one. */
export const exceptionsPerTote = exceptionsPerStage * Object.keys(Stage).length;

export function exceptionKey(stage: number, exception: number): number {
  return stage * exceptionsPerStage + exception;
}

/** Safety climate of a unit as its workers feel it: the team's own history plus what coaching moved. */
export function feltClimate(w: World, unit: number): number {
  const truth = w.traits[Layer.Workers * traitsPerLayer + Trait.Truth] - w.settings.traits.truth;
  return Math.max(0, Math.min(1, w.climate[unit] + truth));
}

/** Weight of second-order behaviour of a worker. */
function secondOrderWeight(w: World, worker: number, unit: number): number {
  const { responses } = w.settings;
  const wait = Math.max(0, w.expectedWait[unit] / minutesPerHour - 1);
  return (
    responses.escalateWeight[unit] *
    odds(
      responses.climateEffect * (feltClimate(w, unit) - 0.5) +
        responses.trainingEffect * w.trained[worker] -
        responses.waitEffect * wait,
    )
  );
}

function improviseWeight(w: World, unit: number): number {
  const { responses } = w.settings;
  return (
    responses.improviseWeight[unit] *
    odds(
      responses.pressureEffect * (w.people.pressure[unit] - 0.7) +
        responses.normEffect * (w.habitMean[unit] - 0.2) -
        responses.salienceEffect * w.salience[unit],
    )
  );
}

/** Chance that a worker would escalate or report an exception. */
export function secondOrderShare(w: World, worker: number, unit: number): number {
  const { responses } = w.settings;
  const second = secondOrderWeight(w, worker, unit);
  return (
    second / (second + improviseWeight(w, unit) + responses.waitWeight + responses.ignoreWeight)
  );
}

/** Draws the response to an exception and counts it; after a wait that did not help, waiting is out of the question. */
export function respond(
  w: World,
  worker: number,
  tote: number,
  key: number,
  mayWait: boolean,
): number {
  const unit = w.workerUnit[worker];
  const id = w.toteId[tote];
  const { responses } = w.settings;
  const second = secondOrderWeight(w, worker, unit);
  const improvise = improviseWeight(w, unit);
  const wait = mayWait ? responses.waitWeight : 0;
  let left =
    w.draws.uniform(mayWait ? Purpose.response : Purpose.responseAfterWaiting, id, key) *
    (second + improvise + wait + responses.ignoreWeight);
  if (!mayWait) w.count(Counter.askedAgain, unit, 1);
  left -= second;
  if (left < 0) {
    w.countDay(DayCounter.escalations, 1);
    if (!mayWait || w.draws.uniform(Purpose.secondOrder, id, key) < responses.stopShare) {
      w.count(Counter.escalated, unit, 1);
      return Response.Escalate;
    }
    w.count(Counter.fixedAndReported, unit, 1);
    return Response.FixAndReport;
  }
  left -= improvise;
  if (left < 0) {
    w.count(Counter.improvised, unit, 1);
    w.flows.route(w.cycle, unit, Route.Improvised);
    w.countDay(DayCounter.improvisations, 1);
    return Response.Improvise;
  }
  left -= wait;
  if (left < 0) {
    w.count(Counter.waited, unit, 1);
    return Response.Wait;
  }
  w.count(Counter.ignored, unit, 1);
  return Response.Ignore;
}

/** Which cause of friction an exception comes from, in proportion to the friction left. */
export function causeOf(w: World, unit: number, id: number, key: number): number {
  const at = unit * causes;
  let total = 0;
  for (let cause = 0; cause < causes; cause++) total += w.friction[at + cause];
  let left = w.draws.uniform(Purpose.exceptionCause, id, key) * total;
  for (let cause = 0; cause < causes - 1; cause++) {
    left -= w.friction[at + cause];
    if (left < 0) return cause;
  }
  return causes - 1;
}

/** Deals with an exception on the spot; tells whether that takes the minutes of a local fix. */
export function resolveLocally(
  w: World,
  worker: number,
  tote: number,
  key: number,
  response: number,
): boolean {
  const unit = w.workerUnit[worker];
  const id = w.toteId[tote];
  w.count(Counter.blockersResolved, unit, 1);
  if (response === Response.Ignore) {
    w.toteIgnored[tote]++;
    return false;
  }
  w.count(Counter.blockerMinutes, unit, w.settings.exceptions.fixMinutes);
  if (response === Response.FixAndReport) {
    const cause = causeOf(w, unit, id, key);
    addJob(
      w,
      unit,
      Job.Exception,
      (unit * causes + cause) * exceptionsPerTote + key,
      id,
      w.settings.escalation.reportMinutes,
    );
  } else {
    if ((w.toteFlags[tote] & Flag.Bypass) !== 0) w.toteFlags[tote] |= Flag.Hero;
    note(w, violations.workerImprovises, worker, unit, 1, 0);
    practiseShortcut(w, worker, id, key);
  }
  return true;
}

/** An improvised fix becomes part of how one step is done. */
function practiseShortcut(w: World, worker: number, id: number, key: number): void {
  const step = Math.min(
    steps - 1,
    Math.floor(w.draws.uniform(Purpose.improvisedStep, id, key) * steps),
  );
  const x = w.x[worker * steps + step];
  setPractice(w, worker, step, x + w.settings.practice.improvised * (1 - x));
}
