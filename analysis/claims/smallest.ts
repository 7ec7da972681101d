/**
 * Smallest effects of interest, by measure, fixed before any row was judged. A relative one is a share of the mean of the
 * first arm in the same run. The rule for shares goes by their reference value in the healthy or ordinary organisation,
 * rounded, which stands here so that no rule is chosen at judging time.
 */

export interface Smallest {
  smallest: number;
  relative?: true;
  /** For each cycle of the window. */
  perCycle?: true;
  reason: string;
}

const relative = (smallest: number, reason: string): Smallest => ({
  smallest,
  relative: true,
  reason,
});
const absolute = (smallest: number, reason: string): Smallest => ({ smallest, reason });

const output = relative(
  0.005,
  "the margin of the decision itself; below saturation output follows demand, and 5 % cannot occur",
);
const large = absolute(0.01, "one percentage point: the share is above .2");
const small = relative(0.05, "5 %: the share is below .2, a percentage point may be all of it");
const usual = relative(0.05, "5 %: the default of the matrix");
const events = absolute(0.5, "one event in two cycles");

/** By measure id; a measure that is missing here wants a row of its own in a claim. */
export const smallestEffects: Readonly<Record<string, Smallest>> = {
  throughput: output,
  gross_throughput: output,
  productivity: output,
  decision_hours: {
    ...absolute(
      24,
      "half a percent of the 4,800 hours paid in a cycle: the margin of the decision",
    ),
    perCycle: true,
  },
  lead_time: usual,
  lead_time_p95: usual,
  lead_time_variation: usual,
  throughput_variation: usual,
  first_pass_yield_sd: usual,
  blocker_age: usual,
  decision_latency: usual,
  escalation_delay: usual,
  improvement_lag: usual,
  change_delay: usual,
  start_delay: usual,
  direction_age: usual,
  time_to_full: usual,
  cost: usual,
  "days.wip_totes": usual,
  // shares, with the reference value that picks the rule: healthy or burrow, rounded
  escalation_share: large, // .8
  alignment: large, // .5
  need_alignment: large, // .5
  adoption: large, // .7
  predictability: large, // .9
  clarity: large, // .8
  sop_clarity: large, // .8
  overhead_share: large, // .2
  manager_utilisation: large, // .5
  worker_utilisation: large, // .8
  regime_share: large, // 0 to 1
  wrong_priority: large, // .5
  revision_fit: large, // .8
  capture: large, // 0 to 1
  drift: small, // .1
  silent_drift: small, // .1
  friction: usual, // a ratio, 1
  fire_fighting: small, // .1
  rework_share: small, // .02
  out_of_specification: small, // .01
  improvisation_share: small, // .1
  bypass_share: small, // .04
  misreads: small,
  misreads_recorded: small,
  ai_error: small,
  distortion: small,
  distortion_executives: small,
  distortion_audit: small,
  audit_error: small,
  switches: small,
  recurrence: small,
  hero_failures: small,
  heroics: small,
  fragmentation: absolute(
    0.05,
    "bits: one worker of eight with a variant of his own moves a unit by .54 bits, the mean of six by .09; half of that",
  ),
  between_zone_variance: relative(
    0.2,
    "20 %: a variance component of three zones, whose spread is 35 % at 40 pairs",
  ),
  lost_demand: absolute(0.01, "one percentage point: the healthy organisation loses nothing"),
  violations: events,
  violations_executives: events,
  violations_managers: events,
  violations_workers: events,
  violations_centre: events,
  priority_changes: events,
  disputes: events,
  gates_true: absolute(0.1, "ten percentage points of six statements: more than half of one"),
  gates_falsely_met: absolute(0.05, "one gate in three pilots of six"),
  retry_gain: absolute(0.1, "ten percentage points of six statements: more than half of one"),
  pilot_bias: absolute(0.1, "a tenth of the baseline's drift: what would change a decision"),
  worst_shortfall: absolute(0.01, "one percentage point of demand"),
  recovery: absolute(0.5, "half a cycle: cycles are what is counted"),
  contradictions: absolute(
    0.006,
    "one in two cycles among 44 workers, who count by the week in this measure",
  ),
  overridden_decisions: events,
  orphaned_tasks: events,
  duplicated_tasks: events,
};

/** For differences of probabilities. */
export const smallestProbability: Smallest = absolute(
  0.1,
  "ten percentage points: what would change a decision",
);

/** @throws RangeError for a measure without a size of its own */
export function smallestEffect(measure: string): Smallest {
  const found = smallestEffects[measure];
  if (found === undefined)
    throw new RangeError(`${measure}: no smallest effect, wants one in smallest.ts or in the row`);
  return found;
}
