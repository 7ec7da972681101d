/**
 * Doing what one may, and what one must not (MEC-18): the only writer of the log of acts. What comes of a violation
 * is in `sanctioning.ts`.
 */
import { acts, theGovernance, type Act, type Agent, type LayerName } from "./acts.ts";
import { detectionOf } from "../managers/imitating.ts";
import { Purpose } from "../state/purposes.ts";
import { deedSlots, slotOf, type Violation } from "./violations.ts";
import type { World } from "../state/world.ts";

/** Keys stand in blocks of so many people of a layer, each block with room for so many violations. */
export const actorsPerBlock = 64;
export const violationsPerBlock = 64;

/** Does an act and logs it; false, and nothing happened, when the layer has no right to it. */
export function perform<L extends LayerName>(
  w: World,
  who: Agent<L>,
  act: Act<NoInfer<L>>,
  unit: number,
): boolean {
  if (w.roles.rights[act.place] === 0) return false;
  write(w, act.place, who, unit, 1, 0);
  return true;
}

/** Treats somebody as one of a layer they do not belong to; for `violating.ts` alone. */
export function usurp<L extends LayerName>(who: number): Agent<L> {
  return who as Agent<L>;
}

/** Key of the draws about a violation by an actor. */
export function actKey(v: Violation, who: number): number {
  const block = Math.floor(who / actorsPerBlock);
  return (block * violationsPerBlock + v.place) * actorsPerBlock + (who % actorsPerBlock);
}

/** Logs a violation that has its consequences elsewhere, or none, and draws whether it is detected. */
export function noteOne(w: World, v: Violation, who: number, unit: number, index: number): boolean {
  const isSeen = w.draws.uniform(Purpose.actDetected, actKey(v, who), index) < detectionOf(w);
  note(w, v, who, unit, 1, isSeen ? 1 : 0);
  return isSeen;
}

/** Logs violations whose detection was drawn elsewhere. */
export function note(
  w: World,
  v: Violation,
  who: number,
  unit: number,
  times: number,
  detected: number,
): void {
  const slot = slotOf(v);
  if (times > 0) write(w, slot, who, unit, times, detected);
  if (detected > 0) {
    w.roles.log[placeOf(w, unit) + slot + 1] += detected;
    perform(w, theGovernance, acts.inspectBoundary, unit);
  }
}

/** How often a violation happened in a unit so far in the running cycle. */
export function timesOf(w: World, v: Violation, unit: number): number {
  return w.roles.log[placeOf(w, unit) + slotOf(v)];
}

/** How often it was detected. */
export function seenOf(w: World, v: Violation, unit: number): number {
  return w.roles.log[placeOf(w, unit) + slotOf(v) + 1];
}

/** Counts a sub-type of an act or violation. */
export function noteKind(w: World, slot: number, unit: number): void {
  w.roles.log[placeOf(w, unit) + slot]++;
}

function write(
  w: World,
  slot: number,
  who: number,
  unit: number,
  times: number,
  detected: number,
): void {
  w.roles.log[placeOf(w, unit) + slot] += times;
  if (w.roles.watch !== null) w.roles.watch(slot, who, unit, detected);
}

function placeOf(w: World, unit: number): number {
  return (w.cycle * w.units + unit) * deedSlots;
}
