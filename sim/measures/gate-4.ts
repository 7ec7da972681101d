/** Gate G4 as it was read: managers kept to their rules. */
import type { Measure } from "../model/state/measure.ts";
import { gateRead } from "../model/deploying/trial-log.ts";

export const gate4: Measure = {
  id: "gate_4",
  label: "gate G4: managers kept to their rules",
  unit: "0 or 1",
  digits: 2,
  better: "neither",
  what: "whether gate G4 (managers kept to their rules) was met, as read at the end of the last pilot or stage",
  perUnit: false,
  value: (view) => gateRead(view, 4),
};
