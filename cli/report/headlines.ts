/**
 * The measures a reader is shown unasked, in this order; --all shows every one.
 */
export const headlineMeasures: readonly string[] = [
  "decision_hours",
  "throughput",
  "lost_demand",
  "lead_time",
  "throughput_variation",
  "first_pass_yield_sd",
  "misreads",
  "rework_share",
  "drift",
  "escalation_share",
  "adoption",
  "overhead_share",
  "hours_bought",
];

/** Those of the list that are there, with `also` among them; everything when `all` is asked for. */
export function chooseMeasures<Row extends { id: string }>(
  rows: readonly Row[],
  { all = false, also }: { all?: boolean; also?: string },
): Row[] {
  if (all) return [...rows];
  const wanted = also === undefined ? headlineMeasures : [also, ...headlineMeasures];
  return [...new Set(wanted)].flatMap((id) => rows.filter((row) => row.id === id));
}
