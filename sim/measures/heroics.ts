/** Heroics: share of shipped totes that were closed by overtime or by breaking rules. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const heroics: Measure = {
  id: "heroics",
  label: "heroics",
  unit: "share of totes",
  digits: 4,
  better: "lower",
  what: "share of shipped totes that were closed by overtime, or past the manager by improvising or skipping checks",
  perUnit: true,
  value: (view) => ratio(view.sum("heroTotes"), view.zoneSum("shippedTotes")),
};
