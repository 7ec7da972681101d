/**
 * Parameter sets of a comparison, simulated: every set gives scenarios for all actions, every future is one job that a
 * directory can keep. The answer is the same with any number of workers.
 */
import { join } from "node:path";
import { futureJob, type FuturePlan, readFuture } from "../analysis/reports/compare/jobs.ts";
import { definedFutures, type Future, futurePoints } from "../analysis/reports/compare/futures.ts";
import { type FuturesReport, reportFutures } from "../analysis/reports/compare/report.ts";
import { type Action, actionsOf, essenceOf, pathsInQuestion } from "../data/compare/actions.ts";
import {
  type Assumption,
  askedAssumptions,
  departuresAt,
  usualAssumptions,
} from "../data/compare/assumptions.ts";
import { sha256 } from "../data/sha256.ts";
import { InputError, type OrganisationScenario, statedValue } from "../sim/index.ts";
import type { SweepJob } from "../analysis/sweep.ts";
import { whileSweeping } from "./sweeping.ts";

export interface FuturesRequest {
  /** As in the command, and the same with further settings. */
  arms: readonly OrganisationScenario[];
  names: readonly string[];
  resolve: (set: Record<string, string>) => OrganisationScenario[];
  set: Readonly<Record<string, string>>;
  seed: string;
  futures: number;
  pairs: number;
  over?: string;
}

export interface FuturesFound {
  report: FuturesReport;
  assumptions: Assumption[];
  actions: Action[];
}

/** Everything that is simulated, made before anything is, so that bad input is refused at once. */
export interface PreparedFutures {
  assumptions: Assumption[];
  actions: Action[];
  points: number[][];
  plan: FuturePlan;
  /** The null check, then the futures. */
  jobs: SweepJob[];
  penalties: number[];
}

/** @throws InputError for assumptions that cannot be moved, or parameter sets that cannot be simulated */
export function prepareFutures(request: FuturesRequest): PreparedFutures {
  const { arms, names, seed, futures, pairs } = request;
  const assumptions = assumptionsOf(request);
  const actions = actionsOf(arms, names);
  const points = futurePoints(assumptions, {
    futures,
    seed: Number.parseInt(sha256(seed).slice(0, 8), 16),
  });
  const plan = planOf(actions, arms[0]);
  const armsAt = points.map((point, future) =>
    armsIn(request, { assumptions, point, place: `parameter set ${future + 1} of ${futures}` }),
  );
  const jobs = armsAt.map((own, future) => {
    const scenarios = actions.map(({ from, change }) => change(own[from]));
    return futureJob(
      { scenarios, digests: scenarios.map(digestOf) },
      { plan, seed, future, pairs },
    );
  });
  // the first arm twice, with the luck of the first future
  const twins = [armsAt[0][0], armsAt[0][0]];
  const nullJob = futureJob(
    { scenarios: twins, digests: twins.map(digestOf) },
    { plan: { ...plan, actions: 2, looks: null, pilot: null }, seed, future: 0, pairs },
  );
  const penalties = armsAt.map(([arm]) => statedValue(arm, "decision.misreadHours"));
  return { assumptions, actions, points, plan, jobs: [nullJob, ...jobs], penalties };
}

export interface FuturesOptions {
  /** As they were prepared. */
  pairs: number;
  /** The smallest difference that matters, hours. */
  delta: number;
  workers?: number;
  /** Directory in which finished futures are kept. */
  out?: string;
}

/** @throws CancelledByUser after Ctrl-C */
export async function conductFutures(
  prepared: PreparedFutures,
  { pairs, delta, workers, out }: FuturesOptions,
): Promise<FuturesFound> {
  const { assumptions, actions, points, plan, jobs, penalties } = prepared;
  const [twins, ...values] = await whileSweeping(
    {
      counted: "parameter sets",
      workers,
      out: out === undefined ? undefined : join(out, "futures"),
    },
    ({ run }) => run(jobs),
  );
  const futures = points.map((point, future) =>
    readFuture(values[future], { plan, point, pairs, penalty: penalties[future] }),
  );
  refuseUndefined(futures);
  const report = reportFutures({
    actions: actions.map(({ id }) => id),
    inputs: assumptions,
    futures,
    looks: actions.flatMap(({ wait }, action) => (wait === null ? [] : [{ wait, action }])),
    never: placeOf(actions, "never"),
    immediate: actions.flatMap(({ isImmediate }, action) => (isImmediate ? [action] : [])),
    nullDifference: largestDifference(twins, twins.length / (2 * pairs)),
    delta,
  });
  return { report, assumptions, actions };
}

/** @throws InputError where next to no parameter set has what is to be compared */
function refuseUndefined(futures: readonly Future[]): void {
  const { kept } = definedFutures(futures);
  if (kept.length >= 2) return;
  throw new InputError(
    "--assumptions",
    `${kept.length} of ${futures.length} parameter sets ${kept.length === 1 ? "has" : "have"} a decision quantity, wants at least 2: in the others nothing was shipped in time before the decision date; choose assumptions or narrower ranges with --over, or another scenario`,
  );
}

function assumptionsOf({ over, arms, set }: FuturesRequest): Assumption[] {
  const pinned = new Set([...Object.keys(set), ...pathsInQuestion(arms)]);
  if (over === undefined) {
    const usual = usualAssumptions(pinned);
    if (usual.length > 0) return usual;
    throw new InputError("--assumptions", "no assumption is left to move, wants some with --over");
  }
  const asked = askedAssumptions(over);
  const stuck = asked.find(({ path }) => pinned.has(path));
  if (stuck === undefined) return asked;
  throw new InputError("--over", `${stuck.path} is stated by the comparison itself, wants another`);
}

function armsIn(
  { resolve, set }: FuturesRequest,
  {
    assumptions,
    point,
    place,
  }: { assumptions: readonly Assumption[]; point: number[]; place: string },
): OrganisationScenario[] {
  try {
    return resolve({ ...set, ...departuresAt(assumptions, point) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      "--assumptions",
      `${place}: ${error.message}; choose assumptions or narrower ranges with --over`,
    );
  }
}

function planOf(actions: readonly Action[], arm: OrganisationScenario): FuturePlan {
  const { calendar, units, pilotUnit } = arm;
  const waits = actions.flatMap(({ wait }, action) => (wait === null ? [] : [{ wait, action }]));
  const longest = waits.at(-1);
  const pilot = placeOf(actions, "pilot only");
  return {
    horizonCycles: calendar.horizonCycles,
    cycleDays: calendar.cycleDays,
    baselineCycles: calendar.baselineCycles,
    actions: actions.length,
    looks:
      longest === undefined
        ? null
        : { action: longest.action, cycles: waits.map(({ wait }) => wait) },
    pilot:
      pilot === null
        ? null
        : {
            action: pilot,
            units: [pilotUnit],
            others: units.map(({ id }) => id).filter((id) => id !== pilotUnit),
          },
  };
}

function placeOf(actions: readonly Action[], id: string): number | null {
  const place = actions.findIndex((action) => action.id === id);
  return place < 0 ? null : place;
}

function digestOf(scenario: OrganisationScenario): string {
  return sha256(essenceOf(scenario));
}

/** Between the two halves of every row: both arms are the same. */
function largestDifference(values: Float64Array, probes: number): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) {
    if (Math.floor(at / probes) % 2 === 1) continue;
    const [one, other] = [values[at], values[at + probes]];
    if (!Object.is(one, other)) largest = Math.max(largest, Math.abs(one - other) || Infinity);
  }
  return largest;
}
