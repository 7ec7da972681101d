/** EVPI, EVPPI, EVSI and regret in closed form. The files count actions from 1. */
import { partialInformation } from "../../../analysis/decisions/partial-information.ts";
import {
  normalPerfectInformation,
  perfectInformation,
} from "../../../analysis/decisions/perfect-information.ts";
import { regret } from "../../../analysis/decisions/regret.ts";
import {
  normalSampleInformation,
  sampleInformation,
  testLikelihoods,
} from "../../../analysis/decisions/sample-information.ts";
import type { Family } from "./family.ts";

type Inputs =
  | { p: number[]; utility: number[][] }
  | { P: number[][]; U: number[][][] }
  | { prior_ready: number; sens: number; spec: number; U: number[][] }
  | { mu: number; sd: number; obs_sd: number; n: number | number[] }
  | { mu: number; sd: number };

export const family: Family = (_id, inputs: Inputs) => {
  if ("p" in inputs) return table(inputs.p, inputs.utility);
  if ("P" in inputs) {
    const { P: probabilities, U: utilities } = inputs;
    const { evpi, first, second } = partialInformation({ probabilities, utilities });
    return { evpi, evppi_first: first, evppi_second: second };
  }
  if ("sens" in inputs) {
    const { prior_ready: ready, sens, spec, U: utilities } = inputs;
    const decision = { probabilities: [ready, 1 - ready], utilities };
    const { evsi, signals } = sampleInformation(decision, testLikelihoods(sens, spec));
    const [positive, negative] = signals.map(({ posterior }) => posterior?.[0] ?? null);
    const { evpi } = perfectInformation(decision);
    return { evsi, posterior_pos: positive, posterior_neg: negative, evpi };
  }
  const { mu: mean, sd } = inputs;
  if ("obs_sd" in inputs) {
    const studied = (n: number) => {
      const study = normalSampleInformation({ mean, sd, observationSd: inputs.obs_sd, n });
      return { preposterior_sd: study.preposteriorSd, evsi: study.evsi };
    };
    if (typeof inputs.n === "number") return studied(inputs.n);
    return Object.fromEntries(inputs.n.map((n) => [String(n), studied(n)]));
  }
  const { evpi, wrong } = normalPerfectInformation(mean, sd);
  return { evpi, p_wrong: wrong };
};

function table(probabilities: number[], utilities: number[][]) {
  const { expected, best, value, withPerfectInformation, evpi } = perfectInformation({
    probabilities,
    utilities,
  });
  const regrets = regret({ probabilities, utilities });
  return {
    expected_utility: expected,
    best: best + 1,
    ev_best: value,
    ev_perfect: withPerfectInformation,
    evpi,
    regret: regrets.table,
    expected_regret: regrets.expected,
    minimax_regret_choice: regrets.minimax + 1,
  };
}
