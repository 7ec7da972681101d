/**
 * What each action is worth over the futures: expected utility, regret, how often it is best, and what knowing everything
 * would be worth. Means of a future still hold luck, which makes the best of them look too good: EVPI and regret by them
 * are upper limits. Choosing by one half of the replications and valuing by the other is, on average, a lower one.
 */
import { acceptability } from "../../decisions/acceptability.ts";
import { worstMean } from "../../decisions/expected-utility.ts";
import { sampledPerfectInformation } from "../../decisions/perfect-information.ts";
import { regret } from "../../decisions/regret.ts";
import { indexOfLargest } from "../../decisions/tables.ts";
import { type MeanInterval, meanInterval } from "../../inference/interval.ts";
import { type Future, meanRow, meansOf } from "./futures.ts";

export interface ActionWorth {
  action: string;
  /** Mean utility less that of the reference, over futures; hours. */
  gain: MeanInterval;
  /** Against the best action of every future; hours. */
  expectedRegret: number;
  largestRegret: number;
  /** Share of the futures in which its mean is the largest. */
  best: number;
  /** Mean gain over the reference in the worst tenth of its organisations. */
  worstTenth: number;
}

export interface Choice {
  /** The action that gains are counted from. */
  reference: string;
  actions: ActionWorth[];
  /** Place of the action with the largest expected utility, and of the one with the smallest largest regret. */
  best: number;
  minimax: number;
  /** Best less the second best, paired by future. */
  lead: { over: string; gain: MeanInterval } | null;
  evpi: { atLeast: number; atMost: number; standardError: number | null };
}

/** At least two futures. `reference`: place of the action that gains are counted from. */
export function chooseAction(
  futures: readonly Future[],
  { actions, reference }: { actions: readonly string[]; reference: number },
): Choice {
  const means = meansOf(futures);
  const { best, evpi, standardError } = sampledPerfectInformation(means);
  const table = {
    probabilities: means.map(() => 1 / means.length),
    utilities: actions.map((_, action) => means.map((row) => row[action])),
  };
  const { expected, largest, minimax } = regret(table);
  const { shares } = acceptability(means);
  const gainOf = (action: number, over: number) =>
    meanInterval(means.map((row) => row[action] - row[over]));
  const others = actions.map((_, action) => action).filter((action) => action !== best);
  const second = others[indexOfLargest(others.map((action) => gainOf(action, reference).mean))];
  return {
    reference: actions[reference],
    actions: actions.map((action, place) => ({
      action,
      gain: gainOf(place, reference),
      expectedRegret: expected[place],
      largestRegret: largest[place],
      best: shares[place],
      worstTenth: worstMean(futures.map(({ utilities: [row] }) => row[place] - row[reference])),
    })),
    best,
    minimax,
    lead: second === undefined ? null : { over: actions[second], gain: gainOf(best, second) },
    evpi: { atLeast: Math.max(0, halvedEvpi(futures, best)), atMost: evpi, standardError },
  };
}

/** Gain of choosing in every future by one half of its replications, valued by the other half, over always `best`. */
function halvedEvpi(futures: readonly Future[], best: number): number {
  const gains = futures.map(({ utilities }) => {
    const halves = [0, 1].map((parity) => meanRow(utilities.filter((_, r) => r % 2 === parity)));
    const gain = (chosenBy: number[], valuedBy: number[]) =>
      valuedBy[indexOfLargest(chosenBy)] - valuedBy[best];
    return (gain(halves[0], halves[1]) + gain(halves[1], halves[0])) / 2;
  });
  return meanInterval(gains).mean;
}
