/**
 * When scorecards of a cycle are there to be read: some days after its end. Whoever decides on reported figures reads those
 * of the last published cycle.
 */
import type { World } from "../state/world.ts";

/** Days after the end of a cycle on which its scorecards are published: within the next cycle. */
export function lagDays(w: World): number {
  return Math.min(w.settings.rhythm.scorecardLagDays, w.scenario.calendar.cycleDays - 1);
}

/** The last cycle whose scorecards are published by the running day; -1 before the first. */
export function publishedCycle(w: World): number {
  const { cycleDays } = w.scenario.calendar;
  return Math.max(-1, w.cycle - (w.day % cycleDays >= lagDays(w) ? 1 : 2));
}
