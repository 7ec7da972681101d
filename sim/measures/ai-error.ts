/** AI error: wrong outputs of AI that nobody caught, per 1,000 uses. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const aiError: Measure = {
  id: "ai_error",
  label: "accepted AI errors",
  unit: "per 1,000 uses",
  digits: 1,
  better: "lower",
  what: "wrong outputs of AI that were accepted, per 1,000 uses",
  perUnit: true,
  value: (view) => 1000 * ratio(view.sum("aiAccepted"), view.sum("aiUses")),
};
