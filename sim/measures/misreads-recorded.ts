/** Recorded misreads: misreads that were found and written down, per 1,000 lines handled. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const misreadsRecorded: Measure = {
  id: "misreads_recorded",
  label: "recorded misreads",
  unit: "per 1,000 lines",
  digits: 3,
  better: "neither",
  what: "misreads that were found and written down, per 1,000 lines handled",
  perUnit: true,
  value: (view) => 1000 * ratio(view.sum("recordedDefects"), view.sum("visitLines")),
};
