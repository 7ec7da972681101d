/** Outdated direction: share of time in which a unit works by a ranking that is no longer in force. */
import type { Measure } from "../model/state/measure.ts";

export const staleDirection: Measure = {
  id: "stale_direction",
  label: "outdated direction",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of time in which a unit works by a ranking that is no longer in force",
  perUnit: true,
  value: (view) => view.sum("staleMinutes") / (view.units.length * view.minutes),
};
