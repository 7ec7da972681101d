/** Optimism ratio: biased figures that flatter, per biased figure that does not. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const optimismRatio: Measure = {
  id: "optimism_ratio",
  label: "optimism ratio",
  unit: "ratio",
  digits: 2,
  better: "neither",
  what: "biased figures that flatter, per biased figure that does not",
  perUnit: true,
  value: (view) => {
    const flattering = view.sum("flatteringFigures");
    return ratio(flattering, view.sum("biasedFigures") - flattering);
  },
};
