/** Biased figures: share of figures on managers' scorecards that were biased. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const biasedShare: Measure = {
  id: "biased_share",
  label: "biased figures",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of figures on managers' scorecards that were biased",
  perUnit: true,
  value(view) {
    // lines, recorded misreads and open blockers of every unit, and what is late in the zones
    const figures = 3 * view.units.length + view.zones.length;
    return ratio(view.sum("biasedFigures"), figures * view.cycles);
  },
};
