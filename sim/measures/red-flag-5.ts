/** Red flag RF5 as it was read: workers keep exceptions to themselves. */
import type { Measure } from "../model/state/measure.ts";
import { redShare } from "../model/deploying/trial-log.ts";

export const redFlag5: Measure = {
  id: "red_flag_5",
  label: "red flag RF5",
  unit: "share of readings",
  digits: 3,
  better: "neither",
  what: "share of cycles in which red flag RF5 (workers keep exceptions to themselves) read red, of those in which it was read",
  perUnit: false,
  value: (view) => redShare(view, 5),
};
