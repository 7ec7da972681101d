/**
 * The way of a tote: it arrives with demand, is released by the manager of its zone, visits Inventory, Packing and
 * Shipping, and leaves. Inbound totes visit Receiving only. Old totes go first, then the ranking the unit believes in.
 */
import { InputError } from "../../scenario/input-error.ts";
import { changeWip } from "../state/accounting.ts";
import { acts, asManager } from "../acts/acts.ts";
import { remember } from "../direction/believing.ts";
import { minutesPerDay, wavesPerDay, weekdayFactor } from "../state/calendar.ts";
import { Route } from "../state/flow-log.ts";
import { detectionOf, noteCases } from "../managers/imitating.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter, DayCounter, leadBinMinutes, leadBins } from "../state/ledger.ts";
import { misinterpretation } from "../mechanisms/clarity.ts";
import { countHero } from "./overtime.ts";
import { note, perform } from "../acts/performing.ts";
import { newTote, freeTote } from "../state/pools.ts";
import { Purpose } from "../state/purposes.ts";
import { demandLine, Flag, privateLine, queueLine, Stage } from "./queues.ts";
import { handOver, handOut } from "./routes.ts";
import { notePrivateOrder, shadowMisreading, shadowOrder } from "./shadow.ts";
import { executiveViolation } from "../acts/sanctioning.ts";
import { executiveCount } from "../input/scenario.ts";
import { totesPerStream } from "../state/sites.ts";
import { violations } from "../acts/violations.ts";
import { wake, wakeWorker } from "./visit-start.ts";
import { classes, classShare, Job, returnRing, Scalar } from "../state/codes.ts";
import { type World } from "../state/world.ts";

function startsStream(w: World, unit: number): boolean {
  return w.kind[unit] === "packing" || w.kind[unit] === "receiving";
}

/** Mean demand of a stream, in lines a day; demand factor and shock are the customers', so they do not move what is received. */
export function demandPerDay(w: World, unit: number): number {
  const { flow } = w.settings;
  return (
    flow.linesPerDay[unit] * (w.kind[unit] === "packing" ? flow.demandFactor * flow.shockFactor : 1)
  );
}

/** Demand of the half-day that begins now. */
export function arrive(w: World, wave: number): void {
  const day = Math.floor(wave / wavesPerDay);
  for (let unit = 0; unit < w.units; unit++) {
    if (!startsStream(w, unit)) continue;
    const perDay = demandPerDay(w, unit) * weekdayFactor[day % weekdayFactor.length];
    const mean = perDay / (w.linesPerTote * wavesPerDay);
    const count = w.draws.poisson(Purpose.demandTotes, unit, wave, mean);
    if (count >= totesPerStream) throw tooMany(w, unit, count);
    for (let i = 0; i < count; i++) {
      addTote(w, unit, (wave * w.streamPlaces + unit) * totesPerStream + i);
    }
    const lines = count * w.linesPerTote;
    w.count(Counter.demandTotes, unit, count);
    w.count(Counter.demandLines, unit, lines);
    if (w.kind[unit] === "packing") w.countDay(DayCounter.demandLines, lines);
  }
}

function tooMany(w: World, unit: number, count: number): InputError {
  return new InputError(
    "parameters.flow.linesPerDay",
    `${count} totes in one half-day in ${w.scenario.units[unit].id}, wants at most ${totesPerStream - 1}: larger totes or less demand`,
  );
}

function addTote(w: World, unit: number, id: number): void {
  const tote = newTote(w);
  const toteClass = classOf(w.draws.uniform(Purpose.toteClass, id, 0));
  w.toteId[tote] = id;
  w.toteClass[tote] = toteClass;
  w.toteStream[tote] = unit;
  w.toteFlags[tote] = 0;
  w.toteDefects[tote] = 0;
  w.toteArrival[tote] = w.events.now;
  w.lines.push(demandLine(unit, toteClass), tote);
  w.scalars[Scalar.CreatedTotes]++;
  changeWip(w, 1);
}

function classOf(u: number): number {
  let toteClass = 0;
  let left = u - classShare[0];
  while (left > 0 && toteClass < classes - 1) left -= classShare[++toteClass];
  return toteClass;
}

/** A manager's release: what can no longer be shipped in time is cancelled, then the best ranked goes in, oldest first. */
export function release(w: World, unit: number): void {
  if (!startsStream(w, unit)) return;
  if (w.kind[unit] === "packing") cancelLate(w, unit);
  if (w.roles.rights[acts.assign.place] === 0) return;
  if (!perform(w, asManager(unit), acts.release, unit)) return;
  const limit = w.settings.flow.wipLimitLines[unit];
  for (let rank = 0; rank < classes; rank++) {
    const line = demandLine(unit, w.believed[unit * classes + rank]);
    while ((w.wip[unit] + 1) * w.linesPerTote <= limit || w.wip[unit] === 0) {
      const tote = w.lines.shift(line);
      if (tote < 0) break;
      w.wip[unit]++;
      perform(w, asManager(unit), acts.assign, unit);
      w.count(Counter.releasedTotes, unit, 1);
      if (w.kind[unit] === "receiving") {
        enter(w, tote, Stage.Receiving);
      } else {
        order(w, unit, tote);
        enter(w, tote, w.sites.inventoryOf[unit] >= 0 ? Stage.Inventory : Stage.Packing);
      }
    }
  }
}

function cancelLate(w: World, unit: number): void {
  const { dueDays, releaseAllowanceDays } = w.settings.flow;
  const oldest = w.events.now - (dueDays - releaseAllowanceDays) * minutesPerDay;
  for (let toteClass = 0; toteClass < classes; toteClass++) {
    const line = demandLine(unit, toteClass);
    for (;;) {
      const tote = w.lines.head(line);
      if (tote < 0 || w.toteArrival[tote] >= oldest) break;
      w.lines.shift(line);
      w.count(Counter.lostTotes, unit, 1);
      w.count(Counter.lostLines, unit, w.linesPerTote);
      w.countDay(DayCounter.lostLines, w.linesPerTote);
      remember(w, unit, toteClass);
      leave(w, tote);
    }
  }
}

/** The work order: interpreted by the manager, or given past him by an executive. */
function order(w: World, unit: number, tote: number): void {
  const id = w.toteId[tote];
  const { bypass, executives, governance, translation } = w.settings;
  let chance = w.misread[unit];
  let flags = 0;
  const attempt = w.draws.uniform(Purpose.bypass, id, 0);
  if (attempt < bypass.share[unit] * executiveViolation(w)) {
    if (w.draws.uniform(Purpose.bypass, id, 1) < governance.bypassGate[unit]) {
      w.count(Counter.bypassStopped, unit, 1);
      sendBack(w, unit, id);
    } else if (w.draws.uniform(Purpose.bypass, id, 2) < bypass.acceptance) {
      flags |= Flag.Bypass;
      if (w.draws.uniform(Purpose.bypass, id, 3) < bypass.skipCheck) flags |= Flag.SkipCheck;
      const contradictions = bypass.contradictionsPerLine * w.linesPerTote;
      if (w.draws.uniform(Purpose.bypass, id, 4) < contradictions) flags |= Flag.Contradiction;
      chance = misinterpretation(
        translation.misreadAtWorst,
        executives.clarity * bypass.clarityFactor,
        0,
        executives.urgency,
        translation.effortScale,
      );
      directOrder(w, unit, id);
      notePrivateOrder(w, unit, Route.FromExecutives, flags);
    }
  }
  if ((flags & Flag.Bypass) === 0) {
    flags |= shadowOrder(w, unit, id);
    if ((flags & Flag.Bypass) !== 0) chance = shadowMisreading(w);
  }
  if (w.roles.contradicting[unit] > 0) {
    w.roles.contradicting[unit]--;
    w.count(Counter.contradictions, unit, 1);
    flags |= Flag.Contradiction;
  }
  if (w.draws.uniform(Purpose.misinterpretation, id, 0) < chance) {
    flags |= Flag.Wrong;
    w.toteDefects[tote] = Math.max(1, Math.round(w.linesPerTote * translation.wrongShare));
    w.count(Counter.wrongTotes, unit, 1);
  }
  w.toteFlags[tote] = flags;
}

function directOrder(w: World, unit: number, id: number): void {
  w.count(Counter.bypassOrders, unit, 1);
  w.countDay(DayCounter.bypassOrders, 1);
  w.managerContradicted[unit] = 1;
  const isSeen = w.draws.uniform(Purpose.bypassDetected, id, 0) < detectionOf(w);
  note(w, violations.executiveOrders, id % executiveCount, unit, 1, isSeen ? 1 : 0);
  if (isSeen) {
    noteCases(w, 1);
    w.count(Counter.bypassDetected, unit, 1);
    w.scalars[Scalar.ExecutiveDeterred] = Math.max(
      w.scalars[Scalar.ExecutiveDeterred],
      w.settings.governance.deterrence,
    );
  } else {
    w.scalars[Scalar.ExecutiveUndetected]++;
  }
}

/** A direct order that the gate stopped comes to the manager, who has to deal with it. */
function sendBack(w: World, unit: number, id: number): void {
  const minutes = w.settings.governance.sendBackMinutes;
  if (minutes > 0) addJob(w, unit, Job.Correction, 0, id, minutes);
}

/** The unit a tote visits at a stage. */
export function unitOf(w: World, tote: number, stage: number): number {
  const stream = w.toteStream[tote];
  if (stage === Stage.Inventory) return w.sites.inventoryOf[stream];
  if (stage === Stage.Shipping) return w.sites.shippingOf[stream];
  return stream;
}

/** A tote joins the queue of a stage; a direct order joins the private queue of a worker. */
export function enter(w: World, tote: number, stage: number): void {
  const unit = unitOf(w, tote, stage);
  w.toteStage[tote] = stage;
  w.toteFlags[tote] |= Flag.Fresh;
  w.toteInterruptions[tote] = 0;
  handOver(w, w.toteStream[tote], stage, unit);
  if ((w.toteFlags[tote] & Flag.Bypass) !== 0 && w.settings.bypass.jumps > 0.5) {
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    const pick = Math.floor(w.draws.uniform(Purpose.bypassWorker, w.toteId[tote], stage) * people);
    const worker = w.firstWorker[unit] + Math.min(people - 1, pick);
    w.lines.push(privateLine(w, worker), tote);
    wakeWorker(w, worker);
  } else {
    w.lines.push(queueLine(w, unit, w.toteClass[tote]), tote);
    wake(w, unit);
  }
}

/** A tote leaves a stage for the next one, or the burrow. */
export function moveOn(w: World, tote: number): void {
  const stage = w.toteStage[tote];
  if (stage === Stage.Inventory) enter(w, tote, Stage.Packing);
  else if (stage === Stage.Packing && w.sites.shippingOf[w.toteStream[tote]] >= 0)
    enter(w, tote, Stage.Shipping);
  else ship(w, tote);
}

function ship(w: World, tote: number): void {
  const unit = w.toteStream[tote];
  const lead = w.events.now - w.toteArrival[tote];
  w.wip[unit]--;
  handOut(w, unit);
  w.count(Counter.shippedTotes, unit, 1);
  if (w.kind[unit] === "packing") {
    const lines = w.linesPerTote;
    const defects = Math.min(lines, w.toteDefects[tote]);
    const { ledger } = w;
    const place = w.placeOf(unit);
    ledger[place + Counter.shippedLines] += lines;
    ledger[place + Counter.conformingLines] += lines - defects;
    ledger[place + Counter.escapedDefects] += defects;
    countHero(w, unit, tote, defects);
    w.countDay(DayCounter.shippedLines, lines);
    w.countDay(DayCounter.conformingLines, lines - defects);
    if (lead <= w.settings.flow.dueDays * minutesPerDay)
      ledger[place + Counter.onTimeLines] += lines - defects;
    ledger[place + Counter.leadMinutes] += lead;
    ledger[place + Counter.leadMinutesSquared] += lead * lead;
    const bin = Math.min(leadBins - 1, Math.floor(lead / leadBinMinutes));
    w.leads[w.cycle * leadBins + bin]++;
    const due = (w.day + w.settings.verification.returnDays) % returnRing;
    w.returns[unit * (returnRing + 1) + due] += defects;
    if (defects >= w.settings.flow.linesPerOrder) remember(w, unit, w.toteClass[tote]);
  }
  leave(w, tote);
}

function leave(w: World, tote: number): void {
  w.scalars[Scalar.LeftTotes]++;
  w.scalars[Scalar.LeftMinutes] += w.events.now - w.toteArrival[tote];
  changeWip(w, -1);
  freeTote(w, tote);
}

/** Defects that reached customers and are due today join the work of their zone. */
export function returnDefects(w: World): void {
  const due = w.day % returnRing;
  for (let unit = 0; unit < w.units; unit++) {
    const at = unit * (returnRing + 1);
    w.returns[at + returnRing] += w.returns[at + due];
    w.returns[at + due] = 0;
  }
}
