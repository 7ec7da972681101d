/**
 * Signs of the red flags in one cycle, side by side: what the organisation can know of them, and what is true. Free time
 * and acceptance are asked for directly, and direct orders, undocumented changes and exceptions that nobody passed on are
 * known as far as they were detected, or told in a survey by those who met them.
 */
import { Counter } from "../state/ledger.ts";
import { layers, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { totalSum, unitSum, zoneSum } from "../state/records.ts";
import type { World } from "../state/world.ts";
import { managersTell, Question, survey, workersTell } from "./survey.ts";

/** One cycle as the flags look at it. */
export interface Signs {
  /** Share of managers' hours that is free (RF1). */
  slack: number;
  /** Boundary acceptance of each layer (RF2). */
  acceptance: readonly number[];
  /** Direct orders per work order of the packing zones (RF3). */
  bypass: number;
  /** Undocumented changes per manager (RF4). */
  rewrites: number;
  /** Exceptions escalated or reported, per exception (RF5). */
  escalation: number;
  /** Uses of AI outside the whitelist, per use looked at (RF6); absent where none was. */
  ai?: number;
}

/** Numbers of what was done past the organisation: as they are, or as they are known. */
interface Hidden {
  directOrders: number;
  managerChanges: number;
  /** Exceptions neither escalated nor reported. */
  silentExceptions: number;
  /** Uses of AI, and how many of them were outside the whitelist. */
  aiUses: number;
  aiOutside: number;
}

/** What happened. Nobody in the organisation may decide on it; it is logged beside what they read. */
export function trueSigns(w: World, cycle: number): Signs {
  let silentExceptions = 0;
  for (let unit = 0; unit < w.units; unit++) silentExceptions += silent(w, unit, cycle);
  return signsOf(w, cycle, {
    directOrders: totalSum(w, Counter.bypassOrders, cycle, cycle + 1),
    managerChanges: totalSum(w, Counter.managerViolations, cycle, cycle + 1),
    silentExceptions,
    aiUses: totalSum(w, Counter.aiUses, cycle, cycle + 1),
    aiOutside: totalSum(w, Counter.aiBeyondScope, cycle, cycle + 1),
  });
}

/** What the organisation knows. Incidents both detected and told cannot be told apart, so the larger number counts. */
export function knownSigns(w: World, cycle: number): Signs {
  const orders = (unit: number) => unitSum(w, Counter.bypassOrders, unit, cycle, cycle + 1);
  const changes = (unit: number) => unitSum(w, Counter.managerViolations, unit, cycle, cycle + 1);
  return signsOf(w, cycle, {
    directOrders: Math.max(
      totalSum(w, Counter.bypassDetected, cycle, cycle + 1),
      survey(w, Question.DirectOrders, orders, workersTell),
    ),
    managerChanges: Math.max(
      totalSum(w, Counter.managerViolationsDetected, cycle, cycle + 1),
      survey(w, Question.ManagerChanges, changes, managersTell),
    ),
    silentExceptions: survey(
      w,
      Question.SilentExceptions,
      (unit) => silent(w, unit, cycle),
      workersTell,
    ),
    aiUses: totalSum(w, Counter.aiReviewed, cycle, cycle + 1),
    aiOutside: totalSum(w, Counter.aiReviewedBeyond, cycle, cycle + 1),
  });
}

function signsOf(w: World, cycle: number, hidden: Hidden): Signs {
  const free = totalSum(w, Counter.managerIdleMinutes, cycle, cycle + 1);
  const orders = zoneSum(w, Counter.releasedTotes, cycle, cycle + 1);
  let passedOn = 0;
  for (let unit = 0; unit < w.units; unit++) passedOn += passed(w, unit, cycle);
  const exceptions = passedOn + hidden.silentExceptions;
  return {
    slack: free / (w.units * w.cycleMinutes),
    acceptance: Array.from(
      { length: layers },
      (_, layer) => w.traits[layer * traitsPerLayer + Trait.Acceptance],
    ),
    bypass: orders > 0 ? hidden.directOrders / orders : 0,
    rewrites: hidden.managerChanges / w.units,
    escalation: exceptions > 0 ? passedOn / exceptions : 1,
    ai: hidden.aiUses > 0 ? hidden.aiOutside / hidden.aiUses : undefined,
  };
}

/** Exceptions that went through the manager's inbox. */
function passed(w: World, unit: number, cycle: number): number {
  return (
    unitSum(w, Counter.escalated, unit, cycle, cycle + 1) +
    unitSum(w, Counter.fixedAndReported, unit, cycle, cycle + 1)
  );
}

/** Exceptions that did not; one that waited over the turn of a cycle may be passed on in the next. */
function silent(w: World, unit: number, cycle: number): number {
  const met = unitSum(w, Counter.exceptions, unit, cycle, cycle + 1);
  return Math.max(0, met - passed(w, unit, cycle));
}
