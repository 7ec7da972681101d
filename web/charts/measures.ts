/**
 * The columns that charts draw: of table `cycles` the three small multiples, of table `runs` the measures among which
 * "What moved" looks. Left out there are the decision quantity, which has its own chart, and measures that say the same
 * as another one (gross throughput, silent drift, the parts of paid time).
 */
export const throughputColumn = "throughput";
export const flowColumn = "throughput_variation";
export const driftColumn = "drift";

/** Of the three small multiples, in display order. */
export const cycleColumns: readonly string[] = [throughputColumn, flowColumn, driftColumn];

export const comparedMeasures: readonly string[] = [
  throughputColumn,
  "lost_demand",
  "productivity",
  "lead_time",
  flowColumn,
  "lead_time_variation",
  "out_of_specification",
  "misreads",
  "rework_share",
  driftColumn,
  "lag",
  "fragmentation",
  "open_blockers",
  "escalation_share",
  "escalation_delay",
  "improvisation_share",
  "decision_latency",
  "switches",
  "priority_changes",
  "bypass_share",
  "clarity",
  "alignment",
  "predictability",
  "overhead_share",
  "adoption",
  "climate",
  "friction",
  "scanner_failures",
  "hours_bought",
  "hours_taken",
];
