/**
 * Effects of a two-level design from complete blocks: every run of the design once per block, all on the block's random
 * numbers. An effect is computed block by block and Student's interval is that of the block values; pooling the spread
 * within cells would ignore that cells of a block share their luck. P-values are Holm's, main effects and pairs apart.
 */
import { finiteRows, properShare } from "../checks.ts";
import type { TwoLevelDesign } from "../designs/factorial.ts";
import { studentUpper } from "../distributions/student.ts";
import { adjustP } from "../inference/adjust.ts";
import { type MeanInterval, meanInterval } from "../inference/interval.ts";
import { contrastsOf, type Effect } from "./factorial-effects.ts";

export interface BlockEffect extends Effect {
  /** Student's interval of the blocks' effects; without ends below two blocks. */
  interval: MeanInterval;
  /** Two-sided, adjusted among all effects of its order; null for orders above 2 and below two blocks. */
  adjusted: number | null;
}

/** `blocks` holds one value per run of the design, in its order; ten blocks or more are to be recommended. */
export function blockEffects(
  design: TwoLevelDesign,
  blocks: readonly ArrayLike<number>[],
  { level = 0.95 }: { level?: number } = {},
): BlockEffect[] {
  finiteRows("blocks", blocks);
  properShare("level", level);
  if (blocks[0].length !== design.runs) {
    throw new RangeError(
      `blocks[0]: ${blocks[0].length} values, wants one per run of the design: ${design.runs}`,
    );
  }
  const byBlock = blocks.map((values) => contrastsOf(design, values));
  const intervals = byBlock[0].map((_, i) =>
    meanInterval(
      byBlock.map((effects) => effects[i].effect),
      { level },
    ),
  );
  const squares = intervals.reduce((sum, { mean }) => sum + mean * mean, 0);
  const adjusted = holmByOrder(byBlock[0], intervals);
  return byBlock[0].map((effect, i) => ({
    ...effect,
    effect: intervals[i].mean,
    share: squares > 0 ? (intervals[i].mean * intervals[i].mean) / squares : null,
    interval: intervals[i],
    adjusted: adjusted[i],
  }));
}

function holmByOrder(
  effects: readonly { order: number }[],
  intervals: readonly MeanInterval[],
): (number | null)[] {
  const adjusted: (number | null)[] = effects.map(() => null);
  if (intervals[0].n < 2) return adjusted;
  for (const order of [1, 2]) {
    const asked = effects.flatMap((effect, i) => (effect.order === order ? [i] : []));
    const values = asked.map((i) => twoSided(intervals[i]));
    adjustP(values, "holm").forEach((value, i) => (adjusted[asked[i]] = value));
  }
  return adjusted;
}

function twoSided({ n, mean, sd }: MeanInterval): number {
  // Blocks that all agree leave no doubt, either way.
  if (sd === 0) return mean === 0 ? 1 : 0;
  return Math.min(1, 2 * studentUpper((Math.abs(mean) * Math.sqrt(n)) / sd, n - 1));
}
