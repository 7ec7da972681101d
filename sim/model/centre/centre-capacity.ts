/**
 * What the Centre of Excellence has to work with: its people, and the share of their hours that is left for the SOP loop.
 */
import { coePlaces } from "../state/codes.ts";
import { shadowShare } from "../shopfloor/shadow.ts";
import type { World } from "../state/world.ts";

/** Work of its own takes the CoE at most this much of its hours (assumed). */
const mostDiverted = 0.9;

/** People that a CoE should have, as a share of all staff: workers, managers and the other staff (theory: 5 %). */
const wantedShare = 0.05;

/** People that the CoE should have (EXEC-PE7, GF4). */
export function wantedCentre(w: World): number {
  return wantedShare * (w.workers + w.units + w.settings.decision.otherStaff);
}

/** People of the CoE. */
export function centrePeople(w: World): number {
  return Math.min(coePlaces, Math.round(w.settings.sop.people));
}

/** Share of the CoE's hours that go to orders of its own and to expediting instead of the SOP loop. */
export function divertedShare(w: World): number {
  return Math.min(mostDiverted, shadowShare(w) + w.settings.scorecards.coeThroughput);
}

/** Share of a working day that a person of the CoE has for the SOP loop. */
export function centreShare(w: World): number {
  return w.settings.sop.hoursShare * (1 - divertedShare(w));
}
