/** False alarms of red flags: share of readings of red flags that read red though the truth was not. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const redFlagsFalse: Measure = {
  id: "red_flags_false",
  label: "false alarms of red flags",
  unit: "share",
  digits: 3,
  better: "lower",
  what: "share of readings of red flags that read red though the truth was not",
  perUnit: false,
  value: (view) => ratio(view.sum("flagsFalselyRed"), view.sum("flagsRead")),
};
