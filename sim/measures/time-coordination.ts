/** Time on coordination: share of managers' paid time on anything but training and waiting. */
import type { Measure } from "../model/state/measure.ts";

export const timeCoordination: Measure = {
  id: "time_coordination",
  label: "time on coordination",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of managers' paid time on anything but training and waiting",
  perUnit: true,
  value: (view) =>
    1 -
    (view.sum("managerIdleMinutes") + view.sum("managerTrainingMinutes")) /
      (view.units.length * view.minutes),
};
