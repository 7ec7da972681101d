/** Revisions of the SOP: revisions published per cycle. */
import type { Measure } from "../model/state/measure.ts";

export const revisions: Measure = {
  id: "revisions",
  label: "revisions of the SOP",
  unit: "per cycle",
  digits: 3,
  better: "neither",
  what: "revisions published per cycle",
  perUnit: true,
  value: (view) => view.sum("revisions") / view.cycles,
};
