/** Pilots that were counted, and when one counts as having found something. */
import type { Estimate } from "./estimates.ts";

export interface Counted {
  count: number;
  n: number;
}

/** p at most the error. */
export function rejections(all: readonly Estimate[], error: number): Counted {
  const tested = all.filter(({ p }) => p !== null);
  // counted as the interval counts: an effect of 0 on its very end is still held
  return { n: tested.length, count: tested.filter(({ p }) => p! <= error + 1e-12).length };
}
