/**
 * Lenth's margins for effects without replicates (Lenth 1989): most effects are taken for noise, so their median gives
 * the standard error. An effect beyond the margin is active; among many effects use the simultaneous margin.
 */
import pow from "@stdlib/math-base-special-pow";
import { finiteValues, properShare } from "../checks.ts";
import { studentCritical } from "../inference/interval.ts";
import { quantileSorted } from "../inference/quantile.ts";

export interface Lenth {
  /** 1.5 times the median of the absolute effects that are not plainly active. */
  pseudoStandardError: number;
  /** A third of the number of effects. */
  degreesOfFreedom: number;
  /** For one effect named beforehand. */
  margin: number;
  /** For the largest of all. */
  simultaneousMargin: number;
}

/** `effects` without the mean. More than half of them exactly 0 leave no error to estimate: margins of 0. */
export function lenth(
  effects: ArrayLike<number>,
  { level = 0.95 }: { level?: number } = {},
): Lenth {
  finiteValues("effects", effects);
  properShare("level", level);
  const sizes = Float64Array.from(effects, Math.abs).sort();
  const first = 1.5 * quantileSorted(sizes, 0.5);
  const small = sizes.filter((size) => size < 2.5 * first);
  const pseudoStandardError = small.length === 0 ? 0 : 1.5 * quantileSorted(small, 0.5);
  const degreesOfFreedom = effects.length / 3;
  const critical = studentCritical(level, degreesOfFreedom);
  const simultaneous = studentCritical(pow(level, 1 / effects.length), degreesOfFreedom);
  return {
    pseudoStandardError,
    degreesOfFreedom,
    margin: critical * pseudoStandardError,
    simultaneousMargin: simultaneous * pseudoStandardError,
  };
}
