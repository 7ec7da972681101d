/** Blocker age: mean time from the occurrence of a blocker to its resolution. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const blockerAge: Measure = {
  id: "blocker_age",
  label: "blocker age",
  unit: "min",
  digits: 1,
  better: "lower",
  what: "mean time from the occurrence of a blocker to its resolution",
  perUnit: true,
  value: (view) => ratio(view.sum("blockerMinutes"), view.sum("blockersResolved")),
};
