/** Distortion, executives: mean distance of the trouble that executives believe a unit to be in from what its figures truly show. */
import type { Measure } from "../model/state/measure.ts";

export const distortionExecutives: Measure = {
  id: "distortion_executives",
  label: "distortion, executives",
  unit: "0 to 2",
  digits: 4,
  better: "lower",
  what: "mean distance of the trouble that executives believe a unit to be in from what its figures truly show",
  perUnit: true,
  value: (view) => view.sum("beliefGap") / (view.units.length * view.cycles),
};
