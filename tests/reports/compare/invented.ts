/** Futures for tests, as little of them as a test needs. */
import type { Future } from "../../../analysis/reports/compare/futures.ts";

/** A future of these rows of utilities, with one assumption. */
export function future(utilities: number[][], more: Partial<Future> = {}): Future {
  return {
    point: [0],
    penalty: 0,
    utilities,
    escaped: utilities.map((row) => row.map(() => 0)),
    readiness: utilities.map(() => []),
    pilot: utilities.map(() => []),
    ...more,
  };
}
