/** Hero failures: share of heroic totes that failed at the customer. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const heroFailures: Measure = {
  id: "hero_failures",
  label: "hero failures",
  unit: "share of heroic totes",
  digits: 4,
  better: "lower",
  what: "share of totes closed by heroics that reached the customer with a misread",
  perUnit: true,
  value: (view) => ratio(view.sum("heroFailed"), view.sum("heroTotes")),
};
