/**
 * How often Kim & Nelson's procedure selects the best, and what it costs, by Monte Carlo: normal values in the slippage
 * configuration (the best leads every other scenario by exactly the indifference, the hardest case the guarantee covers),
 * optionally on common random numbers. Printed before anything is selected, so that the price is known.
 */
import { positive, wholeNumber } from "../checks.ts";
import type { MeanInterval } from "../inference/interval.ts";
import { meanInterval } from "../inference/interval.ts";
import type { ShareInterval } from "../inference/proportion.ts";
import { wilsonInterval } from "../inference/proportion.ts";
import { luck } from "../luck.ts";
import { kimNelsonConstants, selectSequentially } from "./kim-nelson.ts";

export interface SelectionOddsOptions {
  scenarios: number;
  indifference: number;
  /** Of one replication of one scenario. */
  sd: number;
  /** Between scenarios in the same replication, from 0 (independent) to below 1 (common random numbers). */
  correlation?: number;
  alpha?: number;
  firstStage?: number;
  /** Selections to simulate; at least 2. */
  selections?: number;
  seed?: number;
}

export interface SelectionOdds {
  /** Share of selections that found the best, with Wilson's interval. */
  correct: ShareInterval;
  /** Replications of all scenarios together per selection. */
  observations: MeanInterval;
}

/** Replications of all selections together: some minutes. */
const mostWork = 2e9;

export function selectionOdds({
  scenarios,
  indifference,
  sd,
  correlation = 0,
  alpha = 0.05,
  firstStage = 20,
  selections = 1000,
  seed = 1,
}: SelectionOddsOptions): SelectionOdds {
  positive("sd", sd);
  wholeNumber("selections", selections, 2);
  if (!(correlation >= 0 && correlation < 1)) {
    throw new RangeError(`correlation: ${correlation}, wants a number from 0 to below 1`);
  }
  const { h2 } = kimNelsonConstants(scenarios, { alpha, firstStage });
  // where h^2 S^2 / delta^2 lies on average, the largest number of replications a selection takes
  const spread = (sd * Math.sqrt(2 * (1 - correlation))) / positive("indifference", indifference);
  const work = h2 * spread * spread * scenarios * selections;
  if (!(work <= mostWork)) {
    throw new RangeError(
      `sd: ${sd}, wants less beside an indifference of ${indifference}: some ${work} replications`,
    );
  }
  const stream = luck(seed);
  const shared = sd * Math.sqrt(correlation);
  const own = sd * Math.sqrt(1 - correlation);
  const best = scenarios - 1;
  const observations = new Float64Array(selections);
  let correct = 0;
  for (let selection = 0; selection < selections; selection++) {
    const common: number[] = [];
    const observe = (scenario: number, replication: number) => {
      if (replication === common.length) common.push(shared > 0 ? shared * stream.normal() : 0);
      const lead = scenario === best ? indifference : 0;
      return lead + common[replication] + own * stream.normal();
    };
    // Without a budget: far enough out, the larger of two different sums always wins.
    const outcome = selectSequentially(observe, {
      scenarios,
      budget: Number.MAX_SAFE_INTEGER,
      indifference,
      alpha,
      firstStage,
    });
    if (outcome.selected === best) correct++;
    observations[selection] = outcome.observations;
  }
  return {
    correct: wilsonInterval(correct, selections),
    observations: meanInterval(observations),
  };
}
