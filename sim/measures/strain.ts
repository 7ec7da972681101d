/** Strain: how strained teams are by overload that lasts, mean over days and units. */
import type { Measure } from "../model/state/measure.ts";

export const strain: Measure = {
  id: "strain",
  label: "strain",
  unit: "0 to 1",
  digits: 3,
  better: "lower",
  what: "strain of teams by overload that lasts, mean over days and units",
  perUnit: true,
  value: (view) => view.sum("strain") / (view.units.length * view.dayCount),
};
