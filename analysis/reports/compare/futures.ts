/**
 * Futures: parameter sets drawn from what is not known, each simulated under every action with the same luck. Designs are
 * Sobol' points under an Owen scramble, so a mean over futures is unbiased; every future has luck of its own, so that noise
 * and ignorance can be told apart.
 */
import { owenScramble } from "../../designs/owen-scramble.ts";
import { sobolPoints } from "../../designs/sobol.ts";
import { luck } from "../../luck.ts";

/** What one future was worth under every action. */
export interface Future {
  /** Values of the assumptions. */
  point: readonly number[];
  /** Penalty of a misread that reached a customer, hours. */
  penalty: number;
  /** [replication][action], in hours of the decision quantity; and misreads that reached a customer. */
  utilities: readonly (readonly number[])[];
  escaped: readonly (readonly number[])[];
  /** [replication][look]: share of the flags read that were clear; NaN where none was read. Empty without looks. */
  readiness: readonly (readonly number[])[];
  /** [replication]: what a pilot showed against the other departments; empty without a pilot. */
  pilot: readonly (readonly number[])[];
}

export interface RangeOfInput {
  low: number;
  high: number;
  isWhole: boolean;
}

/** `futures` a power of two, `seed` a whole number below 2^32. Rows of values, one per future. */
export function futurePoints(
  inputs: readonly RangeOfInput[],
  { futures, seed }: { futures: number; seed: number },
): number[][] {
  const dimensions = inputs.length;
  const stream = luck(seed);
  const words = Uint32Array.from({ length: futures * dimensions }, () => stream.word());
  const unit = owenScramble(sobolPoints({ points: futures, dimensions }), { dimensions, words });
  return Array.from({ length: futures }, (_, future) =>
    inputs.map(({ low, high, isWhole }, input) => {
      const share = unit[future * dimensions + input];
      // Whole numbers have equal parts of the range; 0.5 below 2^32 cannot round up to the end.
      if (isWhole) return low + Math.floor(share * (high - low + 1));
      return low + share * (high - low);
    }),
  );
}

/** Futures in which everything was defined, and how many were not. */
export function definedFutures(futures: readonly Future[]): { kept: Future[]; leftOut: number } {
  const kept = futures.filter(({ utilities, escaped }) =>
    [...utilities, ...escaped].every((row) => row.every(Number.isFinite)),
  );
  return { kept, leftOut: futures.length - kept.length };
}

/** [future][action]: means over the replications of a future. */
export function meansOf(futures: readonly Future[]): number[][] {
  return futures.map(({ utilities }) => meanRow(utilities));
}

/** Column means of rows of one length. */
export function meanRow(rows: readonly (readonly number[])[]): number[] {
  return rows[0].map((_, column) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length);
}
