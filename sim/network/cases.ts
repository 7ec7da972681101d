/**
 * Validation cases of kind network: a scenario with expected figures. A case becomes one task per replication, its parts
 * become figures: the expected ones, and Little's law, conservation of customers and the servers' time account, which
 * must hold exactly in every replication.
 */
import { figureId } from "./check-expected.ts";
import { ratioEstimate } from "./estimate.ts";
import { runReplication, type NetworkPart, type NetworkTask } from "./replicate.ts";
import type { NetworkScenario } from "./schema.ts";

export interface NetworkCase {
  id: string;
  scenario: NetworkScenario;
}

/** An estimate beside what was expected; judged in analysis/validate-judge.ts. */
export interface Figure {
  id: string;
  expected: number;
  estimate: number;
  standardError: number;
  /** `equal`: within the tolerances. `identity`: up to rounding. `upper`, `lower`: a bound. */
  kind: "equal" | "identity" | "upper" | "lower";
  /** Relative error that is always accepted; of an identity, the largest absolute or relative one. */
  tolerance: number;
  /** Largest relative standard error. */
  precision: number;
  /** The one figure of its runs that enters the check over the whole suite. */
  isHeadline: boolean;
}

const LITTLE_TOLERANCE = 1e-9;

/** How cases of one kind are estimated: independent tasks, each a pure function of plain data, then figures. */
export const networkEstimator = {
  /** Each case has random numbers of its own, so the cases of a suite are independent. */
  tasks({ id, scenario }: NetworkCase, seed: string): NetworkTask[] {
    const own = `${scenario.seed ?? seed}/${id}`;
    return Array.from({ length: scenario.horizon.replications }, (_, replication) => ({
      scenario,
      wanted: scenario.expected,
      seed: own,
      replication,
    }));
  },

  run: runReplication,

  figures({ id, scenario }: NetworkCase, parts: readonly NetworkPart[]): Figure[] {
    const sorted = [...parts].sort((a, b) => a.replication - b.replication);
    const headline = scenario.expected.findIndex(({ exact, bound }) => !exact && bound === undefined);
    const figures = scenario.expected.map((expected, place): Figure => {
      const { estimate, standardError } = ratioEstimate(sorted.map((part) => part.pairs[place]));
      return {
        id: `${id}/${figureId(expected)}`,
        expected: expected.value,
        estimate,
        standardError: expected.exact ? 0 : standardError,
        kind: expected.exact ? "identity" : (expected.bound ?? "equal"),
        tolerance: expected.exact ? LITTLE_TOLERANCE : expected.tolerance,
        precision: expected.precision,
        isHeadline: place === headline,
      };
    });
    const identity = (name: string, key: keyof NetworkPart["identities"], tolerance: number): Figure => ({
      id: `${id}/${name}`,
      expected: 0,
      estimate: Math.max(...sorted.map((part) => part.identities[key])),
      standardError: 0,
      kind: "identity",
      tolerance,
      precision: 0,
      isHeadline: false,
    });
    return [
      ...figures,
      identity("littles-law", "little", LITTLE_TOLERANCE),
      identity("customers-conserved", "flow", 0),
      identity("server-time", "serverTime", LITTLE_TOLERANCE),
    ];
  },
};
