/** Misreads: true misreads per 1,000 lines handled. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const misreads: Measure = {
  id: "misreads",
  label: "misreads",
  unit: "per 1,000 lines",
  digits: 3,
  better: "lower",
  what: "true misreads per 1,000 lines handled",
  perUnit: true,
  value: (view) => 1000 * ratio(view.sum("defects"), view.sum("visitLines")),
};
