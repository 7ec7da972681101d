/** Violations by managers: true violations by managers per cycle: undocumented changes, workflows of their own, figures that hide variance. */
import type { Measure } from "../model/state/measure.ts";

export const violationsManagers: Measure = {
  id: "violations_managers",
  label: "violations by managers",
  unit: "per cycle",
  digits: 2,
  better: "lower",
  what: "true violations by managers per cycle: undocumented changes, workflows of their own, figures that hide variance",
  perUnit: true,
  value: (view) => view.violations("manager", false) / view.cycles,
};
