/**
 * Direction: needs and executives change the ranking of work classes, at once or at the next cycle (MEC-02, GOV-2);
 * each manager interprets it for the unit (MEC-05), and what is running may be put back.
 */
import { settleAll } from "../state/accounting.ts";
import { acts, asExecutive, asManager, theGovernance, type Agent } from "../acts/acts.ts";
import { effortOf, translatesByAi } from "../shopfloor/assisting.ts";
import { perceive } from "./believing.ts";
import { quantise } from "../state/calendar.ts";
import { directionChanged, directionHeard } from "./direction.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { misinterpretation } from "../mechanisms/clarity.ts";
import { candidateRate } from "../mechanisms/priorities.ts";
import { noteOne, perform } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { Flag, queueLine } from "../shopfloor/queues.ts";
import { executiveViolation } from "../acts/sanctioning.ts";
import { violations } from "../acts/violations.ts";
import { interrupt } from "../shopfloor/visit-end.ts";
import { classes, Doing, Job, Scalar } from "../state/codes.ts";
import { type World } from "../state/world.ts";

const permutations = 24;

/** Schedules the next candidate of a change that the market asks for. */
export function awaitNeed(w: World): void {
  const candidate = w.scalars[Scalar.NeedCandidate];
  const gap =
    (w.draws.exponential(Purpose.needChange, candidate, 0) * w.cycleMinutes) / candidateRate;
  w.events.schedule(w.subjectNeed, w.events.now + quantise(gap));
}

/** A candidate of a need: real with a chance that makes the wanted rate. */
export function needArises(w: World): void {
  const candidate = w.scalars[Scalar.NeedCandidate]++;
  if (
    w.draws.uniform(Purpose.needChange, candidate, 1) <
    w.settings.executives.needChanges / candidateRate
  ) {
    const u = w.draws.uniform(Purpose.needRanking, candidate, 0);
    // what was worked on so far was worked on under the old need
    settleAll(w);
    writePermutation(w.office.need, 0, permutationOf(u));
    compareWithNeed(w);
    if (w.office.needSince[0] < 0) w.office.needSince[0] = w.events.now;
    issue(w, asExecutive(0), u, { isUrgent: isEmergency(w, candidate), isNeeded: true });
  }
  awaitNeed(w);
}

/** Schedules the next candidate of a change an executive might make without a need. */
export function awaitExecutive(w: World, executive: number): void {
  const candidate = w.executiveCandidate[executive];
  const gap =
    (w.draws.exponential(Purpose.executiveChangeGap, executive, candidate) * w.cycleMinutes) /
    candidateRate;
  w.events.schedule(w.subjectExecutive + executive, w.events.now + quantise(gap));
}

/** A candidate of an unforced change. */
export function executiveChanges(w: World, executive: number): void {
  const candidate = w.executiveCandidate[executive]++;
  const rate = w.settings.executives.unforcedChanges[executive] * executiveViolation(w);
  if (w.draws.uniform(Purpose.executiveChange, executive, candidate) < rate / candidateRate) {
    const u = w.draws.uniform(Purpose.executiveRanking, executive, candidate);
    const isHeld = w.settings.governance.changeWindow > 0.5;
    if (issue(w, asExecutive(executive), u, { isUrgent: false, isNeeded: false })) {
      w.count(Counter.unforcedChanges, 0, 1);
      if (!isHeld) noteOne(w, violations.executiveChanges, executive, 0, candidate);
    }
  }
  awaitExecutive(w, executive);
}

/** Some changes that the market asks for cannot wait for the window. */
function isEmergency(w: World, candidate: number): boolean {
  const share = w.settings.governance.emergencyShare;
  return share > 0 && w.draws.uniform(Purpose.needChange, candidate, 2) < share;
}

function permutationOf(u: number): number {
  return Math.min(permutations - 1, Math.floor(u * permutations));
}

/** What an executive asks for: a change that cannot wait for the window or can, that a need calls for or nothing does. */
interface Request {
  isUrgent: boolean;
  isNeeded: boolean;
}

/** An executive calls for a new ranking, as executives perceive the need; false when executives may not. */
function issue(w: World, by: Agent<"executive">, u: number, request: Request): boolean {
  writePermutation(w.pendingRanking, 0, permutationOf(u));
  perceive(w);
  return decide(w, by, request);
}

/** The pending ranking is decided; with a change window it waits for the next cycle, and the last one counts. */
export function decide(w: World, by: Agent<"executive">, { isUrgent, isNeeded }: Request): boolean {
  if (!perform(w, by, acts.setPriorities, 0)) return false;
  w.count(Counter.priorityRequests, 0, 1);
  w.scalars[Scalar.PendingUnforced] = isNeeded ? 0 : 1;
  if (w.settings.governance.changeWindow > 0.5 && !isUrgent) {
    w.scalars[Scalar.PendingDirective] = 1;
    perform(w, theGovernance, acts.holdChange, 0);
  } else {
    w.scalars[Scalar.PendingDirective] = 0;
    apply(w, by);
  }
  return true;
}

/** Books how long the market waited for direction that executives gave in answer to it. */
function bookNeedMet(w: World): void {
  const { needSince } = w.office;
  if (needSince[0] < 0) return;
  w.count(Counter.needsMet, 0, 1);
  w.count(Counter.needDelayMinutes, 0, w.events.now - needSince[0]);
  needSince[0] = -1;
}

/** Notes whether the ranking in force is the one that is needed. */
function compareWithNeed(w: World): void {
  const { misranked, need } = w.office;
  misranked[0] = 0;
  for (let rank = 0; rank < classes; rank++) if (w.ranking[rank] !== need[rank]) misranked[0] = 1;
}

/** The n-th ranking of the work classes in lexicographic order. */
export function writePermutation(target: Int32Array, at: number, n: number): void {
  let rest = n;
  let taken = 0;
  for (let place = 0, block = 6; place < classes; place++) {
    let skip = Math.floor(rest / block);
    rest -= skip * block;
    let value = 0;
    while ((taken & (1 << value)) !== 0) value++;
    for (; skip > 0; skip--) {
      value++;
      while ((taken & (1 << value)) !== 0) value++;
    }
    taken |= 1 << value;
    target[at + place] = value;
    const left = classes - 1 - place;
    if (left > 0) block /= left;
  }
}

/** A change that waited for the window takes effect. */
export function openWindow(w: World): void {
  if (w.scalars[Scalar.PendingDirective] === 0) return;
  w.scalars[Scalar.PendingDirective] = 0;
  apply(w, asExecutive(0));
}

function apply(w: World, by: Agent<"executive">): void {
  if (!perform(w, by, acts.issueDirective, 0)) return;
  settleAll(w);
  w.ranking.set(w.pendingRanking);
  compareWithNeed(w);
  w.scalars[Scalar.Directive]++;
  direct(w, by);
  directionChanged(w);
  bookNeedMet(w);
  w.count(Counter.priorityChanges, 0, 1);
  w.count(Counter.unforcedDirectives, 0, w.scalars[Scalar.PendingUnforced]);
  w.countDay(DayCounter.priorityChanges, 1);
  const { switching } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    const directive = w.scalars[Scalar.Directive];
    const minutes = switching.managerSetupMinutes + effortOf(w, unit, directive);
    if (translatesByAi(w, unit, directive)) {
      w.count(Counter.aiUses, unit, 1);
      w.count(Counter.aiTranslations, unit, 1);
      w.count(Counter.aiBeyondScope, unit, 1);
    }
    addJob(w, unit, Job.Translation, directive, 0, minutes);
  }
}

/** How direction goes out: clarified, on analysis in or outside the executives' field, urgent although unclear or not. */
function direct(w: World, by: Agent<"executive">): void {
  const { acts: limits, executives } = w.settings;
  perform(w, by, acts.clarify, 0);
  w.roles.guess[1] = w.roles.guess[0];
  w.roles.guess[0] = 0;
  if (executives.urgency > limits.urgencyLimit && executives.clarity < limits.clarityLimit)
    noteOne(w, violations.executiveUrgent, by, 0, w.scalars[Scalar.Directive]);
}

/**
 * A manager has interpreted the direction now in force, with at most `longest` minutes of thought: the unit works by it
 * from here on.
 */
export function interpret(w: World, unit: number, longest = Infinity): void {
  if (!perform(w, asManager(unit), acts.interpret, unit)) return;
  w.assist.directive[unit] = w.scalars[Scalar.Directive];
  w.roles.thought[unit] = longest;
  refreshMisreading(w, unit);
  const at = unit * classes;
  let changed = false;
  for (let rank = 0; rank < classes; rank++)
    if (w.believed[at + rank] !== w.ranking[rank]) changed = true;
  if (!changed) {
    directionHeard(w, unit);
    return;
  }
  const before = Array.from(w.believed.subarray(at, at + classes));
  for (let rank = 0; rank < classes; rank++) w.believed[at + rank] = w.ranking[rank];
  directionHeard(w, unit);
  const chance = w.settings.executives.preemption[unit];
  if (chance > 0) preempt(w, unit, before, chance);
}

/** Chance that the unit's manager misinterprets an order, from the clarity and effort that now hold and the thought given. */
export function refreshMisreading(w: World, unit: number): void {
  const { bypass, executives, translation } = w.settings;
  const clarity = executives.clarity * (w.roles.guess[1] !== 0 ? bypass.clarityFactor : 1);
  const misread = (minutes: number) =>
    misinterpretation(
      translation.misreadAtWorst,
      clarity,
      minutes,
      executives.urgency,
      translation.effortScale,
    );
  const effort = effortOf(w, unit, w.assist.directive[unit]);
  const interpreted = misread(Math.min(w.roles.thought[unit], effort));
  const { passOn } = translation;
  w.misread[unit] = passOn === 0 ? interpreted : interpreted + passOn * (misread(0) - interpreted);
}

/** Running totes of a demoted class are put back with a chance, when better ranked work waits. */
function preempt(w: World, unit: number, before: readonly number[], chance: number): void {
  const directive = w.scalars[Scalar.Directive];
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    if (w.doing[worker] !== Doing.Visit || w.workerTote[worker] < 0) continue;
    const tote = w.workerTote[worker];
    if ((w.toteFlags[tote] & Flag.Bypass) !== 0) continue;
    const toteClass = w.toteClass[tote];
    const rank = rankOf(w, unit, toteClass);
    if (rank <= before.indexOf(toteClass) || !betterWaits(w, unit, rank)) continue;
    if (w.draws.uniform(Purpose.preemption, worker, directive) < chance) interrupt(w, worker);
  }
}

function rankOf(w: World, unit: number, toteClass: number): number {
  let rank = 0;
  while (w.believed[unit * classes + rank] !== toteClass) rank++;
  return rank;
}

function betterWaits(w: World, unit: number, rank: number): boolean {
  for (let better = 0; better < rank; better++) {
    if (w.lines.head(queueLine(w, unit, w.believed[unit * classes + better])) >= 0) return true;
  }
  return false;
}
