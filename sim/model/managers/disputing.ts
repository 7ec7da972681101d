/**
 * Disputes between departments (MEC-25): they arise where departments see direction differently, wait in sessions until
 * enough attended meetings have gone into them, and meanwhile cost their managers time and hand-overs trouble.
 */
import { acts, asExecutive } from "../acts/acts.ts";
import { wavesPerDay } from "../state/calendar.ts";
import { Job, topRanks, classes } from "../state/codes.ts";
import { mostDisputes, mostSessions, type ConflictState } from "../state/conflict-state.ts";
import { HandOver, handOvers } from "../state/hand-off-state.ts";
import { Message } from "../state/flow-log.ts";
import { openChoice, step, Style } from "./garbage-can.ts";
import { addJob } from "./inbox.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { disputeChance, energyPerDay, Structure } from "../mechanisms/conflict.ts";
import { sendUp } from "./messages.ts";
import { perform } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { Stage } from "../shopfloor/queues.ts";
import { tellHandOver } from "../centre/hand-offs.ts";
import { executiveCount } from "../input/scenario.ts";
import { type World } from "../state/world.ts";

const everySession = (1 << mostSessions) - 1;
const styleCounter: readonly number[] = (() => {
  const counter: number[] = [];
  counter[Style.Resolution] = Counter.choicesResolution;
  counter[Style.Oversight] = Counter.choicesOversight;
  counter[Style.Flight] = Counter.choicesFlight;
  return counter;
})();

/** A morning: disputes arise, a session may open, and yesterday's meetings move what is open. */
export function disputesOfDay(w: World): void {
  const s = w.conflict;
  const mayArise = arise(w);
  if (mayArise || s.count[0] > 0) {
    openSession(w);
    readyMembers(w);
    reachOfDisputes(w);
    step(s.can);
    settle(w);
    w.count(Counter.disputeDays, 0, s.count[0]);
    w.countDay(DayCounter.disputes, s.count[0]);
  }
  s.attended.fill(0);
  s.contradicted.fill(0);
}

/** Disputes that begin today; tells whether any could. */
function arise(w: World): boolean {
  const { pairs } = w.conflict;
  const { friction, perCycle } = w.settings.conflict;
  const { cycleDays } = w.scenario.calendar;
  let mayArise = false;
  for (let at = 0; at < pairs.length; at += 2) {
    const a = pairs[at];
    const b = pairs[at + 1];
    const usual = (perCycle[a] + perCycle[b]) / 2;
    if (usual === 0) continue;
    mayArise = true;
    const extra = disagree(w, a, b) ? friction : 0;
    const chance = disputeChance(usual, cycleDays, pairs.length / 2, extra);
    if (w.draws.uniform(Purpose.dispute, a * w.units + b, w.day) < chance) raise(w, a, b);
  }
  return mayArise;
}

/** Whether two departments work towards different things: as their managers see it, or as private orders have it. */
function disagree(w: World, a: number, b: number): boolean {
  const { contradicted } = w.conflict;
  return contradicted[a] > 0 || contradicted[b] > 0 || topSet(w, a) !== topSet(w, b);
}

/** The work classes that a manager believes to come first, as bits. */
function topSet(w: World, unit: number): number {
  let set = 0;
  for (let rank = 0; rank < topRanks; rank++) set |= 1 << w.believed[unit * classes + rank];
  return set;
}

function raise(w: World, a: number, b: number): void {
  const s = w.conflict;
  const dispute = s.first.indexOf(-1);
  // with this many open nobody begins another
  if (dispute < 0) return;
  s.first[dispute] = a;
  s.second[dispute] = b;
  s.since[dispute] = w.day;
  s.can.needs[dispute] = Math.round(100 * w.settings.conflict.load);
  s.can.place[dispute] = -1;
  changeOpen(w, a, b, 1);
  w.count(Counter.disputesRaised, 0, 1);
  // both managers write, so that it does not matter who stands first; the CoE hears of one issue
  const heard = [a, b].filter((unit) => sendUp(w, unit, Message.CrossTeam));
  if (heard.length > 0) tellHandOver(w, a, b);
}

function changeOpen(w: World, a: number, b: number, by: number): void {
  const s = w.conflict;
  s.openOf[a] += by;
  s.openOf[b] += by;
  s.count[0] += by;
}

/** Open disputes between two departments. */
function openBetween(w: World, a: number, b: number): number {
  const { count, first, openOf, second } = w.conflict;
  if (openOf[a] === 0 || openOf[b] === 0) return 0;
  let open = 0;
  for (let dispute = 0, left = count[0]; left > 0; dispute++) {
    if (first[dispute] < 0) continue;
    left--;
    if (first[dispute] === a && second[dispute] === b) open++;
    else if (first[dispute] === b && second[dispute] === a) open++;
  }
  return open;
}

/** A session opens every few days, in the next free place; none while all places are taken. */
function openSession(w: World): void {
  const s = w.conflict;
  if (w.day % w.settings.conflict.sessionDays !== 0) return;
  const serial = s.opened[0];
  for (let n = 0; n < mostSessions; n++) {
    const session = (serial + n) % mostSessions;
    if (s.can.open[session] !== 0) continue;
    openChoice(s.can, session);
    s.owner[session] = serial % w.units;
    s.opened[0]++;
    return;
  }
}

/** Executives always have their session, where disputes are theirs to settle; a manager has only what meetings took place. */
function readyMembers(w: World): void {
  const { attended, can, owner } = w.conflict;
  const structure = Math.round(w.settings.conflict.structure);
  const members = can.energy.length;
  const mayResolve = w.roles.rights[acts.resolveConflict.place] !== 0;
  for (let member = 0; member < members; member++) {
    const unit = member - executiveCount;
    const isThere = unit < 0 ? mayResolve : attended[unit] > 0;
    can.energy[member] = isThere ? energyPerDay : 0;
    let reach = everySession;
    if (structure === Structure.Hierarchical)
      reach = sessionsFrom(Math.floor((member * mostSessions) / members));
    else if (structure === Structure.Specialised) {
      reach = 0;
      for (let session = 0; session < mostSessions; session++) {
        const concerned =
          unit < 0 ? owner[session] % executiveCount === member : owner[session] === unit;
        if (concerned) reach |= 1 << session;
      }
    }
    can.memberReach[member] = reach;
  }
}

/** Sessions that one of this rank may go to in a hierarchy; those of rank 0 may go to all. */
function sessionsFrom(rank: number): number {
  return everySession & ~((1 << rank) - 1);
}

function reachOfDisputes(w: World): void {
  const s = w.conflict;
  const structure = Math.round(w.settings.conflict.structure);
  for (let dispute = 0; dispute < mostDisputes; dispute++) {
    if (s.first[dispute] < 0) continue;
    let reach = everySession;
    if (structure === Structure.Hierarchical)
      reach = sessionsFrom(Math.floor((elder(s, dispute) * mostSessions) / mostDisputes));
    else if (structure === Structure.Specialised) {
      reach = 0;
      for (let session = 0; session < mostSessions; session++) {
        const owner = s.owner[session];
        if (owner === s.first[dispute] || owner === s.second[dispute]) reach |= 1 << session;
      }
    }
    s.can.problemReach[dispute] = reach;
  }
}

/** How many open disputes are older: the oldest are the most important. */
function elder(s: ConflictState, dispute: number): number {
  let older = 0;
  for (let other = 0; other < mostDisputes; other++) {
    if (other === dispute || s.first[other] < 0) continue;
    if (s.since[other] < s.since[dispute]) older++;
    else if (s.since[other] === s.since[dispute] && other < dispute) older++;
  }
  return older;
}

/** Sessions that were decided are counted by style, and disputes that were solved are over. */
function settle(w: World): void {
  const s = w.conflict;
  for (const style of s.can.made) {
    if (style === Style.None) continue;
    w.count(styleCounter[style], 0, 1);
    if (style === Style.Resolution) perform(w, asExecutive(0), acts.resolveConflict, 0);
  }
  for (let dispute = 0; dispute < mostDisputes; dispute++) {
    if (s.first[dispute] < 0 || s.can.needs[dispute] > 0) continue;
    changeOpen(w, s.first[dispute], s.second[dispute], -1);
    s.first[dispute] = -1;
    s.second[dispute] = -1;
  }
}

/** Each morning a manager's open disputes take time, all in one piece. */
export function disputeDuties(w: World, unit: number, wave: number): void {
  const { minutes } = w.settings.conflict;
  if (minutes === 0 || wave % wavesPerDay !== 0) return;
  const open = w.conflict.openOf[unit];
  if (open > 0) addJob(w, unit, Job.Dispute, wave, 0, open * minutes);
}

/** The manager has been to the day's meeting. */
export function attended(w: World, unit: number): void {
  w.conflict.attended[unit] = 1;
}

/** A private order contradicts what the unit's manager wants. */
export function noteContradiction(w: World, unit: number): void {
  w.conflict.contradicted[unit]++;
}

/** Further exceptions of a visit because the department that handed over the tote is in dispute with this one. */
export function handOverExceptions(w: World, tote: number, unit: number, stage: number): number {
  const chance = w.settings.conflict.handOverChance;
  if (chance === 0 || (stage !== Stage.Packing && stage !== Stage.Shipping)) return 0;
  const from = stage === Stage.Packing ? w.sites.inventoryOf[unit] : w.toteStream[tote];
  if (from < 0) return 0;
  const open = openBetween(w, from, unit);
  if (open === 0) return 0;
  const handOver =
    stage === Stage.Packing
      ? unit * handOvers + HandOver.FromInventory
      : from * handOvers + HandOver.ToShipping;
  const left = Math.min(1, chance * open) * (1 - w.handOffs.mended[handOver]);
  if (w.draws.uniform(Purpose.disputeHandOver, w.toteId[tote], stage) >= left) return 0;
  w.count(Counter.disputeExceptions, unit, 1);
  return 1;
}
