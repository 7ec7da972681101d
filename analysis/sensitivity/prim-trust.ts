/**
 * How far a PRIM box can be trusted (Bryant & Lempert 2010, 3.3; halves as in Meinshausen & Buhlmann 2010): the box is
 * found again on random halves of the cases. Inputs that most halves limit are no accident, and the density on the
 * half that was not looked at is what the box is worth; the density where it was found flatters it.
 */
import { probability, properShare, wholeNumber } from "../checks.ts";
import type { Interval } from "../inference/interval.ts";
import { quantileSorted } from "../inference/quantile.ts";
import { luck, shuffled } from "../luck.ts";
import { chooseStep, type PrimOptions, primOfCases, type PrimStep } from "./prim.ts";
import { type Cases, casesOf, hits, inside, pickCases } from "./prim-box.ts";

export interface PrimTrust {
  /** The box chosen on all cases. */
  box: PrimStep;
  /** Share of all cases that are of interest: the density without any box. */
  baseDensity: number;
  /** Halves on which a box could be found. */
  splits: number;
  /** Per input: share of the halves whose box limits it. */
  frequency: number[];
  /** On the halves a box was found on, and on those it was not: mean density, and its spread over the splits. */
  learned: number;
  /** null where no box held any case of its other half. */
  holdOut: { density: number; coverage: number; spread: Interval } | null;
}

export interface PrimTrustOptions extends PrimOptions {
  /** Share of the cases of interest that a box must cover to be chosen. */
  coverage?: number;
  splits?: number;
  level?: number;
  seed?: number;
}

/** null where no case, or every case, is of interest, or where no half had both kinds. */
export function primTrust(
  points: ArrayLike<number>,
  interesting: ArrayLike<number>,
  options: PrimTrustOptions = {},
): PrimTrust | null {
  const { coverage = 0.8, splits = 100, level = 0.95, seed = 0, ...search } = options;
  probability("coverage", coverage);
  wholeNumber("splits", splits, 1);
  properShare("level", level);
  const cases = casesOf(points, interesting);
  const steps = primOfCases(cases, search);
  if (steps === null) return null;

  const stream = luck(seed);
  const half = Math.floor(cases.count / 2);
  const found: Split[] = [];
  for (let split = 0; split < splits; split++) {
    const order = shuffled(cases.count, stream);
    const learning = pickCases(cases, order.subarray(0, half));
    const halfSteps = primOfCases(learning, search);
    if (halfSteps === null) continue;
    const box = chooseStep(halfSteps, coverage);
    found.push({ box, ...judge(pickCases(cases, order.subarray(half)), box) });
  }
  if (found.length === 0) return null;
  return {
    box: chooseStep(steps, coverage),
    baseDensity: cases.total / cases.count,
    splits: found.length,
    frequency: Array.from(
      { length: cases.dimensions },
      (_, k) => found.filter(({ box }) => box.restricted.includes(k)).length / found.length,
    ),
    learned: found.reduce((sum, { box }) => sum + box.density, 0) / found.length,
    holdOut: holdOutOf(found, level),
  };
}

interface Split {
  box: PrimStep;
  /** Cases of the other half inside the box, those of interest among them, and all of interest. */
  members: number;
  hit: number;
  total: number;
}

function judge(cases: Cases, box: PrimStep): Omit<Split, "box"> {
  const members = inside(cases, box);
  return { members: members.length, hit: hits(cases, members), total: cases.total };
}

/** Pooled over the splits, so that boxes which hold few cases weigh little. */
function holdOutOf(found: readonly Split[], level: number): PrimTrust["holdOut"] {
  const sum = (pick: (split: Split) => number) =>
    found.reduce((total, split) => total + pick(split), 0);
  const members = sum((split) => split.members);
  const total = sum((split) => split.total);
  if (members === 0 || total === 0) return null;
  const hit = sum((split) => split.hit);
  const densities = Float64Array.from(
    found.filter((split) => split.members > 0),
    (split) => split.hit / split.members,
  ).sort();
  const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((p) => quantileSorted(densities, p));
  return { density: hit / members, coverage: hit / total, spread: { low, high, level } };
}
