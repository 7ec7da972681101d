/** Gain of a repetition: what further attempts at a pilot or stage brought, in truth (DEP-RB). */
import type { Measure } from "../model/state/measure.ts";
import { gainOfRetries } from "../model/deploying/trial-log.ts";

export const retryGain: Measure = {
  id: "retry_gain",
  label: "gain of a repetition",
  unit: "share",
  digits: 3,
  better: "higher",
  what: "share of the six gates truly met at the last attempt at a pilot or stage, less that at the first, mean over units tried more than once",
  perUnit: false,
  value: gainOfRetries,
};
