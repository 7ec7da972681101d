/** Fit of revisions: share of revisions that fit the cause they are about. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const revisionFit: Measure = {
  id: "revision_fit",
  label: "fit of revisions",
  unit: "share",
  digits: 3,
  better: "higher",
  what: "share of revisions that fit the cause they are about",
  perUnit: true,
  value: (view) => ratio(view.sum("fittingRevisions"), view.sum("revisions")),
};
