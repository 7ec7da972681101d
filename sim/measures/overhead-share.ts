/** Overhead share: coordination and reporting of managers, rework, training and waiting for answers over all paid time of workers and managers. */
import type { Measure } from "../model/measure.ts";

export const overheadShare: Measure = {
  id: "overhead_share",
  label: "overhead share",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "coordination and reporting of managers, rework, training and waiting for answers over all paid time of workers and managers",
  perUnit: false,
  value(view) {
    const managers = view.units.length * view.minutes - view.sum("managerIdleMinutes");
    const workers =
      view.sum("reworkMinutes") + view.sum("trainingMinutes") + view.sum("blockedMinutes");
    return (managers + workers) / (view.workerMinutes + view.units.length * view.minutes);
  },
};
