/** Detected violations by managers: violations by managers that were detected, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const violationsManagersDetected: Measure = {
  id: "violations_managers_detected",
  label: "detected violations by managers",
  unit: "per cycle",
  digits: 2,
  better: "neither",
  what: "violations by managers that were detected, per cycle",
  perUnit: true,
  value: (view) => view.violations("manager", true) / view.cycles,
};
