/**
 * How far a deployment got, read from table zones: units under the operating model are audited, and no other unit is, as
 * long as the scenario itself has no audits.
 */
import type { FinishedChunk } from "../../analysis/chunk.ts";
import { columnsOf, measureIndex } from "../../analysis/columns.ts";
import { partReader, valuesByArm } from "../../data/parts.ts";
import { describeStudy } from "../../data/study.ts";
import { tableShapes, type OrganisationScenario } from "../../sim/index.ts";

export const ends = ["everywhere", "no further than the pilot", "taken back", "nowhere"] as const;
export type End = (typeof ends)[number];

export interface Reach {
  /** Where the operating model was in force in the last cycle, or how it ended. */
  end: End;
  /** Cycles after the decision date before the first one with audits in every unit; NaN when there is none. */
  cyclesUntilEverywhere: number;
}

/** `audited[cycle][unit]`, from the decision date on. */
export function reachOf(audited: readonly (readonly boolean[])[]): Reach {
  const isEverywhere = (units: readonly boolean[]) => units.every((is) => is);
  const first = audited.findIndex(isEverywhere);
  const last = audited[audited.length - 1];
  const was = (test: (units: readonly boolean[]) => boolean) => audited.some(test);
  let end: End = "nowhere";
  if (isEverywhere(last)) end = "everywhere";
  else if (first >= 0) end = "taken back";
  else if (was((units) => units.some((is) => is))) end = "no further than the pilot";
  return { end, cyclesUntilEverywhere: first < 0 ? NaN : first };
}

/** Per arm, one entry per replication of the chunk. */
export function reachesOf(
  { from, to, parts }: FinishedChunk,
  { arms, seed }: { arms: readonly OrganisationScenario[]; seed: string },
): Reach[][] {
  const study = describeStudy({ seed, arms, shapes: tableShapes });
  const part = partReader("zones", study)(parts.zones);
  const columns = columnsOf(tableShapes, "zones");
  const at = measureIndex(columns, "audits_passed");
  return valuesByArm("zones", part, study).map((values, arm) => {
    const { calendar, units } = arms[arm];
    const past = calendar.warmUpCycles + calendar.baselineCycles;
    const cycles = past + calendar.horizonCycles;
    const isAudited = (replication: number, cycle: number, unit: number) => {
      const row = (replication * cycles + cycle) * units.length + unit;
      return !Number.isNaN(values[row * columns.length + at]);
    };
    return Array.from({ length: to - from }, (_, replication) =>
      reachOf(
        Array.from({ length: calendar.horizonCycles }, (__, cycle) =>
          units.map((___, unit) => isAudited(replication, past + cycle, unit)),
        ),
      ),
    );
  });
}
