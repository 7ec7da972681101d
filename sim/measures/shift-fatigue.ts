/** Fatigue over a shift: rise of the share of shortcuts from its first two hours to its last two. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const shiftFatigue: Measure = {
  id: "shift_fatigue",
  label: "fatigue over a shift",
  unit: "share of steps",
  digits: 4,
  better: "lower",
  what: "share of steps done as shortcuts in visits begun in the last two hours of a shift, less that of the first two",
  perUnit: true,
  value: (view) =>
    ratio(view.sum("lateShortcuts"), view.sum("lateLines")) -
    ratio(view.sum("earlyShortcuts"), view.sum("earlyLines")),
};
