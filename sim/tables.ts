/**
 * The tables of a replication, computed by the catalogue of measures from the log of a finished world.
 */
import { measures } from "./measures/index.ts";
import { dayCounters, dayCounterCount } from "./model/state/ledger.ts";
import { View } from "./model/state/view.ts";
import { Scalar } from "./model/state/codes.ts";
import { type World } from "./model/state/world.ts";
import type { ColumnSpec, ReplicationRows, TableShape } from "./results.ts";

const columns: readonly ColumnSpec[] = measures.map(({ id, unit, what, better }) => ({
  name: id,
  unit,
  what,
  better,
}));
const unitMeasures = measures.filter((measure) => measure.perUnit);
const unitColumns = columns.filter((_, i) => measures[i].perUnit);

/** Definitions of the daily columns, by counter. */
const dayColumns: Record<
  (typeof dayCounters)[number],
  Omit<ColumnSpec, "name"> & { name: string }
> = {
  demandLines: { name: "demand_lines", unit: "lines", what: "lines ordered", better: "neither" },
  shippedLines: { name: "shipped_lines", unit: "lines", what: "lines shipped", better: "higher" },
  conformingLines: {
    name: "conforming_lines",
    unit: "lines",
    what: "conforming lines shipped",
    better: "higher",
  },
  lostLines: { name: "lost_lines", unit: "lines", what: "lines cancelled", better: "lower" },
  visitLines: {
    name: "handled_lines",
    unit: "lines",
    what: "lines handled, once per unit visited",
    better: "neither",
  },
  defects: { name: "misreads", unit: "lines", what: "true misreads made", better: "lower" },
  recordedDefects: {
    name: "misreads_recorded",
    unit: "lines",
    what: "misreads written down",
    better: "neither",
  },
  exceptions: { name: "exceptions", unit: "exceptions", what: "exceptions met", better: "lower" },
  escalations: {
    name: "escalations",
    unit: "exceptions",
    what: "exceptions escalated or reported",
    better: "higher",
  },
  improvisations: {
    name: "improvisations",
    unit: "exceptions",
    what: "exceptions improvised",
    better: "lower",
  },
  priorityChanges: {
    name: "priority_changes",
    unit: "changes",
    what: "changes of priority applied",
    better: "lower",
  },
  bypassOrders: {
    name: "bypass_orders",
    unit: "orders",
    what: "work orders past the manager",
    better: "lower",
  },
  busyMinutes: {
    name: "busy_minutes",
    unit: "min",
    what: "time of workers on totes",
    better: "neither",
  },
  wipTotes: {
    name: "wip_totes",
    unit: "totes",
    what: "totes in the system at the end of the day",
    better: "lower",
  },
  openBlockers: {
    name: "open_blockers",
    unit: "blockers",
    what: "open blockers at the end of the day",
    better: "lower",
  },
  aiUses: { name: "ai_uses", unit: "uses", what: "uses of AI by workers", better: "neither" },
  overtimeMinutes: {
    name: "overtime_minutes",
    unit: "min",
    what: "overtime worked, outside the shifts",
    better: "lower",
  },
  disputes: {
    name: "disputes",
    unit: "disputes",
    what: "open disputes between departments",
    better: "lower",
  },
};

/** Value columns of the four tables, in table order; NaN stands for a missing value. */
export const tableShapes: readonly TableShape[] = [
  {
    name: "runs",
    what: "one row per replication and scenario, over the cycles after the decision date",
    columns,
  },
  {
    name: "days",
    what: "one row per working day",
    columns: dayCounters.map((counter) => dayColumns[counter]),
  },
  { name: "cycles", what: "one row per alignment cycle, counted from the decision date", columns },
  { name: "zones", what: "one row per alignment cycle and unit", columns: unitColumns },
];

/** All tables of a finished replication. */
export function rowsOf(w: World): ReplicationRows {
  const baseline = new View(
    w,
    w.decisionCycle - w.scenario.calendar.baselineCycles,
    w.decisionCycle,
  );
  const all = baseline.units;
  const cycles = new Float64Array(w.cycles * measures.length);
  const zones = new Float64Array(w.cycles * w.units * unitMeasures.length);
  for (let cycle = 0; cycle < w.cycles; cycle++) {
    const view = new View(w, cycle, cycle + 1, all, baseline);
    measures.forEach((measure, i) => (cycles[cycle * measures.length + i] = measure.value(view)));
    for (let unit = 0; unit < w.units; unit++) {
      const at = (cycle * w.units + unit) * unitMeasures.length;
      const own = new View(w, cycle, cycle + 1, [unit], baseline);
      unitMeasures.forEach((measure, i) => (zones[at + i] = measure.value(own)));
    }
  }
  const run = new View(w, w.decisionCycle, w.cycles, all, baseline);
  return {
    events: w.scalars[Scalar.Events],
    runs: Float64Array.from(measures, (measure) => measure.value(run)),
    days: w.days.slice(0, (w.days.length / dayCounterCount) * dayCounterCount),
    cycles,
    zones,
  };
}
