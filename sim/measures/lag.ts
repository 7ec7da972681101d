/** Lag: share of executed steps not yet on the version of the SOP in force. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const lag: Measure = {
  id: "lag",
  label: "lag",
  unit: "share of steps",
  digits: 4,
  better: "lower",
  what: "share of executed steps not yet on the version of the SOP in force",
  perUnit: true,
  value: (view) => ratio(view.sum("lag"), view.sum("visitLines")),
};
