/** Improvement lag: time from the first report of a pattern to a revision practised by four in five. */
import { minutesPerDay } from "../model/calendar.ts";
import type { Measure } from "../model/measure.ts";
import { ratio } from "../model/view.ts";

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
