/**
 * From the measured arms of complete blocks to effects: alone, on average over the others, with the safeguard, and what
 * comes on top when two are at work. Every figure is computed block by block and has the Student interval of its blocks.
 */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { type MeanInterval, meanInterval } from "../../inference/interval.ts";
import { type BlockEffect, blockEffects } from "../../sensitivity/block-effects.ts";
import { contrastsOf } from "../../sensitivity/factorial-effects.ts";
import { shapleyFromEffects } from "../../sensitivity/shapley.ts";
import { notApart } from "../not-apart.ts";
import { armKey, type EffectArm, type EffectArms } from "./design.ts";

/** A difference in units of the measure, or a share where said so. */
export type Estimate = Pick<MeanInterval, "mean" | "low" | "high">;

export interface Adjusted extends Estimate {
  /** Holm's p-value among all of its kind: main effects and pairs apart. */
  adjusted: number;
}

export interface ModeEffect {
  /** Alone, less the clean organisation; and the same with its safeguard in place, null where there is none. */
  alone: Estimate;
  guarded: Estimate | null;
  /** On less off, averaged over all the others on and off. */
  average: Adjusted;
  /** Of the variance between the cells: of the average effect, and with its part in all interactions (Shapley). */
  share: number;
  shapley: number;
}

export interface PairEffect extends Adjusted {
  /** Places of the two modes. The estimate is what comes on top of both effects when the two are at work together. */
  modes: [number, number];
}

/** On the logarithm: effects as factors, which a ceiling bends less. */
export interface LogScale {
  /** By mode: the value is multiplied by this on average. */
  factors: Estimate[];
  /** By mode; sum to 1. */
  shapley: number[];
  /** What comes on top when all are at work, as a factor. */
  onTop: Estimate;
}

export interface EffectsResult {
  runs: number;
  blocks: number;
  /** Blocks with an arm in which nothing was measured. */
  leftOut: number;
  /** Means of the arms. */
  clean: number;
  all: number;
  modes: ModeEffect[];
  /** Place of the mode with the largest Shapley share, and of those that block by block cannot be told from it. */
  heaviest: { mode: number; alike: number[] };
  pairs: PairEffect[];
  /** All at once less clean; the sum of each alone; the first less the second. */
  together: { all: Estimate; sum: Estimate; onTop: Estimate };
  /** null where a value is not above 0. */
  log: LogScale | null;
}

/** `values` by arm (`armKey`), one number per block. Fewer than two whole blocks: null. */
export function effectsResult(
  arms: EffectArms,
  values: ReadonlyMap<string, ArrayLike<number>>,
): EffectsResult | null {
  const every = [...values.values()];
  const count = every[0].length;
  const whole = Array.from({ length: count }, (_, block) => block).filter((block) =>
    every.every((column) => Number.isFinite(column[block])),
  );
  if (whole.length < 2) return null;
  const columnOf = (arm: EffectArm) => whole.map((block) => values.get(armKey(arm))![block]);
  const figures = figuresOf(arms, columnOf);
  const isPositive = every.every((column) => whole.every((block) => column[block] > 0));
  return {
    runs: arms.design.runs,
    blocks: whole.length,
    leftOut: count - whole.length,
    ...figures,
    log: isPositive ? logScale(arms, columnOf) : null,
  };
}

type ColumnOf = (arm: EffectArm) => number[];

function figuresOf(arms: EffectArms, columnOf: ColumnOf) {
  const clean = columnOf(arms.clean);
  const all = columnOf(arms.all);
  const effects = factorial(arms, columnOf);
  const shapley = shapleyFromEffects(effects, arms.design.factors);
  const less = (column: number[]) => estimate(column.map((value, r) => value - clean[r]));
  const { sums, onTop } = together(arms, columnOf);
  const modes = arms.alone.map((alone, mode): ModeEffect => {
    const main = effects.find(({ mask }) => mask === 1 << mode)!;
    const guarded = arms.guarded[mode];
    return {
      alone: less(columnOf(alone)),
      guarded: guarded === null ? null : less(columnOf(guarded)),
      average: adjusted(main),
      share: main.share ?? 0,
      shapley: shapley === null ? 0 : shapley[mode],
    };
  });
  const weights = modes.map((own) => own.shapley);
  const mode = weights.indexOf(Math.max(...weights));
  return {
    heaviest: { mode, alike: notApart(lightness(arms, columnOf), mode) },
    clean: meanInterval(clean).mean,
    all: meanInterval(all).mean,
    modes,
    pairs: pairsOf(effects, arms.design.factors),
    together: { all: less(all), sum: estimate(sums), onTop: estimate(onTop) },
  };
}

function factorial(arms: EffectArms, columnOf: ColumnOf): BlockEffect[] {
  return blockEffects(arms.design, blocksOf(arms, columnOf));
}

/** By block, one value per run of the design. */
function blocksOf({ cells }: EffectArms, columnOf: ColumnOf): number[][] {
  const columns = cells.map(columnOf);
  return columns[0].map((_, block) => columns.map((column) => column[block]));
}

/** By mode and block: how little of what the modes explain in the block is its, -1 to 0. */
function lightness(arms: EffectArms, columnOf: ColumnOf): number[][] {
  const { design } = arms;
  const shares = blocksOf(arms, columnOf).map((values) =>
    shapleyFromEffects(contrastsOf(design, values), design.factors),
  );
  return arms.alone.map((_, mode) => shares.map((own) => (own === null ? 0 : -own[mode])));
}

/** (both - first only) - (second only - neither) is twice the effect that books print for a pair. */
function pairsOf(effects: readonly BlockEffect[], factors: number): PairEffect[] {
  const pairs: PairEffect[] = [];
  for (let one = 0; one < factors; one++) {
    for (let other = one + 1; other < factors; other++) {
      const mask = (1 << one) | (1 << other);
      const found = effects.find((effect) => effect.mask === mask)!;
      const { mean, low, high, adjusted: p } = adjusted(found);
      pairs.push({
        modes: [one, other],
        mean: 2 * mean,
        low: 2 * low,
        high: 2 * high,
        adjusted: p,
      });
    }
  }
  return pairs;
}

/** By block: the sum of each alone, and how much all at once are beyond it. */
function together({ clean, alone, all }: EffectArms, columnOf: ColumnOf) {
  const none = columnOf(clean);
  const whole = columnOf(all);
  const columns = alone.map(columnOf);
  const sums = none.map((own, r) => columns.reduce((sum, column) => sum + column[r] - own, 0));
  return { sums, onTop: whole.map((value, r) => value - none[r] - sums[r]) };
}

function logScale(arms: EffectArms, columnOf: ColumnOf): LogScale {
  const logs: ColumnOf = (arm) => columnOf(arm).map((value) => ln(value));
  const effects = factorial(arms, logs);
  const { factors } = arms.design;
  const none = arms.alone.map(() => 0);
  return {
    factors: arms.alone.map((_, mode) =>
      asFactor(effects.find(({ mask }) => mask === 1 << mode)!.interval),
    ),
    shapley: shapleyFromEffects(effects, factors) ?? none,
    onTop: asFactor(estimate(together(arms, logs).onTop)),
  };
}

function estimate(values: readonly number[]): Estimate {
  const { mean, low, high } = meanInterval(values);
  return { mean, low, high };
}

function adjusted({ interval: { mean, low, high }, adjusted: p }: BlockEffect): Adjusted {
  return { mean, low, high, adjusted: p ?? 1 };
}

function asFactor({ mean, low, high }: Estimate): Estimate {
  return { mean: exp(mean), low: exp(low), high: exp(high) };
}
