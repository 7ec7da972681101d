/** Gate G5 as it was read: executives kept to their rules. */
import type { Measure } from "../model/state/measure.ts";
import { gateRead } from "../model/deploying/trial-log.ts";

export const gate5: Measure = {
  id: "gate_5",
  label: "gate G5: executives kept to their rules",
  unit: "0 or 1",
  digits: 2,
  better: "neither",
  what: "whether gate G5 (executives kept to their rules) was met, as read at the end of the last pilot or stage",
  perUnit: false,
  value: (view) => gateRead(view, 5),
};
