/** Prevention cut: share of prevention that was cut to meet a constraint, mean over cycles. */
import type { Measure } from "../model/state/measure.ts";

export const preventionCut: Measure = {
  id: "prevention_cut",
  label: "prevention cut",
  unit: "share",
  digits: 3,
  better: "neither",
  what: "share of prevention that was cut to meet a constraint, mean over cycles",
  perUnit: false,
  value: (view) => view.sum("cut") / view.cycles,
};
