/** Red flag RF4 as it was read: managers change workflows on their own. */
import type { Measure } from "../model/state/measure.ts";
import { redShare } from "../model/deploying/trial-log.ts";

export const redFlag4: Measure = {
  id: "red_flag_4",
  label: "red flag RF4",
  unit: "share of readings",
  digits: 3,
  better: "neither",
  what: "share of cycles in which red flag RF4 (managers change workflows on their own) read red, of those in which it was read",
  perUnit: false,
  value: (view) => redShare(view, 4),
};
