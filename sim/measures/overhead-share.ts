/** Overhead share: coordination and reporting of managers, rework, training, waiting for answers, audits and the CoE over all time paid to them and the workers. */
import type { Measure } from "../model/state/measure.ts";
import { overheadOf } from "../model/direction/resources.ts";
import { ratio } from "../model/state/view.ts";

export const overheadShare: Measure = {
  id: "overhead_share",
  label: "overhead share",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "coordination and reporting of managers, rework, training, waiting for answers, audits and the CoE over all time paid to them and the workers",
  perUnit: false,
  value(view) {
    const { minutes, paid } = overheadOf(view.world, view.from, view.to);
    return ratio(minutes, paid);
  },
};
