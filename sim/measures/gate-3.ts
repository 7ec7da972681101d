/** Gate G3 as it was read: spread of lead times fell. */
import type { Measure } from "../model/state/measure.ts";
import { gateRead } from "../model/deploying/trial-log.ts";

export const gate3: Measure = {
  id: "gate_3",
  label: "gate G3: spread of lead times fell",
  unit: "0 or 1",
  digits: 2,
  better: "neither",
  what: "whether gate G3 (spread of lead times fell) was met, as read at the end of the last pilot or stage",
  perUnit: false,
  value: (view) => gateRead(view, 3),
};
