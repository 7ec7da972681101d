/**
 * Shapley effects (Owen 2014; Song, Nelson & Staum 2016): the variance of the answer divided among the inputs so that
 * the shares sum to 1, interactions and dependence included, each input credited with what it adds on average over all
 * orders of joining. For dependent inputs, where Sobol' indices no longer add up, and for interacting failure modes.
 * What a set of inputs explains is given as a value per bit mask; see explained-variance.ts for estimates from runs.
 */
import { finite, finiteValues, wholeNumber } from "../checks.ts";
import { orderOf } from "../designs/factor-names.ts";
import { luck, shuffled } from "../luck.ts";

/**
 * Shares from what every set explains: `explained[mask]` for all 2^k masks, bit j standing for input j, in any unit;
 * Var(E[Y | X_u]) and E[Var(Y | X_not-u)] give the same shares. null where all inputs together explain nothing.
 */
export function shapleyFromSubsets(explained: ArrayLike<number>): number[] | null {
  finiteValues("explained", explained, 2);
  const dimensions = 31 - Math.clz32(explained.length);
  if (explained.length !== 1 << dimensions || dimensions > 20) {
    throw new RangeError(`explained: ${explained.length} sets, wants 2^k of 1 to 20 inputs`);
  }
  const all = explained[explained.length - 1] - explained[0];
  if (!(all > 0)) return null;
  const weights = joiningWeights(dimensions);
  return Array.from({ length: dimensions }, (_, j) => {
    let sum = 0;
    for (let mask = 0; mask < explained.length; mask++) {
      if ((mask >>> j) & 1) continue;
      sum += weights[orderOf(mask)] * (explained[mask | (1 << j)] - explained[mask]);
    }
    return sum / all;
  });
}

/** By size of the set joined: |u|! (k - 1 - |u|)! / k!, the chance that exactly this set came before. */
function joiningWeights(dimensions: number): number[] {
  const weights = [1 / dimensions];
  for (let size = 1; size < dimensions; size++) {
    weights.push((weights[size - 1] * size) / (dimensions - size));
  }
  return weights;
}

export interface ShapleyShare {
  share: number;
  /** Of the share, over the orders drawn. */
  standardError: number;
}

export interface PermutationOptions {
  /** 1 to 30. */
  dimensions: number;
  /** What the set of a mask explains; asked once per set. */
  explained: (mask: number) => number;
  /** Orders drawn, from 2. */
  permutations: number;
  seed?: number;
}

/** As `shapleyFromSubsets` where 2^k sets are too many: random orders of joining. */
export function shapleyByPermutations({
  dimensions,
  explained,
  permutations,
  seed = 0,
}: PermutationOptions): ShapleyShare[] | null {
  wholeNumber("dimensions", dimensions, 1, 30);
  wholeNumber("permutations", permutations, 2);
  const known = new Map<number, number>();
  const valueOf = (mask: number): number => {
    const value = known.get(mask) ?? finite(`explained(${mask})`, explained(mask));
    known.set(mask, value);
    return value;
  };
  const none = valueOf(0);
  const all = valueOf((1 << dimensions) - 1) - none;
  if (!(all > 0)) return null;

  const stream = luck(seed);
  const sums = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  for (let permutation = 0; permutation < permutations; permutation++) {
    let mask = 0;
    let before = none;
    for (const input of shuffled(dimensions, stream)) {
      mask |= 1 << input;
      const after = valueOf(mask);
      const share = (after - before) / all;
      sums[input] += share;
      squares[input] += share * share;
      before = after;
    }
  }
  return Array.from(sums, (sum, input) => {
    const share = sum / permutations;
    const variance = (squares[input] - permutations * share * share) / (permutations - 1);
    return { share, standardError: Math.sqrt(Math.max(0, variance) / permutations) };
  });
}

/**
 * Shares of the factors of a two-level design, from its effects: the square of an effect is divided equally among its
 * factors, which is the Shapley value where effects are orthogonal (Owen 2014). null where every effect is 0.
 */
export function shapleyFromEffects(
  effects: readonly { mask: number; effect: number }[],
  factors: number,
): number[] | null {
  wholeNumber("factors", factors, 1, 30);
  const parts = new Float64Array(factors);
  let all = 0;
  for (const { mask, effect } of effects) {
    if (!(mask > 0 && mask < 2 * (1 << (factors - 1)))) {
      throw new RangeError(`effects: mask ${mask}, wants a set of ${factors} factors`);
    }
    const square = finite("effect", effect) * effect;
    all += square;
    for (let factor = 0; factor < factors; factor++) {
      if ((mask >>> factor) & 1) parts[factor] += square / orderOf(mask);
    }
  }
  return all > 0 ? Array.from(parts, (part) => part / all) : null;
}
