/** First-pass yield, day to day: standard deviation of daily first-pass yield (lines handled without a new misread). */
import type { Measure } from "../model/state/measure.ts";
import { ratio, standardDeviation } from "../model/state/view.ts";

export const firstPassYieldSd: Measure = {
  id: "first_pass_yield_sd",
  label: "first-pass yield, day to day",
  unit: "percentage points",
  digits: 3,
  better: "lower",
  what: "standard deviation of daily first-pass yield (lines handled without a new misread)",
  perUnit: false,
  value(view) {
    const defects = view.days("defects");
    const lines = view.days("visitLines");
    return (
      100 *
      standardDeviation(
        lines.map((n, day) => ratio(n - defects[day], n)).filter((y) => !Number.isNaN(y)),
      )
    );
  },
};
