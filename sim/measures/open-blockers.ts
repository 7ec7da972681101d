/** Open blockers: blockers whose work stands still, time average. */
import type { Measure } from "../model/state/measure.ts";

export const openBlockers: Measure = {
  id: "open_blockers",
  label: "open blockers",
  unit: "blockers",
  digits: 3,
  better: "lower",
  what: "blockers whose work stands still, time average",
  perUnit: false,
  value: (view) => view.sum("openBlockerMinutes") / view.minutes,
};
