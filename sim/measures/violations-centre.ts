/** Violations by the CoE: true violations by the CoE per cycle: orders, rankings, decisions and revisions that are not its own. */
import type { Measure } from "../model/state/measure.ts";

export const violationsCentre: Measure = {
  id: "violations_centre",
  label: "violations by the CoE",
  unit: "per cycle",
  digits: 2,
  better: "lower",
  what: "true violations by the CoE per cycle: orders, rankings, decisions and revisions that are not its own",
  perUnit: true,
  value: (view) => view.violations("centre", false) / view.cycles,
};
