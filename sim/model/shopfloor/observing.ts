/**
 * What an observer of visits writes down, when there is one (state/visit-log.ts). It reads the world and changes nothing.
 */
import { steps } from "../mechanisms/practice.ts";
import type { VisitLog } from "../state/visit-log.ts";
import type { World } from "../state/world.ts";
import { Flag, Stage } from "./queues.ts";

/** A visit that was planned: so many minutes of work `alone`, and what became of them with AI. */
export function observeBegin(
  w: World,
  log: VisitLog,
  worker: number,
  tote: number,
  alone: number,
): void {
  const unit = w.workerUnit[worker];
  const work = w.toteBase[tote];
  log.begin(tote, {
    unit,
    worker,
    stage: w.toteStage[tote],
    start: w.events.now - w.decisionCycle * w.cycleMinutes,
    pause: w.events.now - w.toolUsed[worker],
    load: w.unitLoad[unit],
    lines: w.linesPerTote,
    shortcuts: w.people.practised[worker] / steps,
    experience: w.experience[worker],
    // a use outside the frontier always takes longer or shorter, and marks no lines as assisted
    assistance: w.toteAssisted[tote] > 0 ? 1 : work === alone ? 0 : 2,
    alone,
    work,
    direct: (w.toteFlags[tote] & Flag.Bypass) === 0 ? 0 : 1,
  });
}

/** A visit that is done, before its tote moves on. */
export function observeEnd(w: World, tote: number): void {
  if (w.observed === null) return;
  const stream = w.toteStream[tote];
  const isLast =
    w.toteStage[tote] === Stage.Shipping ||
    (w.toteStage[tote] === Stage.Packing && w.sites.shippingOf[stream] < 0);
  w.observed.end(tote, {
    interruptions: w.toteInterruptions[tote],
    errors: w.toteStageDefects[tote],
    lead: isLast ? w.events.now - w.toteArrival[tote] : NaN,
  });
}
