/**
 * Resources under dated constraints (MEC-24): executives compare observed figures with their targets once a cycle and cut
 * while overhead is above its own. A cut falls on prevention as far as policy says so; nothing else reads it.
 */
import { acts, asExecutive, type Act } from "../acts/acts.ts";
import { Counter } from "../state/ledger.ts";
import { minutesPerDay } from "../state/calendar.ts";
import { nextCut } from "../mechanisms/resources.ts";
import { perform } from "../acts/performing.ts";
import { totalSum, zoneSum } from "../state/records.ts";
import { findParameter, type Parameter } from "../input/registry.ts";
import type { World } from "../state/world.ts";

/** Minutes of managers, workers, auditors and the CoE in cycles `from` to `to - 1`, and how many of them are overhead. */
export function overheadOf(w: World, from: number, to: number): { minutes: number; paid: number } {
  const sum = (counter: number) => totalSum(w, counter, from, to);
  const days = (to - from) * w.scenario.calendar.cycleDays * minutesPerDay;
  const staff = sum(Counter.auditMinutes) + sum(Counter.coeMinutes);
  const managers = w.units * days - sum(Counter.managerIdleMinutes);
  const workers =
    sum(Counter.reworkMinutes) + sum(Counter.trainingMinutes) + sum(Counter.blockedMinutes);
  return { minutes: managers + workers + staff, paid: (w.workers + w.units) * days + staff };
}

/** At the close of a cycle: constraints are judged, and prevention is cut further while overhead is above its target. */
export function closeConstraints(w: World): void {
  const { constraints, resources } = w.settings;
  w.count(Counter.cut, 0, w.resources.cut[0] * resources.cutPrevention);
  // scorecards and time sheets of a cycle are there a cycle later; the baseline is not judged against itself
  const last = w.cycle - 1;
  if (last < w.decisionCycle + constraints.fromCycle) return;
  const first = w.decisionCycle - w.scenario.calendar.baselineCycles;
  const judge = (by: Act<"executive">, target: number, now: number, limit: number) => {
    if (target === 0 || !perform(w, asExecutive(0), by, 0)) return;
    w.count(Counter.constraintsRead, 0, 1);
    w.count(Counter.constraintsMet, 0, now <= limit ? 1 : 0);
  };
  const share = shareOf(overheadOf(w, last, last + 1));
  const target = (1 - constraints.overhead) * shareOf(overheadOf(w, first, w.decisionCycle));
  judge(acts.setConstraint, constraints.overhead, share, target);
  judge(
    acts.setTarget,
    constraints.leadTime,
    meanLead(w, last, last + 1),
    (1 - constraints.leadTime) * meanLead(w, first, w.decisionCycle),
  );
  judge(
    acts.setTarget,
    constraints.outOfSpecification,
    recordedShare(w, last, last + 1),
    constraints.outOfSpecification,
  );
  if (constraints.overhead === 0 || w.roles.rights[acts.setConstraint.place] === 0) return;
  if (!perform(w, asExecutive(0), acts.allocate, 0)) return;
  w.resources.cut[0] = nextCut(w.resources.cut[0], share, target, resources.cutStep);
}

function shareOf({ minutes, paid }: { minutes: number; paid: number }): number {
  return paid > 0 ? minutes / paid : 0;
}

function meanLead(w: World, from: number, to: number): number {
  const totes = zoneSum(w, Counter.shippedTotes, from, to);
  return totes > 0 ? zoneSum(w, Counter.leadMinutes, from, to) / totes : 0;
}

/** Defects written down per line shipped. */
function recordedShare(w: World, from: number, to: number): number {
  const lines = zoneSum(w, Counter.shippedLines, from, to);
  return lines > 0 ? totalSum(w, Counter.recordedDefects, from, to) / lines : 0;
}

/** Whether people may be added to the CoE. */
export function mayHire(w: World): boolean {
  const { constraints } = w.settings;
  return constraints.headcount < 0.5 || w.cycle < w.decisionCycle + constraints.fromCycle;
}

/** What prevents trouble later, and is cut first where policy does not protect it. */
const prevention: readonly Parameter[] = [
  "sop.people",
  "audit.sample",
  "deployment.coachingHours",
  "management.roundMinutes",
  "improvement.minutes",
].map((id) => findParameter(id)!);

/** Takes what is cut out of the settings in force: CoE, audits, coaching, rounds. */
export function applyCuts(w: World): void {
  const kept = 1 - w.resources.cut[0] * w.settings.resources.cutPrevention;
  if (kept === 1) return;
  const target = w.settings as unknown as Record<string, Record<string, number | Float64Array>>;
  for (const p of prevention) {
    const { group, name, whole } = p;
    w.inForce.touch(p);
    const left = (value: number) => (whole ? Math.round(value * kept) : value * kept);
    const value = target[group][name];
    if (typeof value === "number") target[group][name] = left(value);
    else for (let i = 0; i < value.length; i++) value[i] = left(value[i]);
  }
}
