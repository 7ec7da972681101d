/** Share of sessions decided after disputes had left them (flight, as Cohen, March and Olsen 1972 call it). */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const flightShare: Measure = {
  id: "flight_share",
  label: "sessions that disputes fled from",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "share of decided sessions of managers and executives that were decided after disputes had left them",
  perUnit: false,
  value(view) {
    const decided =
      view.sum("choicesResolution") + view.sum("choicesFlight") + view.sum("choicesOversight");
    return ratio(view.sum("choicesFlight"), decided);
  },
};
