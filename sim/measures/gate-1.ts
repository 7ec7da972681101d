/** Gate G1 as it was read: drift decreased. */
import type { Measure } from "../model/state/measure.ts";
import { gateRead } from "../model/deploying/trial-log.ts";

export const gate1: Measure = {
  id: "gate_1",
  label: "gate G1: drift decreased",
  unit: "0 or 1",
  digits: 2,
  better: "neither",
  what: "whether gate G1 (drift decreased) was met, as read at the end of the last pilot or stage",
  perUnit: false,
  value: (view) => gateRead(view, 1),
};
