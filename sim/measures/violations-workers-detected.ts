/** Detected violations by workers: violations by workers that were detected, per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const violationsWorkersDetected: Measure = {
  id: "violations_workers_detected",
  label: "detected violations by workers",
  unit: "per cycle",
  digits: 2,
  better: "neither",
  what: "violations by workers that were detected, per cycle",
  perUnit: true,
  value: (view) => view.violations("worker", true) / view.cycles,
};
