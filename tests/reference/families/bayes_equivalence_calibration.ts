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
import { pairedEquivalence, welchEquivalence } from "../../../analysis/inference/equivalence.ts";
import type { Family } from "./family.ts";

type Pair = [number, number];
type Inputs =
  | { prior: Pair; estimate: number; se: number }
  | { prior: Pair; successes: number; n: number }
  | { x: number[]; y: number[]; low: number; high: number }
  | { n: number; s: number; eps: number; prior: string }
  | {
      z: number;
      mean: number;
      var_obs: number;
      var_model: number;
      var_emulator: number;
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
    const { z: observed, mean: predicted, var_obs, var_model, var_emulator, cutoff } = inputs;
    const variances = [var_obs, var_model, var_emulator];
    const { judged, isRuledOut } = matchHistory([{ observed, predicted, variances }], { cutoff });
    return { I: judged, ruled_out: isRuledOut };
  }
  // Two samples of one shape: only the name says whether their values belong together.
  const equivalence = id.includes("paired") ? pairedEquivalence : welchEquivalence;
  const { p, againstLow, againstHigh } = equivalence(inputs.x, inputs.y, inputs);
  return {
    p,
    t_low: againstLow.statistic,
    p_low: againstLow.p,
    t_high: againstHigh.statistic,
    p_high: againstHigh.p,
  };
};

/** "U(0,1)" or "Beta(a,b)". */
function betaPrior(text: string): { a: number; b: number } {
  if (text === "U(0,1)") return { a: 1, b: 1 };
  const numbers = /^Beta\(([\d.]+), ?([\d.]+)\)$/i.exec(text);
  if (numbers === null) throw new Error(`prior: ${text}, not understood`);
  return { a: Number(numbers[1]), b: Number(numbers[2]) };
}
