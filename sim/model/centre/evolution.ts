/**
 * The long rhythm (KOOM-R11, KOOM-IMP): at an evolution review the CoE clears up workflows that reports reached it about,
 * changes hand-offs between departments that had issues, and tightens the rules for AI on wrong outputs that reviewers found.
 * Nothing else is reorganised.
 */
import { exp } from "../../kernel/index.ts";
import { acts, asCentre } from "../acts/acts.ts";
import { centrePeople } from "./centre-capacity.ts";
import { admit, Change } from "./change-control.ts";
import { changeHandOffs } from "./hand-offs.ts";
import { Counter } from "../state/ledger.ts";
import { Message } from "../state/flow-log.ts";
import { sendDown } from "../managers/messages.ts";
import { perform } from "../acts/performing.ts";
import { totalSum } from "../state/records.ts";
import { Rhythm } from "../state/rhythm-state.ts";
import type { World } from "../state/world.ts";

/** Wrong outputs found at which a review removes 1 - 1/e of the whitelist's wrong permissions (assumed). */
const findingsScale = 20;

/** Share of tasks inside the frontier that reviews come to permit (assumed). */
export const wantedRecall = 0.8;

/** When a review is due, the next free person of the CoE takes it. */
export function callReview(w: World): void {
  const { evolution, evolutionCycles } = w.settings.rhythm;
  if (evolution <= 0.5 || centrePeople(w) === 0) return;
  if (w.cycle > 0 && w.cycle % evolutionCycles === 0) w.rhythm.figures[Rhythm.ReviewDue] = w.cycle;
}

/** A review is done. */
export function review(w: World): void {
  if (!perform(w, asCentre(0), acts.holdEvolution, 0)) return;
  if (perform(w, asCentre(0), acts.setAiRules, 0) && admit(w, asCentre(0), Change.AiRule, 0))
    reviewAiRules(w);
  perform(w, asCentre(0), acts.setMeasurement, 0);
  perform(w, asCentre(0), acts.setQuality, 0);
  const { rhythm, sop } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    if (w.rhythm.arrived[unit] < sop.patternReports || rhythm.clarify === 0) continue;
    w.rhythm.clarified[unit] += rhythm.clarify * (1 - w.rhythm.clarified[unit]);
    // a clearer workflow is a new version: it must be adopted, and the old one unlearned
    w.sopVersion[unit]++;
    sendDown(w, unit, Message.Standard);
  }
  w.rhythm.arrived.fill(0);
  changeHandOffs(w, asCentre(0));
}

/** Wrong permissions are withdrawn in proportion to what was found; missing ones are granted half of the way. */
function reviewAiRules(w: World): void {
  const { figures } = w.rhythm;
  const found = totalSum(w, Counter.aiCaught, figures[Rhythm.ReviewedUpTo], w.cycle);
  figures[Rhythm.ReviewedUpTo] = w.cycle;
  figures[Rhythm.AiLearnt] += (1 - exp(-found / findingsScale)) * (1 - figures[Rhythm.AiLearnt]);
  figures[Rhythm.AiWidened] += 0.5 * (1 - figures[Rhythm.AiWidened]);
}

/** Share of the whitelist that lies inside the frontier, after what reviews have withdrawn. */
export function whitelistPrecision(w: World): number {
  return 1 - (1 - w.settings.ai.precision) * (1 - w.rhythm.figures[Rhythm.AiLearnt]);
}

/** Share of what lies inside the frontier that the whitelist permits. */
export function whitelistRecall(w: World): number {
  const { recall } = w.settings.ai;
  return recall + (wantedRecall - recall) * w.rhythm.figures[Rhythm.AiWidened];
}

/** Clarity of a unit's SOP: the stated one, what reviews have cleared up, and what others than the CoE have blurred. */
export function sopClarity(w: World, unit: number): number {
  const ambiguity = (1 - w.settings.errors.sopClarity[unit]) * (1 - w.rhythm.clarified[unit]);
  return 1 - ambiguity - w.roles.unclear[unit];
}
