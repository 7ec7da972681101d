/** Improvement lag: time from the first report of a pattern to a revision practised by four in five. */
import { minutesPerDay } from "../model/state/calendar.ts";
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const improvementLag: Measure = {
  id: "improvement_lag",
  label: "improvement lag",
  unit: "days",
  digits: 2,
  better: "lower",
  what: "time from the first report of a pattern to a revision practised by four in five",
  perUnit: true,
  value: (view) => ratio(view.sum("improvementMinutes"), view.sum("improvements")) / minutesPerDay,
};
