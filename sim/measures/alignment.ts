/** Alignment: share of time on totes that went to the two top priorities in force. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";
import { minutesOnTotes } from "./need-alignment.ts";

export const alignment: Measure = {
  id: "alignment",
  label: "alignment",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of time on totes that went to the two top priorities in force",
  perUnit: true,
  value: (view) => ratio(view.sum("alignedMinutes"), minutesOnTotes(view)),
};
