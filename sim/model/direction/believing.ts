/**
 * What executives believe (MEC-19): published scorecards with one weight, the last salient event with the rest. Belief
 * decides whose questions they answer first and how they rank the work classes; `reacting.ts` adds what moves them at once.
 * The need of the market and the truth behind a report are not known here, and nothing below reads them.
 */
import { asidePlaces, classes } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { standing, troubleOf } from "../mechanisms/attention.ts";
import { Salient } from "../state/office-state.ts";
import { publishedCycle } from "./published.ts";
import { unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";

/** Executives hear of an event: true, but one of many. */
export function remember(w: World, unit: number, toteClass: number): void {
  const { salient } = w.office;
  salient[Salient.Unit] = unit;
  salient[Salient.Class] = toteClass;
  salient[Salient.Day] = w.day;
}

/** The ranking about to be decided, as executives see the need for it: the class of the last salient event counts more. */
export function perceive(w: World): void {
  const weight = w.settings.attention.scorecardWeight;
  const toteClass = w.office.salient[Salient.Class];
  if (weight >= 1 || toteClass < 0) return;
  const pending = w.pendingRanking;
  const score = new Float64Array(classes);
  for (let rank = 0; rank < classes; rank++)
    score[pending[rank]] = standing(weight, rank, classes, pending[rank] === toteClass);
  for (let c = 0; c < classes; c++) pending[c] = c;
  pending.sort((a, b) => score[b] - score[a] || a - b);
}

/** Before their session executives look at the last published scorecards and remember what they were told. */
export function formBeliefs(w: World): void {
  const published = publishedCycle(w);
  for (let unit = 0; unit < w.units; unit++) w.office.belief[unit] = beliefOf(w, unit, published);
}

/** How much trouble executives believe a unit to be in, from the scorecard of one cycle and the last salient event. */
export function beliefOf(w: World, unit: number, cycle: number): number {
  const weight = w.settings.attention.scorecardWeight;
  const of = (counter: number) => unitSum(w, counter, unit, cycle, cycle + 1);
  const reported = troubleOf(
    of(Counter.reportedLines),
    of(Counter.plannedLines),
    of(Counter.reportedLate),
  );
  const told = w.office.salient[Salient.Unit] === unit ? 1 : 0;
  return weight * reported + (1 - weight) * told;
}

/** Takes the next question of the executives' session: of the unit believed to be worst off, the oldest; -1 if none. */
export function nextQuestion(w: World, line: number): number {
  if (w.settings.attention.troubleFirst <= 0.5 || w.inbox.length(line) < 2)
    return w.inbox.shift(line);
  let picked = w.inbox.head(line);
  for (let job = w.inbox.next(picked); job >= 0; job = w.inbox.next(job))
    if (beliefAbout(w, job) > beliefAbout(w, picked)) picked = job;
  w.inbox.remove(line, picked);
  return picked;
}

function beliefAbout(w: World, question: number): number {
  const worker = Math.floor(w.jobRef[question] / asidePlaces);
  return w.office.belief[w.workerUnit[worker]];
}
