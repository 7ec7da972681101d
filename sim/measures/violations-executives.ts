/** Violations by executives: true violations by executives per cycle: direct orders, changes of plan, work, standards and methods that are not theirs. */
import type { Measure } from "../model/state/measure.ts";

export const violationsExecutives: Measure = {
  id: "violations_executives",
  label: "violations by executives",
  unit: "per cycle",
  digits: 2,
  better: "lower",
  what: "true violations by executives per cycle: direct orders, changes of plan, work, standards and methods that are not theirs",
  perUnit: true,
  value: (view) => view.violations("executive", false) / view.cycles,
};
