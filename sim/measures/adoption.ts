/** Adoption: share of workers who practise the version of the SOP in force, mean over days. */
import type { Measure } from "../model/state/measure.ts";

export const adoption: Measure = {
  id: "adoption",
  label: "adoption",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of workers who practise the version of the SOP in force, mean over days",
  perUnit: true,
  value: (view) => view.sum("adopting") / (view.units.length * view.dayCount),
};
