/** Bypass share: share of work orders that reached a worker past the manager. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const bypassShare: Measure = {
  id: "bypass_share",
  label: "bypass share",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of work orders that reached a worker past the manager",
  perUnit: true,
  value: (view) => ratio(view.zoneSum("bypassOrders"), view.zoneSum("releasedTotes")),
};
