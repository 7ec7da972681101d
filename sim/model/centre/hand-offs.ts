/**
 * Hand-offs, the logic by which departments hand work over (COE-CM7): the CoE changes one at an evolution review when
 * managers have told it often enough of issues at the hand-over, through change control. Changed past the CoE, it is lost.
 */
import { acts, type Agent } from "../acts/acts.ts";
import { admit, Change } from "./change-control.ts";
import { HandOver, handOvers } from "../state/hand-off-state.ts";
import { Message, Route } from "../state/flow-log.ts";
import { fit } from "../mechanisms/sop.ts";
import { sendDown } from "../managers/messages.ts";
import { perform } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { Rhythm } from "../state/rhythm-state.ts";
import type { World } from "../state/world.ts";

/** The other department of a hand-over; -1 where there is none. */
function partnerOf(w: World, handOver: number): number {
  const unit = Math.floor(handOver / handOvers);
  if (w.kind[unit] !== "packing") return -1;
  const { inventoryOf, shippingOf } = w.sites;
  return handOver % handOvers === HandOver.FromInventory ? inventoryOf[unit] : shippingOf[unit];
}

/** Whether a unit is one of the two departments of a hand-over. */
function concerns(w: World, handOver: number, unit: number): boolean {
  const partner = partnerOf(w, handOver);
  return partner >= 0 && (Math.floor(handOver / handOvers) === unit || partner === unit);
}

/** A message about an issue between two departments has reached the CoE; zones that compete hand nothing over. */
export function tellHandOver(w: World, a: number, b: number): void {
  const { told } = w.handOffs;
  for (let handOver = 0; handOver < told.length; handOver++)
    if (concerns(w, handOver, a) && concerns(w, handOver, b)) told[handOver]++;
}

/** A review that begins takes up the hand-overs with a pattern of messages. */
export function takeUpHandOffs(w: World): void {
  const { evidence, inWork, told } = w.handOffs;
  const { rhythm, sop } = w.settings;
  for (let handOver = 0; handOver < told.length; handOver++) {
    inWork[handOver] = rhythm.handOff > 0 && told[handOver] >= sop.patternReports ? 1 : 0;
    evidence[handOver] = told[handOver];
  }
  told.fill(0);
}

/** How many hand-offs are being changed. */
export function handOffsInWork(w: World): number {
  let count = 0;
  for (const isInWork of w.handOffs.inWork) count += isInWork;
  return count;
}

/** Of the messages that a running review rests on this share is left; false where it changes no hand-off. */
export function keepHandOffEvidence(w: World, share: number): boolean {
  const { evidence } = w.handOffs;
  for (let handOver = 0; handOver < evidence.length; handOver++)
    evidence[handOver] = Math.floor(evidence[handOver] * share);
  return handOffsInWork(w) > 0;
}

/** A review that ends changes what it took up: right with the probability that the messages give it, and new either way. */
export function changeHandOffs(w: World, by: Agent<"centre">): void {
  const { evidence, inWork, mended } = w.handOffs;
  const { rhythm, sop } = w.settings;
  for (let handOver = 0; handOver < inWork.length; handOver++) {
    if (inWork[handOver] === 0) continue;
    inWork[handOver] = 0;
    if (sop.publication <= 0.5) continue;
    const unit = Math.floor(handOver / handOvers);
    if (!perform(w, by, acts.designWorkflow, unit) || !admit(w, by, Change.HandOff, unit)) continue;
    w.flows.route(w.cycle, unit, Route.HandOffChanged);
    for (const department of [unit, partnerOf(w, handOver)]) {
      w.sopVersion[department]++;
      sendDown(w, department, Message.Workflow);
    }
    const u = w.draws.uniform(Purpose.handOffFits, handOver, w.rhythm.figures[Rhythm.ReviewOf]);
    if (u < fit(evidence[handOver] * sop.managerData, sop.evidenceScale))
      mended[handOver] += rhythm.handOff * (1 - mended[handOver]);
  }
}

/** A department goes by a workflow of its own, or somebody redesigns it past the CoE: its hand-offs no longer hold. */
export function loseHandOffs(w: World, unit: number): void {
  const { mended } = w.handOffs;
  for (let handOver = 0; handOver < mended.length; handOver++)
    if (concerns(w, handOver, unit)) mended[handOver] = 0;
}
