/** Age of direction: time since the direction a unit works by was decided or confirmed, mean over days. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const directionAge: Measure = {
  id: "direction_age",
  label: "age of direction",
  unit: "min",
  digits: 0,
  better: "lower",
  what: "time since the direction a unit works by was decided or confirmed, mean over days",
  perUnit: true,
  value: (view) => ratio(view.sum("directionAgeMinutes"), view.sum("directionSamples")),
};
