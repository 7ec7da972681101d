/** Fire-fighting: share of the hours of workers and managers that goes to unplanned expedites and late fixes. */
import type { Measure } from "../model/state/measure.ts";

export const fireFighting: Measure = {
  id: "fire_fighting",
  label: "fire-fighting",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of the hours of workers and managers, overtime included, that goes to fixes on the spot, rework, escalations, corrections, disputes and overtime",
  perUnit: true,
  value(view) {
    const overtime = view.sum("overtimeMinutes");
    const fires =
      view.sum("fixMinutes") +
      view.sum("reworkMinutes") +
      view.sum("managerEscalationMinutes") +
      view.sum("managerCorrectionMinutes") +
      view.sum("managerDisputeMinutes") +
      overtime;
    return fires / (view.workerMinutes + view.units.length * view.minutes + overtime);
  },
};
