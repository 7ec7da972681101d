/**
 * What it would be worth to know an assumption before choosing (EVPPI), and to see something first (EVSI): regressions of
 * utilities, cross-fitted by future, so that luck that went into a choice never values it. A dummy that plays no part
 * shows how much of it is noise.
 */
import {
  type RegressionInformation,
  regressionInformation,
} from "../../decisions/regression-information.ts";
import { luck } from "../../luck.ts";
import { type Future, meansOf } from "./futures.ts";

export type Worth = Pick<RegressionInformation, "evppi" | "standardError" | "changes">;

const degree = 2;
const mostFolds = 10;

/** One per assumption, then the dummy. null with fewer than four futures: nothing to hold out. */
export function worthOfKnowing(
  futures: readonly Future[],
): { assumptions: Worth[]; dummy: Worth } | null {
  if (futures.length < 4) return null;
  const utilities = meansOf(futures);
  const options = { degree, folds: foldsFor(futures.length) };
  const worth = (column: readonly number[]) =>
    regressionInformation(
      column.map((value) => [value]),
      utilities,
      options,
    );
  const stream = luck(7);
  return {
    assumptions: futures[0].point.map((_, place) =>
      worth(futures.map(({ point }) => point[place])),
    ),
    dummy: worth(futures.map(() => stream.uniform())),
  };
}

/**
 * Of what is seen of one organisation before choosing, per replication of a future; one estimate per replication, so that
 * no future stands on both sides of a fit. null where it was not seen everywhere, or never differs.
 */
export function worthOfSeeing(
  futures: readonly Future[],
  seen: (future: Future, replication: number) => readonly number[] | undefined,
): Worth | null {
  if (futures.length < 4) return null;
  const estimates: Worth[] = [];
  for (let r = 0; r < futures[0].utilities.length; r++) {
    const rows = futures.map((future) => seen(future, r));
    if (!areSeen(rows)) return null;
    const utilities = futures.map((future) => future.utilities[r]);
    estimates.push(
      regressionInformation(rows, utilities, { degree: 1, folds: foldsFor(futures.length) }),
    );
  }
  const mean = (of: (worth: Worth) => number) =>
    estimates.reduce((sum, worth) => sum + of(worth), 0) / estimates.length;
  return {
    evppi: mean(({ evppi }) => evppi),
    // the same futures every time: averaging may narrow this, but by how much is not known
    standardError: mean(({ standardError }) => standardError),
    changes: mean(({ changes }) => changes),
  };
}

function areSeen(
  rows: readonly (readonly number[] | undefined)[],
): rows is readonly (readonly number[])[] {
  return rows.every((row) => row !== undefined && row.length > 0 && row.every(Number.isFinite));
}

function foldsFor(futures: number): number {
  return Math.min(mostFolds, Math.floor(futures / 2));
}
