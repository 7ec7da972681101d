/** Gate G2 as it was read: output stayed. */
import type { Measure } from "../model/state/measure.ts";
import { gateRead } from "../model/deploying/trial-log.ts";

export const gate2: Measure = {
  id: "gate_2",
  label: "gate G2: output stayed",
  unit: "0 or 1",
  digits: 2,
  better: "neither",
  what: "whether gate G2 (output stayed) was met, as read at the end of the last pilot or stage",
  perUnit: false,
  value: (view) => gateRead(view, 2),
};
