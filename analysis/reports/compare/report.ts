/** All that a comparison under uncertainty finds out from its futures, as numbers; words are in data/report/compare. */
import type { PrimTrust } from "../../sensitivity/prim-trust.ts";
import { type VerdictWord, verdict } from "../../verdict.ts";
import { type Choice, chooseAction } from "./choice.ts";
import { flipBox, flipsOf, type Flip } from "./flips.ts";
import { definedFutures, type Future, type RangeOfInput } from "./futures.ts";
import { worthOfKnowing, worthOfSeeing, type Worth } from "./information.ts";
import { overQuality, type WeightedQuality } from "./quality-weight.ts";
import { type Risk, riskOf } from "./risk.ts";
import { type TwoUncertainties, twoUncertainties } from "./uncertainty.ts";
import { valueOfWaiting, type Waiting } from "./waiting.ts";
import { meanOf } from "../../sums.ts";

export interface FuturesInput {
  /** Ids of the actions; the first two are the arms that are compared. */
  actions: readonly string[];
  inputs: readonly RangeOfInput[];
  futures: readonly Future[];
  /** Places of the actions that begin at a look, and of never deploying. */
  looks: readonly { wait: number; action: number }[];
  never: number | null;
  /** Places of the actions that begin at once. */
  immediate: readonly number[];
  /** Largest difference between two identical arms. */
  nullDifference: number;
  delta: number;
}

export interface FuturesReport {
  futures: number;
  pairs: number;
  /** Futures in which something was not defined. */
  leftOut: number;
  nullDifference: number;
  /** Per future: values of the assumptions, the mean difference over its pairs, and that of its first pair. */
  sets: { point: readonly number[]; mean: number; first: number }[];
  /** Second arm minus first. */
  uncertainty: TwoUncertainties;
  verdict: { word: VerdictWord; sentence: string; delta: number };
  risk: Risk;
  choice: Choice;
  quality: WeightedQuality[];
  knowing: { assumptions: Worth[]; dummy: Worth } | null;
  seeing: { flags: Worth | null; pilot: Worth | null };
  waiting: Waiting | null;
  flips: Flip[] | null;
  box: PrimTrust | null;
  /** Where the arm that is behind on average is ahead: 1 the second, -1 the first. */
  boxOf: 1 | -1;
}

/** @throws RangeError with fewer than two futures in which everything is defined */
export function reportFutures(input: FuturesInput): FuturesReport {
  const { actions, inputs, looks, never, immediate, nullDifference, delta } = input;
  const { kept, leftOut } = definedFutures(input.futures);
  if (kept.length < 2) {
    throw new RangeError(
      `parameter sets: ${kept.length} with a decision quantity, wants at least 2`,
    );
  }
  const differences = kept.map(({ utilities }) => utilities.map(([a, b]) => b - a));
  const uncertainty = twoUncertainties(differences);
  const means = differences.map((row) => meanOf(row));
  const points = kept.map(({ point }) => point);
  const { word, sentence } = verdict({
    measure: "decision_hours",
    better: "higher",
    difference: { mean: uncertainty.mean, ...uncertainty.both },
    delta,
    labels: [actions[0], actions[1]],
    unit: "hours",
    given: "over the assumed ranges",
  });
  const boxOf = uncertainty.mean > 0 ? -1 : 1;
  return {
    futures: kept.length,
    pairs: uncertainty.pairs,
    leftOut,
    nullDifference,
    sets: points.map((point, i) => ({ point, mean: means[i], first: differences[i][0] })),
    uncertainty,
    verdict: { word, sentence, delta },
    risk: riskOf(differences),
    choice: chooseAction(kept, { actions, reference: never ?? 0 }),
    quality: overQuality(kept),
    knowing: worthOfKnowing(kept),
    seeing: {
      flags: worthOfSeeing(kept, ({ readiness }, r) => readiness[r]?.slice(0, 1)),
      pilot: worthOfSeeing(kept, ({ pilot }, r) => pilot[r]),
    },
    waiting: never === null ? null : valueOfWaiting(kept, { looks, never, immediate }),
    flips: flipsOf(points, means, inputs),
    box: flipBox(points, means, boxOf),
    boxOf,
  };
}
