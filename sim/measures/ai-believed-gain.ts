/** Believed gain by AI: time that its users believed it to save; beside the true gain it shows overestimation. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const aiBelievedGain: Measure = {
  id: "ai_believed_gain",
  label: "believed gain by AI",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "time that users believed AI to save per use in a visit, as a share of the work it touched",
  perUnit: true,
  value: (view) => ratio(view.sum("aiBelieved"), view.sum("aiUses") - view.sum("aiTranslations")),
};
