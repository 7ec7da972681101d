/**
 * What a deployment is for, in truth and for the whole organisation: the six statements of the gates (DEP-G1 to DEP-G6)
 * about any window, against the baseline. `gates-truth.ts` says the same of one unit on trial.
 */
import { ratio, type View } from "../state/view.ts";
import { leastReported } from "./gate-figures.ts";

/** Number of statements. */
export const goals = 6;

/** Drift, lines, spread of lead times, managers' and executives' violations, friction: whether each is where it should be. */
function goalsMet(view: View): readonly boolean[] {
  const base = view.baseline;
  const drift = (v: View) => ratio(v.sum("drift"), v.sum("visitLines"));
  const lines = (v: View) => v.zoneSum("conformingLines") / v.cycles;
  const perCycle = (name: "managerViolations" | "bypassOrders" | "friction") => ({
    now: view.sum(name) / view.cycles,
    before: base.sum(name) / base.cycles,
  });
  const [changes, orders, friction] = [
    perCycle("managerViolations"),
    perCycle("bypassOrders"),
    perCycle("friction"),
  ];
  return [
    drift(view) <= drift(base),
    lines(view) >= leastReported * lines(base),
    leadVariation(view) <= leadVariation(base),
    changes.now <= changes.before,
    orders.now <= orders.before,
    friction.now < friction.before,
  ];
}

/** How many of the six hold. */
export function goalCount(view: View): number {
  return goalsMet(view).filter((is) => is).length;
}

/** Spread of lead times; without bound while nothing was shipped. */
function leadVariation(view: View): number {
  return view.zoneSum("shippedTotes") === 0 ? Infinity : view.leadVariation;
}
