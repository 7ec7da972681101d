/** Safety climate: climate of escalation at the end of a cycle, mean over units and cycles. */
import type { Measure } from "../model/state/measure.ts";

export const climate: Measure = {
  id: "climate",
  label: "safety climate",
  unit: "0 to 1",
  digits: 3,
  better: "higher",
  what: "climate of escalation at the end of a cycle, mean over units and cycles",
  perUnit: true,
  value: (view) => view.sum("climate") / (view.units.length * view.cycles),
};
