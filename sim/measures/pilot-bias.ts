/** Bias of the pilot: how much more (or less) the pilot promised than came. */
import type { Measure } from "../model/state/measure.ts";
import { pilotBias as biasOf } from "../model/deploying/trial-log.ts";

export const pilotBias: Measure = {
  id: "pilot_bias",
  label: "bias of the pilot",
  unit: "share of the baseline's drift",
  digits: 3,
  better: "neither",
  what: "fall of drift in the pilot while it was judged, less the fall of drift in the whole organisation over the window, both relative to their baseline",
  perUnit: false,
  value: biasOf,
};
