/**
 * More than two arms on common random numbers: every pair by its paired interval, told apart by Holm on paired t, all pairs
 * together; and the best one by Kim & Nelson, whose variances are those of differences. Methods for independent arms (Tukey,
 * Dunnett, Rinott) are not valid here.
 */
import { adjustP } from "../../inference/adjust.ts";
import { comparePaired } from "../../inference/paired.ts";
import { oneSampleT } from "../../inference/t-test.ts";
import { type Selection, selectBest } from "../../output/kim-nelson.ts";

export interface ArmPair {
  a: number;
  b: number;
  /** b - a with the interval that holds for all pairs together (Bonferroni). */
  mean: number;
  low: number;
  high: number;
  level: number;
  vrf: number | null;
  /** Which of the two is ahead, where Holm tells them apart at the family's level; else null. */
  ahead: number | null;
}

export interface SeveralArms {
  /** Share of families of so many pairs in which no two equal arms are told apart. */
  familyLevel: number;
  pairs: ArmPair[];
  /** null: too few replications, or no margin to find. */
  selection: Selection | null;
  firstStage: number;
}

export interface SeveralOptions {
  /** The smallest lead worth finding, in the measure's unit, fixed beforehand. */
  delta: number;
  better: "higher" | "lower";
  level?: number;
}

const firstStage = 20;

/** Replications with a value in every arm, without which nothing can be said of them together. */
export const leastComplete = 2;

/**
 * `rows[arm][replication]`, all of one length; replications with a missing value in any arm are left out. null: fewer than
 * two are complete.
 */
export function severalArms(
  rows: readonly ArrayLike<number>[],
  { delta, better, level = 0.95 }: SeveralOptions,
): SeveralArms | null {
  const complete = completeRows(rows);
  if (complete[0].length < leastComplete) return null;
  const places = rows.flatMap((_, a) => rows.flatMap((__, b) => (a < b ? [{ a, b }] : [])));
  const together = 1 - (1 - level) / places.length;
  const pairs = places.map(({ a, b }) => {
    const { difference, vrf } = comparePaired(complete[a], complete[b], {
      level: together,
      resamples: 0,
    });
    const { mean, low, high } = difference;
    return { a, b, mean, low, high, level: together, vrf };
  });
  const adjusted = adjustP(
    places.map(({ a, b }) => tailOf(complete[b].map((value, r) => value - complete[a][r]))),
    "holm",
  );
  const hasBudget = complete[0].length >= firstStage && delta > 0;
  return {
    familyLevel: level,
    pairs: pairs.map((pair, i) => ({
      ...pair,
      ahead: adjusted[i] <= 1 - level ? aheadOf(pair, better) : null,
    })),
    selection: hasBudget
      ? selectBest(complete, { indifference: delta, alpha: 1 - level, firstStage, better })
      : null,
    firstStage,
  };
}

function completeRows(rows: readonly ArrayLike<number>[]): number[][] {
  const places = Array.from(rows[0], (_, r) => r).filter((r) =>
    rows.every((row) => Number.isFinite(row[r])),
  );
  return rows.map((row) => places.map((r) => row[r]));
}

/** Two-sided; 1 where the arms are identical, 0 where they always differ by the same. */
function tailOf(differences: number[]): number {
  const { estimate, p } = oneSampleT(differences);
  return p ?? (estimate === 0 ? 1 : 0);
}

function aheadOf({ a, b, mean }: { a: number; b: number; mean: number }, better: string): number {
  return mean > 0 === (better === "higher") ? b : a;
}
