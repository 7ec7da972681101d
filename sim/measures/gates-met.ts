/** Gates met: share of gates read at the end of pilots and stages that were met on recorded figures. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const gatesMet: Measure = {
  id: "gates_met",
  label: "gates met",
  unit: "share",
  digits: 3,
  better: "neither",
  what: "share of gates read at the end of pilots and stages that were met on recorded figures",
  perUnit: false,
  value: (view) => ratio(view.sum("gatesMet"), view.sum("gatesRead")),
};
