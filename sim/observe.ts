/**
 * One replication of a few arms for those who look closer than tables do: any measure over any window, and every single
 * visit after the decision date.
 */
import { runToCycle } from "./model/replication.ts";
import type { OrganisationScenario } from "./model/input/scenario.ts";
import { VisitLog, type VisitTable } from "./model/state/visit-log.ts";
import { atDecision, probed } from "./probes.ts";
import { pastOf } from "./simulate.ts";

export interface ObserveRequest {
  arms: Readonly<Record<string, OrganisationScenario>>;
  seed: string;
  replication: number;
  /** Cycles after the decision date that are simulated. */
  cycles: number;
  /** Whether every visit is written down. */
  visits: boolean;
}

/** What can be read of the arms. */
export interface Observed {
  /** A measure of the catalogue over cycles [from, to) after the decision date, of these units or of all. */
  measure(
    arm: string,
    measure: string,
    from: number,
    to: number,
    units?: readonly string[],
  ): number;
  visits(arm: string): VisitTable;
}

/** @throws RangeError for an arm, a measure or visits that were not asked for */
export function observe({ arms, seed, replication, cycles, visits }: ObserveRequest): Observed {
  const names = Object.keys(arms);
  const starts = Object.values(arms).map((scenario) => ({ scenario, past: pastOf(scenario) }));
  const worldOf = atDecision(starts, { seed, replication });
  const worlds = new Map(
    names.map((name, place) => {
      const w = worldOf(place);
      if (visits) w.observed = new VisitLog();
      runToCycle(w, w.decisionCycle + cycles);
      return [name, w] as const;
    }),
  );
  const find = (arm: string) => {
    const w = worlds.get(arm);
    if (w === undefined)
      throw new RangeError(`${arm}: no such arm, wants one of ${names.join(", ")}`);
    return w;
  };
  return {
    measure: (arm, measure, from, to, units) =>
      probed(find(arm), { measure, from, to, ...(units === undefined ? {} : { units }) }, 0),
    visits: (arm) => {
      const { observed } = find(arm);
      if (observed === null) throw new RangeError(`${arm}: its visits were not written down`);
      return observed.table();
    },
  };
}
