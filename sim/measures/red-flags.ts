/** Red flags: share of readings of red flags that read red. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const redFlags: Measure = {
  id: "red_flags",
  label: "red flags",
  unit: "share",
  digits: 3,
  better: "neither",
  what: "share of readings of red flags that read red",
  perUnit: false,
  value: (view) => ratio(view.sum("flagsRed"), view.sum("flagsRead")),
};
