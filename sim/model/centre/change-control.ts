/**
 * Change control: how work is done changes through the CoE only. Changes that it admits are counted by kind; those of
 * others are violations of their authors.
 */
import { acts, type Agent } from "../acts/acts.ts";
import { noteKind, perform } from "../acts/performing.ts";
import { KindSlot } from "../acts/violations.ts";
import type { World } from "../state/world.ts";

/** Kinds of change, in the order of `kinds.change`. */
export const Change = {
  Workflow: 0,
  Template: 1,
  Tool: 2,
  Standard: 3,
  Training: 4,
  AiRule: 5,
  HandOff: 6,
  Document: 7,
} as const;

/** The four causes of friction that a revision can be about. */
const changes = [Change.Workflow, Change.Standard, Change.Template, Change.Document];

export function changeOf(cause: number): number {
  return changes[cause];
}

/** The CoE admits a change of a unit's work; false when it has no right to. */
export function admit(w: World, by: Agent<"centre">, kind: number, unit: number): boolean {
  if (!perform(w, by, acts.manageChange, unit)) return false;
  noteKind(w, KindSlot.change + kind, unit);
  return true;
}
