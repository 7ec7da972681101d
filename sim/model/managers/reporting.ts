/**
 * Reports beside the truth (MEC-16): scorecards of managers, and audits on their way out of the unit. A manager embellishes the more, the more the looks of figures are judged and the more blame came back.
 */
import { Aside, asidePlaces } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { biased } from "../mechanisms/reporting.ts";
import { note, noteOne, seenOf, timesOf } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { linesOf, unitSum } from "../state/records.ts";
import { violations } from "../acts/violations.ts";
import type { World } from "../state/world.ts";

/** Figures of a manager's scorecard. */
export const Figure = { Lines: 0, Defects: 1, Late: 2, Blockers: 3 } as const;
export const figures = 4;
/** Figures whose draws come first; the others' stand behind them. */
const firstFigures = 2;

/** Writes the scorecard of the cycle that ends: each figure as it is and as it is reported. */
export function fillScorecard(w: World, unit: number): void {
  const { cycle } = w;
  const of = (counter: number) => unitSum(w, counter, unit, cycle, cycle + 1);
  const share = biasShare(w, unit);
  w.count(Counter.reportedLines, unit, reportedLines(w, unit, share));
  w.count(
    Counter.reportedDefects,
    unit,
    of(Counter.recordedDefects) * (2 - factorOf(w, unit, Figure.Defects, share)),
  );
  if (w.kind[unit] === "packing") {
    const shipped = of(Counter.shippedLines);
    const late = shipped > 0 ? 1 - of(Counter.onTimeLines) / shipped : 0;
    w.count(Counter.trueLate, unit, late);
    w.count(
      Counter.reportedLate,
      unit,
      Math.min(1, late * (2 - factorOf(w, unit, Figure.Late, share))),
    );
  }
  const blockers = waitingQuestions(w, unit);
  w.count(Counter.trueBlockers, unit, blockers);
  w.count(
    Counter.reportedBlockers,
    unit,
    blockers * (2 - factorOf(w, unit, Figure.Blockers, share)),
  );
}

/** Lines as reported; one who flatters also hides part of what is missing from the plan. */
function reportedLines(w: World, unit: number, share: number): number {
  const { hide, size } = w.settings.reporting;
  const lines = linesOf(w, unit, w.cycle);
  const factor = factorOf(w, unit, Figure.Lines, share);
  const hidden = hide * w.settings.scorecards.optics;
  if (factor <= 1 || hidden === 0) return lines * factor;
  const planned = unitSum(w, Counter.plannedLines, unit, w.cycle, w.cycle + 1);
  const reported = lines * factor + hidden * Math.max(0, planned - lines * factor);
  if (reported > lines * (1 + 2 * size) && isAuditedOpenly(w, unit)) revealHiding(w, unit);
  return reported;
}

/** Whether the unit was audited in the running cycle and nothing of it was withheld: who looks closely sees large gaps. */
function isAuditedOpenly(w: World, unit: number): boolean {
  const of = (counter: number) => unitSum(w, counter, unit, w.cycle, w.cycle + 1);
  return of(Counter.auditKnown) > 0 && of(Counter.auditPublished) === of(Counter.auditHits);
}

/** A figure just embellished is found out, unless it was detected anyway. */
function revealHiding(w: World, unit: number): void {
  const { managerHides } = violations;
  if (seenOf(w, managerHides, unit) < timesOf(w, managerHides, unit))
    note(w, managerHides, unit, unit, 0, 1);
}

/** Chance that a manager biases a figure: own truth climate, looks that are judged, blame met with in the cycle. */
export function biasShare(w: World, unit: number): number {
  const { reporting, scorecards } = w.settings;
  const truth = w.traits[Layer.Managers * traitsPerLayer + Trait.Truth];
  const answered = unitSum(w, Counter.answered, unit, w.cycle, w.cycle + 1);
  const blamed = unitSum(w, Counter.blamed, unit, w.cycle, w.cycle + 1);
  return biased(
    Math.min(1, reporting.biasedShare * hazardFactor(truth)),
    reporting.opticsEffect * scorecards.optics,
    answered > 0 ? (reporting.blameEffect * blamed) / answered : 0,
  );
}

/** Factor of a figure that is better when larger: above 1 flatters. */
function factorOf(w: World, unit: number, figure: number, share: number): number {
  if (share <= 0) return 1;
  const { reporting } = w.settings;
  const entity =
    figure < firstFigures
      ? unit * firstFigures + figure
      : (w.units + unit) * firstFigures + figure - firstFigures;
  if (w.draws.uniform(Purpose.reportBias, entity, 2 * w.cycle) >= share) return 1;
  const flatters =
    w.draws.uniform(Purpose.reportBias, entity, 2 * w.cycle + 1) < reporting.optimism;
  w.count(Counter.biasedFigures, unit, 1);
  if (flatters) {
    w.count(Counter.flatteringFigures, unit, 1);
    noteOne(w, violations.managerHides, unit, unit, figures * w.cycle + figure);
  }
  return 1 + (flatters ? reporting.size : -reporting.size);
}

/** Totes of a unit that wait for an answer, for time to pass, or for somebody to ask. */
function waitingQuestions(w: World, unit: number): number {
  const from = w.firstWorker[unit] * asidePlaces;
  const to = w.firstWorker[unit + 1] * asidePlaces;
  let waiting = 0;
  for (let place = from; place < to; place++) {
    const state = w.asideState[place];
    if (state !== Aside.Empty && state !== Aside.Ready) waiting++;
  }
  return waiting;
}

/** Findings of an audit that leave the unit. */
export function publishAudit(w: World, unit: number, hits: number): number {
  const { censored } = w.settings.audit;
  const withheld =
    censored === 0 || hits === 0
      ? 0
      : w.draws.binomial(Purpose.auditWithheld, unit, w.cycle, hits, censored);
  if (withheld > 0) noteOne(w, violations.managerCensors, unit, unit, w.cycle);
  w.count(Counter.auditPublished, unit, hits - withheld);
  return hits - withheld;
}
