/** Share of sessions decided with the disputes settled in them (resolution, as Cohen, March and Olsen 1972 call it). */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const resolutionShare: Measure = {
  id: "resolution_share",
  label: "sessions that settled disputes",
  unit: "share",
  digits: 4,
  better: "higher",
  what: "share of decided sessions of managers and executives that were decided with the disputes settled in them",
  perUnit: false,
  value(view) {
    const decided =
      view.sum("choicesResolution") + view.sum("choicesFlight") + view.sum("choicesOversight");
    return ratio(view.sum("choicesResolution"), decided);
  },
};
