/** Detected violations by the CoE: violations by the CoE that were detected, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const violationsCentreDetected: Measure = {
  id: "violations_centre_detected",
  label: "detected violations by the CoE",
  unit: "per cycle",
  digits: 2,
  better: "neither",
  what: "violations by the CoE that were detected, per cycle",
  perUnit: true,
  value: (view) => view.violations("centre", true) / view.cycles,
};
