/** R's power.t.test, which solves for what its inputs leave out, design effects, and the stepped wedge. */
import { designEffect } from "../../../analysis/inference/design-effect.ts";
import {
  detectableDifference,
  errorForPower,
  powerOfT,
  sizeForPower,
  type TTestPlan,
} from "../../../analysis/inference/power.ts";
import { wedgePower } from "../../../analysis/pilots/stepped-wedge.ts";

interface TTest {
  n?: number;
  delta?: number;
  power?: number;
  sd?: number;
  alpha?: number;
  type?: string;
  alternative?: string;
  strict?: boolean;
}

interface Wedge {
  design: number[][];
  n_per_cell: number;
  tau2: number;
  sigma2: number;
  theta: number;
  alpha: number;
}

type Inputs = TTest | Wedge | { m: number; icc: number; cv?: number };

export const family = (_id: string, inputs: Inputs) => {
  if ("icc" in inputs) {
    const equal = { size: inputs.m, correlation: inputs.icc };
    return {
      deff_equal: designEffect(equal),
      deff_unequal: designEffect({ ...equal, variation: inputs.cv }),
    };
  }
  if ("design" in inputs) return powerOfWedge(inputs);
  const isOneSided = inputs.alternative === "one.sided";
  // R takes the size of a difference that may lie on either side.
  const delta = inputs.delta === undefined || isOneSided ? inputs.delta : Math.abs(inputs.delta);
  const { n, power } = inputs;
  const isWanted = n === undefined || delta === undefined || power === undefined;
  // What all the others leave open is the sd: the one of which the difference is a detectable multiple.
  const sd =
    inputs.sd ?? (isWanted ? 1 : delta / detectableDifference(n, power, planOf(inputs, 1)));
  const plan = planOf(inputs, sd);
  if (n === undefined) {
    return { n: sizeForPower(delta!, power!, plan), delta, sd, power };
  }
  if (delta === undefined) {
    return { n, delta: detectableDifference(n, power!, plan), sd, power };
  }
  if (power === undefined) return { n, delta, sd, power: powerOfT(delta, n, plan) };
  // With everything else given, R solves for the error rate.
  const alpha = inputs.alpha ?? errorForPower(delta, n, { ...plan, power });
  return { n, delta, sd, power, alpha };
};

/** R writes two.sample, one.sample and one.sided. */
function planOf({ alpha, type, alternative, strict }: TTest, sd: number): TTestPlan {
  return {
    design: type?.replace(".", "-") as TTestPlan["design"],
    sides: alternative === "one.sided" ? 1 : 2,
    sd,
    alpha,
    countsBothTails: strict,
  };
}

function powerOfWedge({ design, n_per_cell, tau2, sigma2, theta, alpha }: Wedge) {
  const { variance, standardError, power } = wedgePower(design, {
    effect: theta,
    error: alpha,
    between: tau2,
    within: sigma2,
    cellSize: n_per_cell,
  });
  return { var: variance, se: standardError, power };
}
