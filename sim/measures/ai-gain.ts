/** Gain by AI: time it truly saved in visits, relative to the work it touched; below 0 it cost time. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const aiGain: Measure = {
  id: "ai_gain",
  label: "gain by AI",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "time that AI saved per use in a visit, reviews included, as a share of the work it touched",
  perUnit: true,
  value: (view) => ratio(view.sum("aiGained"), view.sum("aiUses") - view.sum("aiTranslations")),
};
