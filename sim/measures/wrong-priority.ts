/** Wrong priority: share of time on totes while the ranking in force was not the one that was needed. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";
import { minutesOnTotes } from "./need-alignment.ts";

export const wrongPriority: Measure = {
  id: "wrong_priority",
  label: "wrong priority",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of time on totes while the ranking in force was not the one that was needed",
  perUnit: true,
  value: (view) => ratio(view.sum("misrankedMinutes"), minutesOnTotes(view)),
};
