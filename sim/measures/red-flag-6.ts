/** Red flag RF6 as it was read: AI is used beyond its rules. */
import type { Measure } from "../model/state/measure.ts";
import { redShare } from "../model/deploying/trial-log.ts";

export const redFlag6: Measure = {
  id: "red_flag_6",
  label: "red flag RF6",
  unit: "share of readings",
  digits: 3,
  better: "neither",
  what: "share of cycles in which red flag RF6 (AI is used beyond its rules) read red, of those in which it was read",
  perUnit: false,
  value: (view) => redShare(view, 6),
};
