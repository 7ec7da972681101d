/**
 * The shadow CoE (COE-X2): it assigns work itself instead of designing how work is done. Its orders are as clear as a
 * directive and skip no check, but the manager knows nothing of them, and nobody interprets them for the unit.
 */
import { noteContradiction } from "../managers/disputing.ts";
import { Counter } from "../state/ledger.ts";
import { misinterpretation } from "../mechanisms/clarity.ts";
import { Route } from "../state/flow-log.ts";
import { hazardOf, violate } from "../acts/sanctioning.ts";
import { Purpose } from "../state/purposes.ts";
import { Flag } from "./queues.ts";
import { violations } from "../acts/violations.ts";
import type { World } from "../state/world.ts";

/** Share of work orders that the CoE gives, and of its hours that they take: less after it was caught, more when it was not. */
export function shadowShare(w: World): number {
  const { shadow } = w.settings.sop;
  return shadow === 0 ? 0 : shadow * hazardOf(w, "centre", 0);
}

/** Flags of a work order that the CoE gives, or 0 when it does not give this one. */
export function shadowOrder(w: World, unit: number, id: number): number {
  const { bypass } = w.settings;
  const share = shadowShare(w);
  if (share === 0 || w.draws.uniform(Purpose.shadowOrder, id, 0) >= share) return 0;
  w.count(Counter.coeOrders, unit, 1);
  // handed to the manager it is work like any other: what is left of a shadow CoE are its own hours
  if (w.settings.sop.shadowViaManager > 0.5) return 0;
  const contradictions = bypass.contradictionsPerLine * w.linesPerTote;
  const contradicts = w.draws.uniform(Purpose.shadowOrder, id, 1) < contradictions;
  violate(w, violations.centreAssigns, 0, unit, id);
  const flags = Flag.Bypass | Flag.Centre | (contradicts ? Flag.Contradiction : 0);
  notePrivateOrder(w, unit, Route.FromCentre, flags);
  return flags;
}

/** A work order was given past the manager: it overrides who gives out work there, and may contradict the manager. */
export function notePrivateOrder(w: World, unit: number, route: number, flags: number): void {
  w.count(Counter.overridden, unit, 1);
  w.flows.route(w.cycle, unit, route);
  if ((flags & Flag.Contradiction) === 0) return;
  w.count(Counter.contradictions, unit, 1);
  noteContradiction(w, unit);
}

/** Chance that an order of the CoE is misinterpreted: the worker interprets it alone. */
export function shadowMisreading(w: World): number {
  const { executives, translation } = w.settings;
  return misinterpretation(
    translation.misreadAtWorst,
    executives.clarity,
    0,
    executives.urgency,
    translation.effortScale,
  );
}
