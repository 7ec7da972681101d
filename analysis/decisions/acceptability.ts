/**
 * How often each action is the best one, given what is not known (Fenwick, Claxton & Sculpher 2001): over samples of the
 * uncertain parameters, and along a price of one outcome in units of another. A high share is not a high gain: the action
 * with the largest mean, the frontier, may not be the one that is best most often.
 */
import { finite, finiteRows, finiteValues, sameLength } from "../checks.ts";
import { moments } from "../inference/moments.ts";
import { indexOfLargest } from "./tables.ts";

export interface Acceptability {
  /** Share of samples in which the action is best; ties are shared out, so that shares sum to 1. */
  shares: Float64Array;
  /** The action with the largest mean utility. */
  best: number;
}

/** Rows are samples, columns actions. */
export function acceptability(samples: ArrayLike<ArrayLike<number>>): Acceptability {
  finiteRows("samples", samples);
  const actions = samples[0].length;
  if (actions === 0) throw new RangeError("samples: 0 actions, wants at least 1");
  const shares = new Float64Array(actions);
  const rows = Array.from(samples, (row) => Array.from(row));
  for (const row of rows) {
    const largest = Math.max(...row);
    const best = row.flatMap((utility, action) => (utility === largest ? [action] : []));
    for (const action of best) shares[action] += 1 / best.length / rows.length;
  }
  const means = Array.from(shares, (_, action) => moments(rows.map((row) => row[action])).mean);
  return { shares, best: indexOfLargest(means) };
}

export interface TwoOutcomes {
  /** Rows are samples, columns actions: what is gained, and what is given for it. */
  effects: ArrayLike<ArrayLike<number>>;
  costs: ArrayLike<ArrayLike<number>>;
}

/** One answer per price of one unit of effect: utility = price * effect - cost. */
export function acceptabilityCurve(
  { effects, costs }: TwoOutcomes,
  prices: ArrayLike<number>,
): (Acceptability & { price: number })[] {
  finiteRows("effects", effects);
  finiteRows("costs", costs);
  finiteValues("prices", prices);
  sameLength("effects", effects, "costs", costs);
  sameLength("effects[0]", effects[0], "costs[0]", costs[0]);
  return Array.from(prices, (price) => ({
    price: finite("price", price),
    ...acceptability(
      Array.from(effects, (row, sample) =>
        Array.from(row, (effect, action) => price * effect - costs[sample][action]),
      ),
    ),
  }));
}
