/** Detected violations by executives: violations by executives that were detected, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const violationsExecutivesDetected: Measure = {
  id: "violations_executives_detected",
  label: "detected violations by executives",
  unit: "per cycle",
  digits: 2,
  better: "neither",
  what: "violations by executives that were detected, per cycle",
  perUnit: true,
  value: (view) => view.violations("executive", true) / view.cycles,
};
