/**
 * What others' acts do to the world: each is the rightful layer's act, typed as that layer's, so that only `violating.ts`
 * can have it done by anybody else. An act sets orders, standards, rankings, hours or climate, never an outcome.
 */
import { settleWorker } from "../state/accounting.ts";
import type { Agent } from "./acts.ts";
import { answer } from "../shopfloor/aside.ts";
import { quantise } from "../state/calendar.ts";
import { authorRevision, keepEvidence, revise } from "../centre/centre.ts";
import { bookStale } from "../direction/direction.ts";
import { refreshMisreading } from "../direction/directives.ts";
import { sopClarity } from "../centre/evolution.ts";
import { Route } from "../state/flow-log.ts";
import { Aside, asidePlaces, classes, coePlaces, Doing, Job, Scalar } from "../state/codes.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter } from "../state/ledger.ts";
import { steps } from "../mechanisms/practice.ts";
import { causes } from "../mechanisms/sop.ts";
import { setPractice } from "../shopfloor/practising.ts";
import { Purpose } from "../state/purposes.ts";
import { addDefects } from "../shopfloor/quality.ts";
import { Flag, privateLine, queueLine, takeFromQueue } from "../shopfloor/queues.ts";
import { interrupt } from "../shopfloor/visit-end.ts";
import { notePrivateOrder } from "../shopfloor/shadow.ts";
import { wakeWorker } from "../shopfloor/visit-start.ts";
import type { World } from "../state/world.ts";

/** How much more often somebody who never does the work errs in it (assumed). */
const inexperience = 3;

/** The next tote of a unit becomes a private order of one of its workers, by the route of whoever gives it (E1). */
export function assignPrivately(
  w: World,
  _by: Agent<"manager">,
  unit: number,
  route: number,
): void {
  const tote = takeFromQueue(w, unit);
  if (tote < 0) return;
  const { bypass } = w.settings;
  const id = w.toteId[tote];
  const chance = bypass.contradictionsPerLine * w.linesPerTote;
  w.toteFlags[tote] |= Flag.Bypass;
  if (w.draws.uniform(Purpose.bypass, id, 4) < chance) w.toteFlags[tote] |= Flag.Contradiction;
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
  const pick = w.draws.uniform(Purpose.bypassWorker, id, w.toteStage[tote]);
  const worker = w.firstWorker[unit] + Math.min(people - 1, Math.floor(pick * people));
  if (route === Route.FromCentre) w.toteFlags[tote] |= Flag.Centre;
  notePrivateOrder(w, unit, route, w.toteFlags[tote]);
  w.managerContradicted[unit] = 1;
  w.lines.push(privateLine(w, worker), tote);
  wakeWorker(w, worker);
}

/** Executives write a revision: no friction of its cause goes, new friction comes, and it must be unlearned (E2). */
export function writeSop(w: World, _by: Agent<"centre">, unit: number, cause: number): void {
  authorRevision(w, unit, cause);
}

/** The CoE publishes a revision that rests on nothing: the same comes of it (E2). */
export function guessSop(w: World, unit: number, cause: number): void {
  revise(w, unit * causes + cause, 0);
}

/** The cause of friction that a unit has reported least. */
export function leastReported(w: World, unit: number): number {
  let least = 0;
  for (let cause = 1; cause < causes; cause++) {
    if (w.reports[unit * causes + cause] < w.reports[unit * causes + least]) least = cause;
  }
  return least;
}

/** A standard changed past the CoE is less clear, and contradicts what the unit was taught (E2). */
export function changeStandard(w: World, _by: Agent<"centre">, unit: number): void {
  w.roles.unclear[unit] += Math.max(0, sopClarity(w, unit)) * w.settings.acts.clarityLost;
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++)
    w.contradicted[worker] = 1;
}

/** A design in work loses its evidence: somebody else has said how (E2). */
export function dictate(w: World, _by: Agent<"centre">): void {
  for (let place = 0; place < coePlaces; place++) {
    if (keepEvidence(w, place, 0)) return;
  }
}

/** The next work orders of a unit contradict its manager's (E3). */
export function contradict(w: World, unit: number, orders: number): void {
  w.roles.contradicting[unit] += orders;
  w.managerContradicted[unit] = 1;
}

/** The unit's first and last class change places, until its manager next interprets direction (E3). */
export function rerank(w: World, _by: Agent<"executive">, unit: number): void {
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++)
    settleWorker(w, worker);
  const first = unit * classes;
  const last = first + classes - 1;
  const was = w.believed[first];
  w.believed[first] = w.believed[last];
  w.believed[last] = was;
  bookStale(w, unit);
  w.managerContradicted[unit] = 1;
}

/** Minutes that the unit's manager spends on giving account (E4). */
export function takeManager(w: World, unit: number, minutes: number): void {
  addJob(w, unit, Job.Report, w.scalars[Scalar.Wave], 0, minutes);
}

/** An executive is busy with something else than an answer of the next session (E4). */
export function takeExecutive(w: World): void {
  w.roles.answersTaken[0]++;
}

/** The direction in force goes to work without the manager's translation, until its manager next interprets it (E5). */
export function skipTranslation(w: World, _by: Agent<"manager">, unit: number): void {
  w.roles.thought[unit] = 0;
  refreshMisreading(w, unit);
}

/** Neighbouring steps of a whole unit move away from the SOP; its people practise a variant of their own (E6). */
export function keepOwnWorkflow(w: World, unit: number, step: number, count: number): void {
  const moved = w.settings.governance.managerViolationDrift;
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    for (let k = 0; k < count; k++) {
      const at = (step + k) % steps;
      const x = w.x[worker * steps + at];
      setPractice(w, worker, at, x + (1 - x) * moved);
    }
    w.version[worker] = w.sopVersion[unit] - 1;
    w.contradicted[worker] = 1;
  }
}

/** The unit's climate suffers as by an escalation that was punished (E7). */
export function offend(w: World, unit: number): void {
  w.climateNet[unit] -= 3;
}

/** One worker feels watched, and the team hears of it. */
export function watchWorker(w: World, unit: number): void {
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
  w.salience[unit] = Math.min(1, w.salience[unit] + 0.5 / people);
  offend(w, unit);
}

/** Some of the next tote's lines pass through the hands of somebody without practice. */
export function doWork(w: World, _by: Agent<"worker">, unit: number, key: number): void {
  const tote = nextTote(w, unit);
  if (tote < 0) return;
  const chance = Math.min(0.5, (inexperience - 1) * w.settings.errors.base[unit]);
  const wrong = w.draws.binomial(Purpose.actWhat, key, w.day, w.linesPerTote, chance);
  addDefects(w, tote, unit, wrong);
}

function nextTote(w: World, unit: number): number {
  for (let rank = 0; rank < classes; rank++) {
    const tote = w.lines.head(queueLine(w, unit, w.believed[unit * classes + rank]));
    if (tote >= 0) return tote;
  }
  return -1;
}

/** Running work of a unit is put back, that of `most` workers at most; direct orders are spared. */
export function putBack(w: World, _by: Agent<"manager">, unit: number, most: number): void {
  let left = most;
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1] && left > 0; worker++) {
    if (w.doing[worker] !== Doing.Visit || w.workerTote[worker] < 0) continue;
    if ((w.toteFlags[w.workerTote[worker]] & Flag.Bypass) !== 0) continue;
    interrupt(w, worker);
    left--;
  }
}

/** An escalated question of the unit is answered past its manager, who finds the job done. */
export function decide(w: World, _by: Agent<"manager">, unit: number): void {
  const end = w.firstWorker[unit + 1] * asidePlaces;
  for (let place = w.firstWorker[unit] * asidePlaces; place < end; place++) {
    if (w.asideState[place] !== Aside.Escalated) continue;
    w.count(Counter.overridden, unit, 1);
    answer(w, place);
    return;
  }
}

/** A worker is told to help out elsewhere, and is away to be shown the place. */
export function lendWorker(
  w: World,
  _by: Agent<"executive">,
  worker: number,
  minutes: number,
): void {
  w.owedTraining[worker] += quantise(minutes);
  wakeWorker(w, worker);
}
