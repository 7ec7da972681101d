/** Distortion: mean relative distance of reported from true figures on managers' scorecards. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

/** Figures beside lines, true and reported. */
const pairs = [
  ["recordedDefects", "reportedDefects"],
  ["trueLate", "reportedLate"],
  ["trueBlockers", "reportedBlockers"],
] as const;

export const distortion: Measure = {
  id: "distortion",
  label: "distortion",
  unit: "share",
  digits: 4,
  better: "lower",
  what: "mean relative distance of reported from true figures on managers' scorecards",
  perUnit: true,
  value(view) {
    let distance = 0;
    let figures = 0;
    for (const unit of view.units) {
      const lines = view.world.kind[unit] === "packing" ? "shippedLines" : "visitLines";
      for (const [truth, reported] of [[lines, "reportedLines"] as const, ...pairs]) {
        for (let cycle = view.from; cycle < view.to; cycle++) {
          const value = view.at(truth, unit, cycle);
          if (value === 0) continue;
          distance += Math.abs(view.at(reported, unit, cycle) - value) / value;
          figures++;
        }
      }
    }
    return ratio(distance, figures);
  },
};
