/** Improvements in the pilot: how many of alignment, throughput and clarity rose while it was judged (KOOM-C10). */
import type { Measure } from "../model/state/measure.ts";
import { trialView } from "../model/deploying/trial-log.ts";
import { alignment } from "./alignment.ts";
import { clarity } from "./clarity.ts";
import { throughput } from "./throughput.ts";

export const pilotImprovements: Measure = {
  id: "pilot_improvements",
  label: "improvements in the pilot",
  unit: "0 to 3",
  digits: 1,
  better: "higher",
  what: "how many of alignment, throughput and clarity were better in the pilot while it was judged than there in the baseline",
  perUnit: false,
  value(view) {
    const trial = trialView(view);
    if (trial === undefined) return NaN;
    const isBetter = (measure: Measure) => measure.value(trial) > measure.value(trial.baseline);
    return [alignment, throughput, clarity].filter(isBetter).length;
  },
};
