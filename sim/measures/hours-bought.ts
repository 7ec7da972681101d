/** Deployment hours bought: coaches, trainers, relief and added CoE staff. */
import type { Measure } from "../model/state/measure.ts";

export const hoursBought: Measure = {
  id: "hours_bought",
  label: "deployment hours bought",
  unit: "h",
  digits: 1,
  better: "lower",
  what: "coaches, trainers, relief and added CoE staff",
  perUnit: false,
  value: (view) => view.sum("boughtMinutes") / 60,
};
