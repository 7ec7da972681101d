/** Defective after a check: share of lines a check let pass that are defective. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const passedDefective: Measure = {
  id: "passed_defective",
  label: "defective after a check",
  unit: "share",
  digits: 5,
  better: "lower",
  what: "share of lines a check let pass that are defective",
  perUnit: true,
  value(view) {
    const missed = view.sum("defectsChecked") - view.sum("foundDefects");
    return ratio(missed, missed + view.sum("goodLinesChecked") - view.sum("falseAlarms"));
  },
};
