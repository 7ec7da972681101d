/** AI outside its scope: share of uses that no whitelist allowed. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const aiOutsideScope: Measure = {
  id: "ai_outside_scope",
  label: "AI outside its scope",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of the uses of AI that the whitelist does not allow",
  perUnit: true,
  value: (view) => ratio(view.sum("aiBeyondScope"), view.sum("aiUses")),
};
