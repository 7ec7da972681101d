/** A share as reports store it: plain numbers, null where nothing was counted, with Wilson's interval. */
import { wilsonInterval } from "../inference/proportion.ts";

export interface ShareFigure {
  count: number;
  n: number;
  /** null without anything counted; the interval is 0 to 1 then. */
  share: number | null;
  low: number;
  high: number;
}

/** Share of the entries that are true. */
export function shareOf(entries: ArrayLike<boolean>): ShareFigure {
  let count = 0;
  for (let i = 0; i < entries.length; i++) if (entries[i]) count++;
  const { n, low, high } = wilsonInterval(count, entries.length);
  return { count, n, share: n === 0 ? null : count / n, low, high };
}
