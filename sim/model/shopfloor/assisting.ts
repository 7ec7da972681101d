/**
 * Use of AI in a visit (MEC-22), with what follows for its time and errors, and in texts. Whether a task lies inside the
 * frontier is drawn but seen by nobody: workers go by believed gain, whitelist and training, reviewers by the output.
 */
import { whitelistPrecision, whitelistRecall } from "../centre/evolution.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { learntBelief, noviceDays, wish, wronglyAllowed } from "../mechanisms/assistance.ts";
import { hazardFactor, Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { withOdds } from "../mechanisms/human-error.ts";
import { note } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { violations } from "../acts/violations.ts";
import { type World } from "../state/world.ts";

/** Second questions about a use of AI are keyed behind the stages of a tote. */
const further = 8;

/** A visit may be done with AI: notes on the tote what that changes in its work, as it is planned so far, and its errors. */
export function assist(w: World, worker: number, tote: number, unit: number, stage: number): void {
  w.toteAiWrong[tote] = 0;
  w.toteAssisted[tote] = 0;
  const { ai } = w.settings;
  if (ai.use === 0) return;
  const id = w.toteId[tote];
  const belief = w.assist.belief[worker];
  if (w.draws.uniform(Purpose.aiUse, id, stage) >= wish(ai.use, belief)) return;
  const inside = w.draws.uniform(Purpose.aiFrontier, id, stage) < ai.inside;
  const recall = whitelistRecall(w);
  const listed = inside ? recall : wronglyAllowed(ai.inside, whitelistPrecision(w), recall);
  const beyond = w.draws.uniform(Purpose.aiAllowed, id, stage) >= listed;
  if (beyond && w.draws.uniform(Purpose.aiUse, id, stage + further) >= goesBeyond(w, worker))
    return;
  const reviewed = w.draws.uniform(Purpose.aiReview, id, stage) < ai.review;
  w.count(Counter.aiUses, unit, 1);
  w.countDay(DayCounter.aiUses, 1);
  if (beyond) {
    w.count(Counter.aiBeyondScope, unit, 1);
    note(w, violations.workerAiOutside, worker, unit, 1, 0);
  }
  if (reviewed) {
    w.count(Counter.aiReviewed, unit, 1);
    if (beyond) w.count(Counter.aiReviewedBeyond, unit, 1);
  }
  if (inside) w.toteAssisted[tote] = ai.workShare;
  else {
    w.count(Counter.aiOutside, unit, 1);
    if (w.draws.uniform(Purpose.aiOutput, id, stage) < ai.outsideError)
      spoil(w, tote, unit, stage, reviewed);
  }
  const touched = w.toteBase[tote] * ai.workShare;
  const review = reviewed ? ai.reviewShare : 0;
  const gain = (inside ? insideGain(w, worker) : -ai.slower) - review;
  w.count(Counter.aiMinutesSaved, unit, touched * gain);
  w.count(Counter.aiBelieved, unit, belief);
  w.count(Counter.aiGained, unit, gain);
  const lines = ai.workShare * w.linesPerTote;
  w.assist.belief[worker] = learntBelief(belief, gain, ai.insight, lines);
  w.toteBase[tote] -= touched * gain;
}

function insideGain(w: World, worker: number): number {
  const { ai } = w.settings;
  return w.experience[worker] < noviceDays ? ai.novice : ai.expert;
}

/** Chance that a wish beyond the whitelist goes ahead: nobody minds, or the worker does it all the same. */
function goesBeyond(w: World, worker: number): number {
  const { ai } = w.settings;
  const acceptance = w.traits[Layer.Workers * traitsPerLayer + Trait.Acceptance];
  const crossing = Math.min(1, ai.beyond * hazardFactor(acceptance));
  return (ai.scope + (1 - ai.scope) * crossing) * (1 - ai.sandbox * w.trained[worker]);
}

/** A wrong output: a review catches it, or it is accepted and spoils some of the visit's lines. */
function spoil(w: World, tote: number, unit: number, stage: number, reviewed: boolean): void {
  w.count(Counter.aiWrong, unit, 1);
  if (reviewed) {
    w.count(Counter.aiCaught, unit, 1);
    return;
  }
  w.count(Counter.aiAccepted, unit, 1);
  w.toteAiWrong[tote] = w.draws.binomial(
    Purpose.aiOutput,
    w.toteId[tote],
    stage + further,
    w.linesPerTote,
    w.settings.ai.spoiledShare,
  );
}

/** Error probability of a visit part of whose lines were done with AI inside its frontier. */
export function withAssistance(w: World, tote: number, p: number): number {
  const share = w.toteAssisted[tote];
  return share === 0 ? p : p * (1 - share) + withOdds(p, w.settings.ai.insideOdds) * share;
}

/** Whether the unit's manager has AI interpret a directive, which no whitelist allows. */
export function translatesByAi(w: World, unit: number, directive: number): boolean {
  const { ai } = w.settings;
  const chance = ai.use * ai.scope;
  if (chance === 0) return false;
  return w.draws.uniform(Purpose.aiTranslation, unit, directive) < chance;
}

/** Minutes the unit's manager gives to interpreting a directive; less thought goes into a text by AI. */
export function effortOf(w: World, unit: number, directive: number): number {
  const minutes = w.settings.translation.effortMinutes[unit];
  return translatesByAi(w, unit, directive) ? minutes * (1 - w.settings.ai.writing) : minutes;
}
