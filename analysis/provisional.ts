/**
 * Intervals shown on the way, at 20, 50, 100, 200 ... pairs in replication order: always of exactly that many pairs, so
 * that they do not depend on who was faster. They are labelled provisional and carry no verdict word.
 */
import { lookSchedule } from "./looks.ts";
import type { PairedComparison } from "./inference/paired.ts";
import { comparePaired } from "./inference/paired.ts";
import type { Replications } from "./replications.ts";

/** Called at every growth; answers only when a new milestone below `wanted` has been passed. */
export function provisionalIntervals({ arms, column }: { arms: number; column: number }) {
  let next = 0;
  return (rows: Replications, wanted: number): PairedComparison[] | null => {
    let count = 0;
    while (next < lookSchedule.length && lookSchedule[next] <= rows.prefix) {
      count = lookSchedule[next++];
    }
    if (count === 0 || count >= wanted) return null;
    const first = rows.column(0, column, count);
    return Array.from({ length: arms - 1 }, (_, other) =>
      comparePaired(first, rows.column(other + 1, column, count), { resamples: 0 }),
    );
  };
}
