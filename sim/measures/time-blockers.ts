/** Time on blockers: share of workers' paid time on exceptions, failed scanners and waiting for answers. */
import type { Measure } from "../model/state/measure.ts";

export const timeBlockers: Measure = {
  id: "time_blockers",
  label: "time on blockers",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of workers' paid time on exceptions, failed scanners and waiting for answers",
  perUnit: true,
  value: (view) =>
    (view.sum("fixMinutes") + view.sum("swapMinutes") + view.sum("blockedMinutes")) /
    view.workerMinutes,
};
