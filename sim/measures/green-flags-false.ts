/** Flattering green flags: share of readings of green flags that read green though the truth was not. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const greenFlagsFalse: Measure = {
  id: "green_flags_false",
  label: "flattering green flags",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "share of readings of green flags that read green though the truth was not",
  perUnit: false,
  value: (view) => ratio(view.sum("greensFalselySeen"), view.sum("greensRead")),
};
