/** Idle hours: hours of workers and managers without work. */
import type { Measure } from "../model/state/measure.ts";

export const idleHours: Measure = {
  id: "idle_hours",
  label: "idle hours",
  unit: "h",
  digits: 0,
  better: "neither",
  what: "hours of workers and managers without work",
  perUnit: true,
  value: (view) => (view.sum("idleMinutes") + view.sum("managerIdleMinutes")) / 60,
};
