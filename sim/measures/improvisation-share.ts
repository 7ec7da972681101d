/** Improvisation share: share of exceptions handled by undocumented action. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const improvisationShare: Measure = {
  id: "improvisation_share",
  label: "improvisation share",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of exceptions handled by undocumented action",
  perUnit: true,
  value: (view) => ratio(view.sum("improvised"), view.sum("exceptions")),
};
