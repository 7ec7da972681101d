/** Flagged lines: share of checked lines that a check flagged, rightly or not. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const flaggedShare: Measure = {
  id: "flagged_share",
  label: "flagged lines",
  unit: "share",
  digits: 5,
  better: "neither",
  what: "share of checked lines that a check flagged, rightly or not",
  perUnit: true,
  value: (view) =>
    ratio(
      view.sum("foundDefects") + view.sum("falseAlarms"),
      view.sum("defectsChecked") + view.sum("goodLinesChecked"),
    ),
};
