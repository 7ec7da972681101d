/** Gate G6 as it was read: the CoE works. */
import type { Measure } from "../model/state/measure.ts";
import { gateRead } from "../model/deploying/trial-log.ts";

export const gate6: Measure = {
  id: "gate_6",
  label: "gate G6: the CoE works",
  unit: "0 or 1",
  digits: 2,
  better: "neither",
  what: "whether gate G6 (the CoE works) was met, as read at the end of the last pilot or stage",
  perUnit: false,
  value: (view) => gateRead(view, 6),
};
