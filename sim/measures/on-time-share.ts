/** Shipped in time: share of shipped lines that conform and were shipped within the promise. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const onTimeShare: Measure = {
  id: "on_time_share",
  label: "shipped in time",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of shipped lines that conform and were shipped within the promise",
  perUnit: true,
  value: (view) => ratio(view.zoneSum("onTimeLines"), view.zoneSum("shippedLines")),
};
