/** Clarity: share of work orders whose content is as intended. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const clarity: Measure = {
  id: "clarity",
  label: "clarity",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of work orders whose content is as intended",
  perUnit: true,
  value: (view) => 1 - ratio(view.zoneSum("wrongTotes"), view.zoneSum("releasedTotes")),
};
