/** Conjugate beliefs, equivalence, exact ABC, history matching. */
import { binomialAbc } from "../../../analysis/calibration/binomial-abc.ts";
import {
  betaBeliefAbove,
  betaBeliefInterval,
  betaBeliefMean,
  normalBeliefAbove,
  normalBeliefInterval,
  updateBeta,
  updateNormal,
} from "../../../analysis/calibration/conjugate.ts";
import { matchHistory } from "../../../analysis/calibration/history-matching.ts";
import {
  pairedEquivalence,
  pooledEquivalence,
  welchEquivalence,
} from "../../../analysis/inference/equivalence.ts";
import type { Family } from "./family.ts";
import { present, presentPairs, type Sample } from "./samples.ts";
import { says } from "./words.ts";

type Pair = [number, number];
type Inputs =
  | { prior: Pair; estimate: number; se: number }
  | { prior: Pair; successes: number; n: number }
  | { x: Sample; y: Sample; low: number; high: number }
  | { n: number; s: number; eps: number; prior: string | Pair }
  | {
      z: number;
      mean: number;
      var_obs: number;
      var_model?: number;
      var_emulator?: number;
      cutoff?: number;
    };

export const family: Family = (id, inputs: Inputs) => {
  if ("estimate" in inputs) {
    const [mean, sd] = inputs.prior;
    const { estimate, se } = inputs;
    const belief = updateNormal({ mean, sd }, { estimate, standardError: se });
    const { low, high } = normalBeliefInterval(belief);
    return { ...belief, ci95: [low, high], p_gt0: normalBeliefAbove(belief) };
  }
  if ("successes" in inputs) {
    const [a, b] = inputs.prior;
    const belief = updateBeta({ a, b }, inputs);
    const { low, high } = betaBeliefInterval(belief);
    const mean = betaBeliefMean(belief);
    return { ...belief, mean, ci95: [low, high], p_gt_half: betaBeliefAbove(belief, 0.5) };
  }
  if ("eps" in inputs) {
    const { n, s: successes, eps: tolerance } = inputs;
    return { ...binomialAbc(betaPrior(inputs.prior), { successes, n, tolerance }) };
  }
  if ("z" in inputs) {
    const {
      z: observed,
      mean: predicted,
      var_obs,
      var_model = 0,
      var_emulator = 0,
      cutoff,
    } = inputs;
    const variances = [var_obs, var_model, var_emulator];
    const { judged, isRuledOut } = matchHistory([{ observed, predicted, variances }], { cutoff });
    return { I: judged, ruled_out: isRuledOut };
  }
  // Two samples of one shape: only the name says whether their values belong together or vary alike.
  const { p, againstLow, againstHigh } = says(id, "paired")
    ? pairedEquivalence(...presentPairs(inputs.x, inputs.y), inputs)
    : (says(id, "pooled") ? pooledEquivalence : welchEquivalence)(
        present(inputs.x),
        present(inputs.y),
        inputs,
      );
  return {
    p,
    t_low: againstLow.statistic,
    p_low: againstLow.p,
    t_high: againstHigh.statistic,
    p_high: againstHigh.p,
  };
};

/** "U(0,1)", "Beta(a,b)", or the two numbers themselves. */
function betaPrior(text: string | Pair): { a: number; b: number } {
  if (typeof text !== "string") return { a: text[0], b: text[1] };
  if (/^(?:U|Uniform)\(0, ?1\)$/i.test(text)) return { a: 1, b: 1 };
  const numbers = /^Beta\(([\d.]+), ?([\d.]+)\)$/i.exec(text);
  if (numbers === null) throw new Error(`prior: ${text}, not understood`);
  return { a: Number(numbers[1]), b: Number(numbers[2]) };
}
