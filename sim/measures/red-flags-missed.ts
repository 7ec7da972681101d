/** Missed red flags: share of readings of red flags that did not read red though the truth was. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const redFlagsMissed: Measure = {
  id: "red_flags_missed",
  label: "missed red flags",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "share of readings of red flags that did not read red though the truth was",
  perUnit: false,
  value: (view) => ratio(view.sum("flagsMissed"), view.sum("flagsRead")),
};
