/**
 * A study and rows made up by a rule, so that encoding is tested without a simulator: the value of a cell tells which
 * replication, arm, row and column it belongs to, and every seventh value of column `gap` is missing.
 */
import type { ReplicationRows, TableShape } from "../../sim/index.ts";
import { type Study, describeStudy } from "../../data/study.ts";

const columns = [
  { name: "lines", unit: "lines", what: "Conforming lines shipped.", better: "higher" },
  { name: "gap", unit: "h", what: "Missing now and then.", better: "lower" },
  { name: "share", unit: "1", what: "A share.", better: "neither" },
] as const;

export const inventedShapes: TableShape[] = [
  { name: "runs", what: "One row per run.", columns },
  { name: "days", what: "One row per working day.", columns },
  { name: "cycles", what: "One row per cycle.", columns },
  { name: "zones", what: "One row per cycle and unit.", columns },
];

export const inventedArms = [
  {
    name: "now",
    title: "Deploy now",
    calendar: { cycleDays: 10, warmUpCycles: 1, baselineCycles: 2, horizonCycles: 3 },
    units: [{ id: "zone-a" }, { id: "zone-b" }],
  },
  {
    name: "wait",
    title: "Wait for readiness",
    calendar: { cycleDays: 10, warmUpCycles: 1, baselineCycles: 2, horizonCycles: 3 },
    units: [{ id: "zone-b" }, { id: "zone-c" }, { id: "zone-a" }],
  },
];

export function inventedStudy(changes: Partial<{ seed: string; engine: string }> = {}): Study {
  const base = { engine: "burrow 0.0.0", seed: "42", arms: inventedArms, shapes: inventedShapes };
  return describeStudy({ ...base, ...changes });
}

/** rows[replication - from][arm], 6 cycles of 10 days. */
export function inventedRows(from: number, to: number): ReplicationRows[][] {
  return Array.from({ length: to - from }, (_, index) =>
    inventedArms.map((arm, armIndex) => ({
      events: 1000 + from + index,
      runs: matrix(1, from + index, armIndex),
      days: matrix(60, from + index, armIndex),
      cycles: matrix(6, from + index, armIndex),
      zones: matrix(6 * arm.units.length, from + index, armIndex),
    })),
  );
}

function matrix(rows: number, replication: number, arm: number): Float64Array {
  const values = new Float64Array(rows * columns.length);
  for (let row = 0; row < rows; row++) {
    values[row * 3] = replication * 1000 + arm * 500 + row;
    values[row * 3 + 1] = (replication + arm + row) % 7 === 0 ? NaN : row + 0.1;
    values[row * 3 + 2] = row / (replication + arm + 1);
  }
  return values;
}
