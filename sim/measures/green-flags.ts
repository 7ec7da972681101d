/** Green flags: share of readings of green flags that read green. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const greenFlags: Measure = {
  id: "green_flags",
  label: "green flags",
  unit: "share",
  digits: 3,
  better: "neither",
  what: "share of readings of green flags that read green",
  perUnit: false,
  value: (view) => ratio(view.sum("greensSeen"), view.sum("greensRead")),
};
