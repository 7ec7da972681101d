/** Violations by workers: true violations by workers per cycle: improvised answers to exceptions, AI beyond its limits. */
import type { Measure } from "../model/state/measure.ts";

export const violationsWorkers: Measure = {
  id: "violations_workers",
  label: "violations by workers",
  unit: "per cycle",
  digits: 2,
  better: "lower",
  what: "true violations by workers per cycle: improvised answers to exceptions, AI beyond its limits",
  perUnit: true,
  value: (view) => view.violations("worker", false) / view.cycles,
};
