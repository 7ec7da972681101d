/** Gates falsely missed: share of gates read that were met in truth and not on recorded figures. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const gatesFalselyMissed: Measure = {
  id: "gates_falsely_missed",
  label: "gates falsely missed",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "share of gates read that were met in truth and not on recorded figures",
  perUnit: false,
  value: (view) => ratio(view.sum("gatesFalselyMissed"), view.sum("gatesRead")),
};
