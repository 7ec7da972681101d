/**
 * Signs of the green flags in one cycle, side by side: what the organisation can know of them, and what is true. Clarity
 * and acceptance are asked for; steadiness, conduct, adoption, candour and plans are known as far as surveys, audits and
 * scorecards tell.
 */
import { wantedCentre } from "../centre/centre-capacity.ts";
import { Counter } from "../state/ledger.ts";
import { Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { linesOf, totalSum, unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";
import { auditedDrift } from "./gate-figures.ts";
import type { Signs } from "./signs.ts";
import { managersTell, Question, survey, surveyUnit, workersTell } from "./survey.ts";

export const greenCount = 6;

/** Values of GF1 to GF6 in their order, each from 0 to 1. */
export type Greens = readonly number[];

/** Cycles over which plans are judged. */
const planCycles = 6;

/** What nobody simply sees: as it is, or as it is known. */
interface Hidden {
  /** Changes of priority, and how many of them nothing called for. */
  changes: number;
  unforced: number;
  /** Mean share of a unit's people who work by the version in force. */
  adoption: number;
  drift: number;
  /** Answers that came with blame. */
  blamed: number;
  /** Lines that a unit handled in a cycle. */
  handled: (unit: number, cycle: number) => number;
}

/** What happened. Nobody in the organisation may decide on it; it is logged beside what they read. */
export function trueGreens(w: World, signs: Signs): Greens {
  const cycle = w.cycle - 1;
  const all = (counter: number) => totalSum(w, counter, cycle, cycle + 1);
  const lines = all(Counter.visitLines);
  return greensOf(w, signs, {
    changes: all(Counter.priorityRequests),
    unforced: all(Counter.unforcedChanges) + all(Counter.reactions),
    adoption: meanOverUnits(w, (unit) => adoptionIn(w, unit, cycle)),
    drift: lines > 0 ? all(Counter.drift) / lines : 0,
    blamed: all(Counter.blamed),
    handled: (unit, at) => linesOf(w, unit, at),
  });
}

/**
 * What the organisation knows: of the changes that became direction those that managers make out to be unforced; people who
 * still work by an older version, and answers with blame, as workers say; drift as audited, before anything changed where
 * nothing is audited yet; plans as reported.
 */
export function knownGreens(w: World, signs: Signs): Greens {
  const cycle = w.cycle - 1;
  const blamed = (unit: number) => unitSum(w, Counter.blamed, unit, cycle, cycle + 1);
  return greensOf(w, signs, {
    changes: totalSum(w, Counter.priorityChanges, cycle, cycle + 1),
    unforced: meanOverUnits(w, (unit) => unforcedMadeOut(w, unit, cycle)),
    adoption: meanOverUnits(w, (unit) => {
      const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
      const incidents = Math.round(people * (1 - adoptionIn(w, unit, cycle)));
      const behind = surveyUnit(w, Question.OldVersions, unit, { incidents, candour: workersTell });
      return 1 - Math.min(1, behind / people);
    }),
    drift: knownDrift(w),
    blamed: survey(w, Question.Blame, blamed, workersTell),
    handled: (unit, at) => unitSum(w, Counter.reportedLines, unit, at, at + 1),
  });
}

function greensOf(
  w: World,
  signs: Signs,
  { changes, unforced, adoption, drift, blamed, handled }: Hidden,
): Greens {
  const cycle = w.cycle - 1;
  const all = (counter: number) => totalSum(w, counter, cycle, cycle + 1);
  const steadiness = changes > 0 ? 1 - Math.min(1, unforced / changes) : 1;
  const answered = all(Counter.answered);
  const [published, found] = [all(Counter.auditPublished), all(Counter.auditHits)];
  return [
    (w.settings.executives.clarity + steadiness) / 2,
    w.traits[Layer.Managers * traitsPerLayer + Trait.Acceptance],
    Math.min(1 - drift, signs.escalation),
    Math.min(1, w.settings.sop.people / wantedCentre(w)) * adoption,
    (answered > 0 ? 1 - Math.min(1, blamed / answered) : 1) * share(published, found),
    predictability(w, handled),
  ];
}

/**
 * Unforced changes as a unit's manager tells of them. A manager meets a change as direction, which says what calls for it
 * as far as it is clear (assumed): whoever misreads it cannot tell, and takes it for needed.
 */
function unforcedMadeOut(w: World, unit: number, cycle: number): number {
  return surveyUnit(w, Question.UnforcedChanges, unit, {
    incidents: totalSum(w, Counter.unforcedDirectives, cycle, cycle + 1),
    candour: managersTell,
    madeOut: 1 - w.misread[unit],
  });
}

function adoptionIn(w: World, unit: number, cycle: number): number {
  const days = w.scenario.calendar.cycleDays;
  return unitSum(w, Counter.adopting, unit, cycle, cycle + 1) / days;
}

function meanOverUnits(w: World, of: (unit: number) => number): number {
  let sum = 0;
  for (let unit = 0; unit < w.units; unit++) sum += of(unit);
  return sum / w.units;
}

/** How much of what auditors found left the unit; auditors know. */
function share(published: number, found: number): number {
  return found > 0 ? Math.min(1, published / found) : 1;
}

/** Mean drift over the units whose audits say something. */
function knownDrift(w: World): number {
  let sum = 0;
  let units = 0;
  for (let unit = 0; unit < w.units; unit++) {
    const isAudited = unitSum(w, Counter.auditKnown, unit, w.cycle - 1, w.cycle) > 0;
    const drift = isAudited
      ? auditedDrift(w, unit, w.cycle - 1, w.cycle)
      : w.deploying.auditBefore[unit];
    if (!isAudited && drift === 0) continue;
    sum += drift;
    units++;
  }
  return units > 0 ? sum / units : 0;
}

/** 1 minus the mean relative error of the plans of the last cycles. */
function predictability(w: World, handled: (unit: number, cycle: number) => number): number {
  let error = 0;
  let plans = 0;
  for (let cycle = Math.max(0, w.cycle - planCycles); cycle < w.cycle; cycle++) {
    for (let unit = 0; unit < w.units; unit++) {
      const lines = handled(unit, cycle);
      if (lines === 0) continue;
      const planned = unitSum(w, Counter.plannedLines, unit, cycle, cycle + 1);
      error += Math.abs(planned - lines) / lines;
      plans++;
    }
  }
  return plans > 0 ? 1 - error / plans : 1;
}
