/** Red flag RF2 as it was read: boundaries are not accepted. */
import type { Measure } from "../model/state/measure.ts";
import { redShare } from "../model/deploying/trial-log.ts";

export const redFlag2: Measure = {
  id: "red_flag_2",
  label: "red flag RF2",
  unit: "share of readings",
  digits: 3,
  better: "neither",
  what: "share of cycles in which red flag RF2 (boundaries are not accepted) read red, of those in which it was read",
  perUnit: false,
  value: (view) => redShare(view, 2),
};
