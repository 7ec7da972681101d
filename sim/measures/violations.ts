/** Boundary violations: true boundary violations per cycle: direct orders and undocumented changes. */
import type { Measure } from "../model/state/measure.ts";

export const violations: Measure = {
  id: "violations",
  label: "boundary violations",
  unit: "per cycle",
  digits: 2,
  better: "lower",
  what: "true boundary violations per cycle: direct orders and undocumented changes",
  perUnit: true,
  value: (view) => (view.sum("bypassOrders") + view.sum("managerViolations")) / view.cycles,
};
