/**
 * The design of a segmented regression of one series: level and trend before a change, step and change of trend after it.
 * Source: Wagner, Soumerai, Zhang & Ross-Degnan (2002), Segmented regression analysis of interrupted time series studies.
 */
import { finite, wholeNumber } from "../checks.ts";

/** Columns of n periods, numbered from 1: constant, time, step from `firstAfter` on, and time since then if asked for. */
export function segmentedColumns(
  n: number,
  firstAfter: number,
  { hasSlopeChange }: { hasSlopeChange: boolean },
): number[][] {
  wholeNumber("n", n, 1, 1e6);
  finite("firstAfter", firstAfter);
  const times = Array.from({ length: n }, (_, i) => i + 1);
  return [
    times.map(() => 1),
    times,
    times.map((t) => (t >= firstAfter ? 1 : 0)),
    ...(hasSlopeChange ? [times.map((t) => Math.max(0, t - firstAfter))] : []),
  ];
}
