/** Missed green flags: share of readings of green flags that did not read green though the truth was. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const greenFlagsMissed: Measure = {
  id: "green_flags_missed",
  label: "missed green flags",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "share of readings of green flags that did not read green though the truth was",
  perUnit: false,
  value: (view) => ratio(view.sum("greensMissed"), view.sum("greensRead")),
};
