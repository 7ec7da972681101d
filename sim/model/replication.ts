/**
 * One replication: build the world, take events in order of time, stop at the horizon. A world can be stopped at any
 * instant, copied and continued; the copy takes the same events as the original.
 */
import type { Snapshot } from "../kernel/index.ts";
import { settleAll } from "./state/accounting.ts";
import { executiveSession, patienceEnds } from "./shopfloor/aside.ts";
import { minutesPerHour, minutesPerWave, wavesPerDay } from "./state/calendar.ts";
import { addFriction, adopt, publish, takeUpPatterns } from "./centre/centre.ts";
import { closeCycle } from "./cycle.ts";
import { beginDay } from "./day.ts";
import { beginDeployment, deployEachDay } from "./deploying/deploying.ts";
import { coachWorkers, relaxTraits } from "./deploying/coaching.ts";
import { recordUnitDay } from "./deploying/gate-figures.ts";
import { sendToTraining } from "./deploying/hours.ts";
import { readSettings, refreshSettings } from "./deploying/levers.ts";
import { awaitExecutive, awaitNeed, executiveChanges, needArises } from "./direction/directives.ts";
import { expedite } from "./shopfloor/expediting.ts";
import { DayCounter } from "./state/ledger.ts";
import { beginShift } from "./shopfloor/load.ts";
import { dutiesOf, managerDone } from "./managers/managing.ts";
import { layers, Trait, traitsPerLayer } from "./mechanisms/climate.ts";
import { steps } from "./mechanisms/practice.ts";
import { causes } from "./mechanisms/sop.ts";
import { grantOvertime } from "./shopfloor/overtime.ts";
import { refreshHabits, setPractice } from "./shopfloor/practising.ts";
import { reactToAnecdote } from "./direction/reacting.ts";
import { alignmentBegins } from "./direction/rhythm.ts";
import { Purpose } from "./state/purposes.ts";
import { executiveCount, type OrganisationScenario } from "./input/scenario.ts";
import { arrive, returnDefects } from "./shopfloor/totes.ts";
import { workerDone } from "./shopfloor/visit-end.ts";
import { classes, Scalar } from "./state/codes.ts";
import { World, type Catalogues } from "./state/world.ts";

/** Load and expected wait before anything was measured; the warm-up forgets them. */
const initialLoad = 0.85;
const initialWaitMinutes = minutesPerHour;

/** A world at time 0. */
export function createWorld(
  scenario: OrganisationScenario,
  catalogues: Catalogues,
  seed: string,
  replication: number,
): World {
  const w = new World(scenario, catalogues, seed, replication);
  w.unitLoad.fill(initialLoad);
  refreshSettings(w);
  const { ai, learning, practice, sop, traits } = w.settings;
  w.scalars[Scalar.ExecutiveHazard] = 1;
  w.managerHazard.fill(1);
  w.expectedWait.fill(initialWaitMinutes);
  w.climate.fill(traits.truth);
  for (let layer = 0; layer < layers; layer++) {
    const at = layer * traitsPerLayer;
    w.traits[at + Trait.Acceptance] = traits.acceptance;
    w.traits[at + Trait.Commitment] = traits.commitment;
    w.traits[at + Trait.Efficacy] = traits.efficacy;
    w.traits[at + Trait.Truth] = traits.truth;
  }
  for (let rank = 0; rank < classes; rank++) {
    w.ranking[rank] = rank;
    for (let unit = 0; unit < w.units; unit++) w.believed[unit * classes + rank] = rank;
  }
  for (let unit = 0; unit < w.units; unit++) {
    for (let cause = 0; cause < causes; cause++)
      addFriction(w, unit, cause, sop.initialFriction[unit] / causes);
  }
  for (let worker = 0; worker < w.workers; worker++) {
    const unit = w.workerUnit[worker];
    for (let step = 0; step < steps; step++) {
      const spread = practice.initialSpread * w.draws.normal(Purpose.initialPractice, worker, step);
      setPractice(w, worker, step, Math.max(0, Math.min(1, practice.initialDrift[unit] + spread)));
    }
    w.experience[worker] = learning.startDays;
    w.assist.belief[worker] = ai.belief;
    w.toolLeft[worker] = w.draws.exponential(Purpose.scannerLife, worker, 0);
    w.toolPatience[worker] = w.draws.exponential(Purpose.scannerPatience, worker, 0);
    w.idle.push(unit, worker);
  }
  refreshHabits(w);
  w.scalars[Scalar.Wave] = -1;
  w.events.schedule(w.subjectWave, 0);
  awaitNeed(w);
  for (let executive = 0; executive < executiveCount; executive++) awaitExecutive(w, executive);
  return w;
}

/** The instant of the decision, in minutes. */
export function decisionTime(w: World): number {
  return w.decisionCycle * w.cycleMinutes;
}

/** The end of observation, in minutes. */
export function horizonTime(w: World): number {
  return w.cycles * w.cycleMinutes;
}

/** Takes every event before `time`. */
export function runUntil(w: World, time: number): void {
  // in pieces: one call that lasts a whole replication would run in code compiled before it had seen everything
  for (let next = w.events.nextTime(); next < time; next = w.events.nextTime()) {
    takeEvents(w, Math.min(time, next + minutesPerWave));
  }
}

function takeEvents(w: World, time: number): void {
  const {
    events,
    subjectManager,
    subjectAside,
    subjectCoe,
    subjectExecutive,
    subjectNeed,
    subjectWave,
  } = w;
  let count = 0;
  for (let subject = events.nextBefore(time); subject >= 0; subject = events.nextBefore(time)) {
    count++;
    if (subject < subjectManager) workerDone(w, subject);
    else if (subject < subjectAside) managerDone(w, subject - subjectManager);
    else if (subject < subjectCoe) patienceEnds(w, subject - subjectAside);
    else if (subject < subjectExecutive) publish(w, subject - subjectCoe);
    else if (subject < subjectNeed) executiveChanges(w, subject - subjectExecutive);
    else if (subject < subjectWave) needArises(w);
    else beginWave(w);
  }
  w.scalars[Scalar.Events] += count;
}

/** Runs to the horizon and books what is under way. */
export function runToHorizon(w: World): void {
  runToCycle(w, w.cycles);
}

/** Runs to the end of the cycle before `cycle` and books what is under way: the log is that of a longer run up to there. */
export function runToCycle(w: World, cycle: number): void {
  const end = cycle * w.cycleMinutes;
  runUntil(w, end);
  w.events.now = end;
  settleAll(w);
  closeDay(w);
  closeCycle(w);
}

/** A copy of a world that is to continue under another scenario with the same past. */
export function fork(
  scenario: OrganisationScenario,
  catalogues: Catalogues,
  seed: string,
  replication: number,
  past: Snapshot,
): World {
  const w = new World(scenario, catalogues, seed, replication);
  w.columns.restore(past);
  readSettings(w);
  return w;
}

/** A half-day begins: perhaps a day, perhaps a cycle; demand, duties, training. */
function beginWave(w: World): void {
  const wave = w.scalars[Scalar.Wave] + 1;
  const days = w.scenario.calendar.cycleDays;
  const isMorning = wave % wavesPerDay === 0;
  const isCycle = wave % (wavesPerDay * days) === 0;
  if (isMorning && wave > 0) {
    settleAll(w);
    closeDay(w);
    if (isCycle) closeCycle(w);
  }
  w.goTo(wave);
  w.events.schedule(w.subjectWave, (wave + 1) * minutesPerWave);
  if (isCycle) beginCycle(w);
  if (isMorning) alignmentBegins(w);
  refreshHabits(w);
  if (isMorning) {
    // before anybody takes up a tote: people come rested, and what they did last evening is done
    grantOvertime(w);
    beginShift(w);
    returnDefects(w);
    executiveSession(w);
    reactToAnecdote(w);
    expedite(w);
    beginDay(w);
    adopt(w);
    deployEachDay(w);
  }
  takeUpPatterns(w);
  coachWorkers(w, wave);
  sendToTraining(w, wave);
  arrive(w, wave);
  dutiesOf(w, wave);
}

function beginCycle(w: World): void {
  refreshSettings(w);
  if (w.cycle > w.decisionCycle) relaxTraits(w);
  if (w.cycle === w.decisionCycle) beginDeployment(w);
}

function closeDay(w: World): void {
  w.countDay(DayCounter.wipTotes, w.scalars[Scalar.Wip]);
  w.countDay(DayCounter.openBlockers, w.scalars[Scalar.OpenBlockers]);
  recordUnitDay(w);
}
