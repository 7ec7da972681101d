/**
 * Signs of the green flags in one cycle, side by side: what the organisation can know of them, and what is true. Clarity
 * and acceptance are asked for; conduct, candour and plans are known as far as audits, surveys and scorecards tell.
 */
import { wantedCentre } from "../centre/centre-capacity.ts";
import { Counter } from "../state/ledger.ts";
import { Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { linesOf, totalSum, unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";
import { auditedDrift } from "./gate-figures.ts";
import type { Signs } from "./signs.ts";

export const greenCount = 6;

/** Values of GF1 to GF6 in their order, each from 0 to 1. */
export type Greens = readonly number[];

/** Cycles over which plans are judged. */
const planCycles = 6;

/** What happened. Nobody in the organisation may decide on it; it is logged beside what they read. */
export function trueGreens(w: World, signs: Signs): Greens {
  const cycle = w.cycle - 1;
  const lines = totalSum(w, Counter.visitLines, cycle, cycle + 1);
  const drift = lines > 0 ? totalSum(w, Counter.drift, cycle, cycle + 1) / lines : 0;
  return greensOf(w, signs, drift, (unit, at) => linesOf(w, unit, at));
}

/** What the organisation knows: drift as audited, before anything changed where nothing is audited yet; plans as reported. */
export function knownGreens(w: World, signs: Signs): Greens {
  return greensOf(w, signs, knownDrift(w), (unit, at) =>
    unitSum(w, Counter.reportedLines, unit, at, at + 1),
  );
}

function greensOf(
  w: World,
  signs: Signs,
  drift: number,
  handled: (unit: number, cycle: number) => number,
): Greens {
  const cycle = w.cycle - 1;
  const all = (counter: number) => totalSum(w, counter, cycle, cycle + 1);
  const requests = all(Counter.priorityRequests);
  const unforced = all(Counter.unforcedChanges) + all(Counter.reactions);
  const steadiness = requests > 0 ? 1 - unforced / requests : 1;
  const days = w.scenario.calendar.cycleDays;
  const answered = all(Counter.answered);
  const [published, found] = [all(Counter.auditPublished), all(Counter.auditHits)];
  return [
    (w.settings.executives.clarity + steadiness) / 2,
    w.traits[Layer.Managers * traitsPerLayer + Trait.Acceptance],
    Math.min(1 - drift, signs.escalation),
    Math.min(1, w.settings.sop.people / wantedCentre(w)) *
      (all(Counter.adopting) / (days * w.units)),
    (answered > 0 ? 1 - all(Counter.blamed) / answered : 1) * share(published, found),
    predictability(w, handled),
  ];
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
