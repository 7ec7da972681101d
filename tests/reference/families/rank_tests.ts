/** R's wilcox.test, which gives an interval only when a level is asked for, and kruskal.test. */
import { kruskalWallis } from "../../../analysis/inference/kruskal-wallis.ts";
import { rankSum } from "../../../analysis/inference/rank-sum.ts";
import { type RankTestOptions, signedRank } from "../../../analysis/inference/signed-rank.ts";
import {
  alternativeOf,
  isPaired,
  present,
  presentGroups,
  presentPairs,
  type Sample,
} from "./samples.ts";
import { says } from "./words.ts";

interface Samples {
  x: Sample;
  y?: Sample | null;
  mu?: number;
  conf?: number;
  alternative?: string;
  paired?: boolean;
  exact?: boolean;
  correct?: boolean;
}

type Groups = Record<string, Sample> | Sample[];

export const family = (id: string, inputs: Samples | { groups: Groups }) => {
  if ("groups" in inputs) {
    const { statistic, degreesOfFreedom, p } = kruskalWallis(presentGroups(inputs.groups));
    return { H: statistic, df: degreesOfFreedom, p };
  }
  const { conf } = inputs;
  const { statistic, p, interval, estimate } = tested(id, inputs);
  return {
    statistic,
    p,
    ci: conf === undefined ? null : [interval.low, interval.high],
    hl: conf === undefined ? null : estimate,
  };
};

function tested(id: string, { x, y, mu = 0, conf, alternative, ...stated }: Samples) {
  // R was told to approximate where the id says normal, and to choose by itself elsewhere.
  const isNormal = stated.exact === undefined ? says(id, "normal") : !stated.exact;
  const options: RankTestOptions = {
    level: conf,
    alternative: alternativeOf(alternative),
    method: isNormal ? "normal" : undefined,
    hasContinuity: stated.correct ?? !says(id, "nocc"),
  };
  const shifted = (values: number[]) => values.map((value) => value - mu);
  if (y === undefined || y === null) return backBy(mu, signedRank(shifted(present(x)), options));
  if (says(id, "signed") || isPaired(id, stated.paired)) {
    const [first, second] = presentPairs(x, y);
    const differences = first.map((value, i) => value - second[i]);
    return backBy(mu, signedRank(shifted(differences), options));
  }
  return backBy(mu, rankSum(shifted(present(x)), present(y), options));
}

/** The null value goes off before the ranks, and back on the interval. */
function backBy(mu: number, test: ReturnType<typeof signedRank>): ReturnType<typeof signedRank> {
  const { low, high, level } = test.interval;
  return {
    ...test,
    estimate: test.estimate + mu,
    interval: { low: low + mu, high: high + mu, level },
  };
}
