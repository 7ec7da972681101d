/**
 * An anecdote moves executives at once (MEC-19): a change of priority that nobody needed, on the morning after.
 */
import { asExecutive } from "../acts/acts.ts";
import { decide } from "./directives.ts";
import { Counter } from "../state/ledger.ts";
import { Salient } from "../state/office-state.ts";
import { noteOne } from "../acts/performing.ts";
import { Purpose } from "../state/purposes.ts";
import { violations } from "../acts/violations.ts";
import type { World } from "../state/world.ts";

/** In the morning yesterday's anecdote may put its class first, without any need and through the window like any change. */
export function reactToAnecdote(w: World): void {
  const { reaction, scorecardWeight } = w.settings.attention;
  const { salient } = w.office;
  const chance = reaction * (1 - scorecardWeight);
  if (chance === 0 || salient[Salient.Day] !== w.day - 1 || w.day === 0) return;
  const toteClass = salient[Salient.Class];
  if (w.ranking[0] === toteClass) return;
  if (w.draws.uniform(Purpose.reaction, 0, w.day) >= chance) return;
  let rank = w.ranking.indexOf(toteClass);
  w.pendingRanking.set(w.ranking);
  for (; rank > 0; rank--) w.pendingRanking[rank] = w.pendingRanking[rank - 1];
  w.pendingRanking[0] = toteClass;
  if (!decide(w, asExecutive(0), { isUrgent: false, isNeeded: false })) return;
  w.count(Counter.reactions, 0, 1);
  if (scorecardWeight < 0.5) noteOne(w, violations.executiveGut, 0, 0, w.day);
}
