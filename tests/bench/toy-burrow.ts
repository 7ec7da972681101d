/**
 * A burrow of one line for tests of who-wins: the decision quantity is a sum of what the arm's departures are worth plus
 * the number of the replication on the waiting arm; every unit is audited from cycle 3 on in arms that do not heed gates.
 */
import { simulateMethod } from "../../analysis/chunk.ts";
import { columnsOf, measureIndex } from "../../analysis/columns.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { encodePart } from "../../data/parts.ts";
import { describeStudy } from "../../data/study.ts";
import { tableShapes, type OrganisationScenario, type ReplicationRows } from "../../sim/index.ts";

/** Hours by which an arm differs from deploying now. */
export type Worth = (arm: OrganisationScenario) => number;

export function toyPool(worth: Worth): Pool {
  const simulate = simulateMethod({
    tables: tableShapes,
    describeStudy,
    encodePart,
    simulateChunk: ({ arms, from, to }) => ({
      from,
      to,
      rows: Array.from({ length: to - from }, (_, i) =>
        arms.map((arm) => toyRows(arm, { worth, replication: from + i })),
      ),
    }),
  });
  return inlinePool({ simulate });
}

function toyRows(
  arm: OrganisationScenario,
  { worth, replication }: { worth: Worth; replication: number },
): ReplicationRows {
  const { warmUpCycles, baselineCycles, horizonCycles, cycleDays } = arm.calendar;
  const past = warmUpCycles + baselineCycles;
  const cycles = past + horizonCycles;
  const waits = arm.deployment === "wait-for-readiness";
  const runs = tableOf("runs", 1);
  runs[placeOf("runs", "decision_hours")] = waits ? worth(arm) - replication : 0;
  const zones = tableOf("zones", cycles * arm.units.length);
  const width = columnsOf(tableShapes, "zones").length;
  const isStopped = waits && arm.parameters["deployment.heedGates"] !== 0;
  for (let row = 0; row < cycles * arm.units.length; row++) {
    const cycle = Math.floor(row / arm.units.length) - past;
    const isAudited = cycle >= 3 && !isStopped;
    zones[row * width + placeOf("zones", "audits_passed")] = isAudited ? 1 : NaN;
  }
  const days = tableOf("days", cycles * cycleDays);
  return { events: 1, runs, days, cycles: tableOf("cycles", cycles), zones };
}

function tableOf(table: string, rows: number): Float64Array {
  return new Float64Array(rows * columnsOf(tableShapes, table).length);
}

function placeOf(table: string, measure: string): number {
  return measureIndex(columnsOf(tableShapes, table), measure);
}
