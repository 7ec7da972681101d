/** Red flag RF1 as it was read: no time for structure. */
import type { Measure } from "../model/state/measure.ts";
import { redShare } from "../model/deploying/trial-log.ts";

export const redFlag1: Measure = {
  id: "red_flag_1",
  label: "red flag RF1",
  unit: "share of readings",
  digits: 3,
  better: "neither",
  what: "share of cycles in which red flag RF1 (no time for structure) read red, of those in which it was read",
  perUnit: false,
  value: (view) => redShare(view, 1),
};
