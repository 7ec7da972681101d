/** Share of sessions decided before any dispute came to them (oversight, as Cohen, March and Olsen 1972 call it). */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const oversightShare: Measure = {
  id: "oversight_share",
  label: "sessions without disputes",
  unit: "share",
  digits: 4,
  better: "neither",
  what: "share of decided sessions of managers and executives that were decided before any dispute came to them",
  perUnit: false,
  value(view) {
    const decided =
      view.sum("choicesResolution") + view.sum("choicesFlight") + view.sum("choicesOversight");
    return ratio(view.sum("choicesOversight"), decided);
  },
};
