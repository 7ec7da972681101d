/** Gates falsely met: share of gates read that were met on recorded figures and not in truth. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const gatesFalselyMet: Measure = {
  id: "gates_falsely_met",
  label: "gates falsely met",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "share of gates read that were met on recorded figures and not in truth",
  perUnit: false,
  value: (view) => ratio(view.sum("gatesFalselyMet"), view.sum("gatesRead")),
};
