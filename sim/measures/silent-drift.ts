/** Silent drift: drift that no audit has recorded: true drift less what audits estimated, never below zero. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const silentDrift: Measure = {
  id: "silent_drift",
  label: "silent drift",
  unit: "share of steps",
  digits: 4,
  better: "lower",
  what: "drift that no audit has recorded: true drift less what audits estimated, never below zero",
  perUnit: true,
  value(view) {
    const known = ratio(view.sum("auditEstimate"), view.sum("auditKnown"));
    const covered = view.sum("auditKnown") / (view.units.length * view.cycles);
    const recorded = Number.isNaN(known) ? 0 : known * covered;
    return Math.max(0, ratio(view.sum("drift"), view.sum("visitLines")) - recorded);
  },
};
