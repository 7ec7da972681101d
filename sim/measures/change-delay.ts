/** Change delay: time from a need of the market until direction answers it. */
import { minutesPerDay } from "../model/state/calendar.ts";
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const changeDelay: Measure = {
  id: "change_delay",
  label: "delay of needed changes",
  unit: "days",
  digits: 2,
  better: "lower",
  what: "mean time from a change of the market's need to the next change of direction",
  perUnit: false,
  value: (view) => ratio(view.sum("needDelayMinutes"), view.sum("needsMet")) / minutesPerDay,
};
