/** Alignment with the need: share of time on totes that went to the two classes that the market needed most. */
import type { Measure } from "../model/state/measure.ts";
import { ratio, type View } from "../model/state/view.ts";

export const needAlignment: Measure = {
  id: "need_alignment",
  label: "alignment with the need",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of time on totes that went to the two classes that the market needed most",
  perUnit: true,
  value: (view) => ratio(view.sum("neededMinutes"), minutesOnTotes(view)),
};

/** Time of workers on totes, in minutes. */
export function minutesOnTotes(view: View): number {
  return (
    view.sum("workMinutes") +
    view.sum("setupMinutes") +
    view.sum("swapMinutes") +
    view.sum("fixMinutes") +
    view.sum("reworkMinutes")
  );
}
