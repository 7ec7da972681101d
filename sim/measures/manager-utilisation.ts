/** Utilisation of managers: share of managers' paid time that is not idle. */
import type { Measure } from "../model/state/measure.ts";

export const managerUtilisation: Measure = {
  id: "manager_utilisation",
  label: "utilisation of managers",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "share of managers' paid time that is not idle",
  perUnit: true,
  value: (view) => 1 - view.sum("managerIdleMinutes") / (view.units.length * view.minutes),
};
