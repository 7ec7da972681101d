/** Red flag RF3 as it was read: executives order workers directly. */
import type { Measure } from "../model/state/measure.ts";
import { redShare } from "../model/deploying/trial-log.ts";

export const redFlag3: Measure = {
  id: "red_flag_3",
  label: "red flag RF3",
  unit: "share of readings",
  digits: 3,
  better: "neither",
  what: "share of cycles in which red flag RF3 (executives order workers directly) read red, of those in which it was read",
  perUnit: false,
  value: (view) => redShare(view, 3),
};
