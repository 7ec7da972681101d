/** Reach of the operating model: share of unit-days under the operating model. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const regimeShare: Measure = {
  id: "regime_share",
  label: "reach of the operating model",
  unit: "share",
  digits: 3,
  better: "neither",
  what: "share of unit-days under the operating model",
  perUnit: true,
  value: (view) => ratio(view.sum("regimeDays"), view.units.length * view.dayCount),
};
