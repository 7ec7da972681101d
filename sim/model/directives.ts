/**
 * Direction: needs and executives change the ranking of work classes, at once or at the next cycle (MEC-02, GOV-2);
 * each manager interprets it for the unit (MEC-05), and what is running may be put back.
 */
import { settleAll } from "./accounting.ts";
import { quantise } from "./calendar.ts";
import { addJob } from "./inbox.ts";
import { Counter, DayCounter } from "./ledger.ts";
import { misinterpretation } from "./mechanisms/clarity.ts";
import { candidateRate } from "./mechanisms/priorities.ts";
import { Purpose } from "./purposes.ts";
import { Flag, queueLine } from "./queues.ts";
import { executiveViolation } from "./totes.ts";
import { interrupt } from "./visit-end.ts";
import { classes, Doing, Job, Scalar } from "./codes.ts";
import { type World } from "./world.ts";

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
    issue(w, w.draws.uniform(Purpose.needRanking, candidate, 0));
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
    issue(w, w.draws.uniform(Purpose.executiveRanking, executive, candidate));
  }
  awaitExecutive(w, executive);
}

/** A new ranking is decided; with a change window it waits for the next cycle, and the last one counts. */
function issue(w: World, u: number): void {
  writePermutation(w.pendingRanking, 0, Math.min(permutations - 1, Math.floor(u * permutations)));
  w.count(Counter.priorityRequests, 0, 1);
  if (w.settings.governance.changeWindow > 0.5) w.scalars[Scalar.PendingDirective] = 1;
  else apply(w);
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
  apply(w);
}

function apply(w: World): void {
  settleAll(w);
  w.ranking.set(w.pendingRanking);
  w.scalars[Scalar.Directive]++;
  w.count(Counter.priorityChanges, 0, 1);
  w.countDay(DayCounter.priorityChanges, 1);
  const { switching, translation } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    const minutes = switching.managerSetupMinutes + translation.effortMinutes[unit];
    addJob(w, unit, Job.Translation, w.scalars[Scalar.Directive], 0, minutes);
  }
}

/** A manager has interpreted the direction now in force: the unit works by it from here on. */
export function interpret(w: World, unit: number): void {
  refreshMisreading(w, unit);
  const at = unit * classes;
  let changed = false;
  for (let rank = 0; rank < classes; rank++)
    if (w.believed[at + rank] !== w.ranking[rank]) changed = true;
  if (!changed) return;
  const before = Array.from(w.believed.subarray(at, at + classes));
  for (let rank = 0; rank < classes; rank++) w.believed[at + rank] = w.ranking[rank];
  const chance = w.settings.executives.preemption[unit];
  if (chance > 0) preempt(w, unit, before, chance);
}

/** Chance that the unit's manager misinterprets an order, from the clarity and effort that now hold. */
export function refreshMisreading(w: World, unit: number): void {
  const { executives, translation } = w.settings;
  w.misread[unit] = misinterpretation(
    translation.misreadAtWorst,
    executives.clarity,
    translation.effortMinutes[unit],
    executives.urgency,
    translation.effortScale,
  );
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
