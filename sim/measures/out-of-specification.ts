/** Outside specification: share of shipped lines that do not conform. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const outOfSpecification: Measure = {
  id: "out_of_specification",
  label: "outside specification",
  unit: "share",
  digits: 5,
  better: "lower",
  what: "share of shipped lines that do not conform",
  perUnit: true,
  value: (view) => ratio(view.zoneSum("escapedDefects"), view.zoneSum("shippedLines")),
};
