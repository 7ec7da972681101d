/**
 * A quantity with its interval: Student's for means, Wilson's for one probability, with two pairs added for differences of
 * probabilities. All have the critical value of the look, and the limit is taken off last.
 */
import { meanInterval, studentCritical } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";
import { wilsonInterval } from "../inference/proportion.ts";
import type { Contrast } from "./claim.ts";

/** Those values that are not NaN, and the number of others. */
export function defined(values: Float64Array): { kept: number[]; missing: number } {
  const kept = [...values].filter((value) => !Number.isNaN(value));
  return { kept, missing: values.length - kept.length };
}

/** Of a quantity less its limit. */
interface Estimate {
  effect: number;
  low: number;
  high: number;
  n: number;
  missing: number;
}

/** `error` is the two-sided tail in all, e.g. .05. */
export function intervalOf(
  { kept, missing }: { kept: number[]; missing: number },
  { quantity, limit = 0 }: Contrast,
  { error }: { error: number },
): Estimate {
  const n = kept.length;
  if (n < 2)
    return { effect: moments(kept).mean - limit, low: -Infinity, high: Infinity, n, missing };
  const critical = studentCritical(1 - error, n - 1);
  const { effect, low, high } = estimateOf(kept, quantity, { error, critical });
  return { effect: effect - limit, low: low - limit, high: high - limit, n, missing };
}

function estimateOf(
  values: readonly number[],
  quantity: Contrast["quantity"],
  { error, critical }: { error: number; critical: number },
): { effect: number; low: number; high: number } {
  if (!("events" in quantity)) {
    const { mean, low, high } = meanInterval(values, { critical });
    return { effect: mean, low, high };
  }
  const weights = quantity.events.map(({ weight }) => weight);
  if (weights.length > 1 || weights[0] !== 1)
    return adjusted(values, Math.max(...weights.map(Math.abs)), critical);
  const count = values.reduce((sum, value) => sum + value, 0);
  const { share, low, high } = wilsonInterval(count, values.length, 1 - error, critical);
  return { effect: share, low, high };
}

/** Differences of probabilities: two discordant pairs are added (Bonett & Price 2012), or equal arms would have no width. */
function adjusted(values: readonly number[], weight: number, critical: number) {
  const n = values.length + 2;
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 2 * weight * weight);
  const centre = sum / n;
  const half = critical * Math.sqrt((squares / n - centre * centre) / n);
  return { effect: sum / values.length, low: centre - half, high: centre + half };
}
