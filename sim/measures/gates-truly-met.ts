/** Gates truly met: share of gates read at the end of pilots and stages that were met in truth. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const gatesTrulyMet: Measure = {
  id: "gates_truly_met",
  label: "gates truly met",
  unit: "share",
  digits: 3,
  better: "higher",
  what: "share of gates read at the end of pilots and stages that were met in truth",
  perUnit: false,
  value: (view) => ratio(view.sum("gatesTrue"), view.sum("gatesRead")),
};
