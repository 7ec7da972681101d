/**
 * How the answer depends on what a misread that reaches a customer is thought to cost: the same futures, valued with other
 * penalties. The penalty is what one wants, not what one does not know, so it is shown as a curve and never averaged over.
 */
import { acceptabilityCurve } from "../../decisions/acceptability.ts";
import { type Future, meanRow } from "./futures.ts";

export interface WeightedQuality {
  /** Hours per misread that reached a customer. */
  penalty: number;
  /** Share of the futures in which each action is best. */
  shares: number[];
  /** Place of the action with the largest mean: not always the one that is best most often. */
  best: number;
}

/** Penalties that are looked at, hours; the registry's range. */
export const penalties: readonly number[] = [0, 0.25, 0.5, 1, 1.5, 2];

export function overQuality(
  futures: readonly Future[],
  prices: readonly number[] = penalties,
): WeightedQuality[] {
  const effects = futures.map(({ escaped }) => meanRow(escaped).map((misreads) => -misreads));
  // what is left of the decision quantity without its penalty, as a cost
  const costs = futures.map(({ utilities, penalty }, future) =>
    meanRow(utilities).map((hours, action) => -(hours - penalty * effects[future][action])),
  );
  return acceptabilityCurve({ effects, costs }, prices).map(({ price, shares, best }) => ({
    penalty: price,
    shares: [...shares],
    best,
  }));
}
