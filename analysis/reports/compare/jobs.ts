/**
 * The questions of a comparison under uncertainty to the simulator, one job per future: every action in one request, so that
 * they share the past and the luck. What is read of them: the decision quantity, misreads that reached customers, the flags
 * that whoever waits would see, and what a pilot would show.
 */
import type { OrganisationScenario, ProbedArm, ProbeRequest } from "../../../sim/index.ts";
import type { SweepJob } from "../../sweep.ts";
import { decisionMeasure } from "../../experiment.ts";
import type { Future } from "./futures.ts";

/** What is read of the actions of one future. */
export interface FuturePlan {
  horizonCycles: number;
  cycleDays: number;
  baselineCycles: number;
  actions: number;
  /** Where flags are read: the action that waits longest, and the cycles of the looks. */
  looks: { action: number; cycles: readonly number[] } | null;
  /** Where a pilot is watched. */
  pilot: { action: number; units: readonly string[]; others: readonly string[] } | null;
}

/** RF1 is left out: actions that wait for a number of cycles hold it red. */
export const flagsRead: readonly string[] = [2, 3, 4, 5, 6].map((flag) => `red_flag_${flag}`);

const pilotMeasures = ["misreads_recorded", "throughput"];
const longestPilotLook = 8;

/** Probes of every action, in the order in which `readFuture` reads them. */
export function probesOf(plan: FuturePlan, action: number): ProbeRequest[] {
  const { horizonCycles, baselineCycles, looks, pilot } = plan;
  const whole = { from: 0, to: horizonCycles };
  const probes: ProbeRequest[] = [
    { measure: decisionMeasure, ...whole },
    { measure: "days.shipped_lines", ...whole },
    { measure: "days.conforming_lines", ...whole },
  ];
  if (looks?.action === action) {
    for (const cycle of looks.cycles)
      for (const measure of flagsRead) probes.push({ measure, from: cycle, to: cycle + 1 });
  }
  if (pilot?.action === action) {
    const after = { from: 0, to: Math.min(longestPilotLook, horizonCycles) };
    for (const measure of pilotMeasures)
      for (const units of [pilot.units, pilot.others])
        for (const span of [{ from: -baselineCycles, to: 0 }, after])
          probes.push({ measure, units, ...span });
  }
  return probes;
}

export interface FutureArms {
  /** One per action. */
  scenarios: readonly OrganisationScenario[];
  /** Of all that can change a result. */
  digests: readonly string[];
}

/** Luck is the future's own: neither futures nor numbers of pairs share any. */
export function futureJob(
  { scenarios, digests }: FutureArms,
  { plan, seed, future, pairs }: { plan: FuturePlan; seed: string; future: number; pairs: number },
): SweepJob {
  const arms = scenarios.map((scenario, action): ProbedArm => ({
    scenarios: [scenario],
    probes: probesOf(plan, action),
  }));
  const own = `${seed}, future ${future}`;
  return {
    identity: { seed: own, from: 0, to: pairs, digests, probes: arms.map(({ probes }) => probes) },
    request: { arms, seed: own, from: 0, to: pairs },
  };
}

/** From the answer to a job. */
export function readFuture(
  values: Float64Array,
  {
    plan,
    point,
    penalty,
    pairs,
  }: Pick<Future, "point" | "penalty"> & { plan: FuturePlan; pairs: number },
): Future {
  const widths = Array.from({ length: plan.actions }, (_, action) => probesOf(plan, action).length);
  const width = widths.reduce((sum, own) => sum + own, 0);
  const starts = widths.map((_, action) =>
    widths.slice(0, action).reduce((sum, own) => sum + own, 0),
  );
  const replications = Array.from({ length: pairs }, (_, r) =>
    values.subarray(r * width, (r + 1) * width),
  );
  const days = plan.horizonCycles * plan.cycleDays;
  return {
    point,
    penalty,
    utilities: replications.map((row) => starts.map((start) => row[start])),
    escaped: replications.map((row) =>
      starts.map((start) => Math.round((row[start + 1] - row[start + 2]) * days)),
    ),
    readiness: replications.map((row) => clearShares(row, { plan, starts })),
    pilot: replications.map((row) => pilotSigns(row, { plan, starts })),
  };
}

interface Places {
  plan: FuturePlan;
  starts: readonly number[];
}

/** Per look the share of the flags read that were clear. */
function clearShares(row: Float64Array, { plan: { looks }, starts }: Places): number[] {
  if (looks === null) return [];
  const first = starts[looks.action] + 3;
  return looks.cycles.map((_, look) => {
    const at = first + look * flagsRead.length;
    const read = [...row.subarray(at, at + flagsRead.length)].filter(Number.isFinite);
    return read.length === 0 ? NaN : read.filter((red) => red === 0).length / read.length;
  });
}

/** Change in the pilot less change elsewhere, per measure. */
function pilotSigns(row: Float64Array, { plan: { looks, pilot }, starts }: Places): number[] {
  if (pilot === null) return [];
  const isLooked = looks?.action === pilot.action;
  const first = starts[pilot.action] + 3 + (isLooked ? looks.cycles.length * flagsRead.length : 0);
  return pilotMeasures.map((_, measure) => {
    const [before, after, beforeElsewhere, afterElsewhere] = row.subarray(
      first + 4 * measure,
      first + 4 * measure + 4,
    );
    return after - before - (afterElsewhere - beforeElsewhere);
  });
}
