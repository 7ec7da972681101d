/** Lost demand: share of demand cancelled because it could not be shipped in time. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const lostDemand: Measure = {
  id: "lost_demand",
  label: "lost demand",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of demand cancelled because it could not be shipped in time",
  perUnit: true,
  value: (view) => ratio(view.zoneSum("lostTotes"), view.zoneSum("demandTotes")),
};
