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

/** A case is lengthened to at most this many events and replications. */
const MOST_EVENTS = 3e8;
const MOST_REPLICATIONS = 10_000;

/** Reserve over what the standard error says; and the factor when it says nothing, after a single batch. */
const LENGTHENING_MARGIN = 1.2;
const FIRST_LENGTHENING = 20;

/** How cases of one kind are estimated: independent tasks, each a pure function of plain data, then figures. */
export const networkEstimator = {
  /** The replications that the scenario asks for. */
  tasks(networkCase: NetworkCase, seed: string): NetworkTask[] {
    return replications(networkCase, seed, {
      from: 0,
      to: networkCase.scenario.horizon.replications,
    });
  },

  /** More replications where a standard error is still too large to judge by; none when all are small enough. */
  furtherTasks(
    networkCase: NetworkCase,
    seed: string,
    parts: readonly NetworkPart[],
  ): NetworkTask[] {
    const done = parts.length;
    const events = parts.reduce((sum, part) => sum + part.events, 0);
    let factor = 1;
    for (const { expected, standardError, precision, kind } of networkEstimator.figures(
      networkCase,
      parts,
    )) {
      if (kind === "identity") continue;
      const relative = standardError / Math.abs(expected * precision);
      if (relative > 1) factor = Math.max(factor, relative * relative * LENGTHENING_MARGIN);
      if (Number.isNaN(relative)) factor = Math.max(factor, FIRST_LENGTHENING);
    }
    const most = Math.min(MOST_REPLICATIONS, (done * MOST_EVENTS) / events);
    const to = Math.min(Math.ceil(done * factor), Math.floor(most));
    return replications(networkCase, seed, { from: done, to });
  },

  run: runReplication,

  figures({ id, scenario }: NetworkCase, parts: readonly NetworkPart[]): Figure[] {
    const sorted = [...parts].sort((a, b) => a.replication - b.replication);
    const headline = scenario.expected.findIndex(
      ({ exact, bound }) => !exact && bound === undefined,
    );
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
    const identity = (
      name: string,
      key: keyof NetworkPart["identities"],
      tolerance: number,
    ): Figure => ({
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

/** Each case has random numbers of its own, so the cases of a suite are independent. */
function replications(
  { id, scenario }: NetworkCase,
  seed: string,
  { from, to }: { from: number; to: number },
): NetworkTask[] {
  const own = `${scenario.seed ?? seed}/${id}`;
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => ({
    scenario,
    wanted: scenario.expected,
    seed: own,
    replication: from + place,
  }));
}
