/** Time to recovery: cycles until service is back, for good, at what it was before a shock. */
import type { Measure } from "../model/state/measure.ts";
import { shortfalls } from "../model/state/shortfall.ts";

/** A fall of service that counts as none (KOOM-C6, assumed). */
const tolerated = 0.05;

export const recovery: Measure = {
  id: "recovery",
  label: "time to recovery",
  unit: "cycles",
  digits: 1,
  better: "lower",
  what: "cycles of the window up to the last one in which a twentieth fewer lines than in the baseline were shipped in time per line ordered; 0 where none was",
  perUnit: false,
  value(view) {
    const fell = shortfalls(view).map((shortfall) => shortfall > tolerated);
    return fell.lastIndexOf(true) + 1;
  },
};
