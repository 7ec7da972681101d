/** Predictability: 1 minus the mean absolute percentage error of cycle plans against lines handled. */
import type { Measure } from "../model/state/measure.ts";
import { mean, ratio } from "../model/state/view.ts";

export const predictability: Measure = {
  id: "predictability",
  label: "predictability",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "1 minus the mean absolute percentage error of cycle plans against lines handled",
  perUnit: true,
  value(view) {
    const errors: number[] = [];
    for (const unit of view.units) {
      const name = view.world.kind[unit] === "packing" ? "shippedLines" : "visitLines";
      for (let cycle = view.from; cycle < view.to; cycle++) {
        const actual = view.at(name, unit, cycle);
        const error = ratio(Math.abs(view.at("plannedLines", unit, cycle) - actual), actual);
        if (!Number.isNaN(error)) errors.push(error);
      }
    }
    return 1 - mean(errors);
  },
};
