/** Clarity of workflows: clarity of the SOP at the end of a cycle, mean over units and cycles. */
import type { Measure } from "../model/state/measure.ts";

export const sopClarity: Measure = {
  id: "sop_clarity",
  label: "clarity of workflows",
  unit: "0 to 1",
  digits: 4,
  better: "higher",
  what: "clarity of the SOP at the end of a cycle, mean over units and cycles",
  perUnit: true,
  value: (view) => view.sum("sopClarity") / (view.units.length * view.cycles),
};
