/** Escalation share: share of exceptions escalated, or fixed and reported. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const escalationShare: Measure = {
  id: "escalation_share",
  label: "escalation share",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of exceptions escalated, or fixed and reported",
  perUnit: true,
  value: (view) =>
    ratio(view.sum("escalated") + view.sum("fixedAndReported"), view.sum("exceptions")),
};
