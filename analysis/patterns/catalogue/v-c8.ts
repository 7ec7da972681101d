/** Audits raise compliance, less so as time goes by, and when they stop all of it is lost (Staats et al. 2017). */
import type { Observed } from "../../../sim/index.ts";
import type { Pattern } from "../pattern.ts";

const stop = 12;

/** Compliance gained by the audits over some cycles. */
function gain(seen: Observed, from: number, to: number): number {
  return seen.measure("unaudited", "drift", from, to) - seen.measure("audited", "drift", from, to);
}

export const vC8: Pattern = {
  id: "V-C8",
  statement:
    "Audits raise compliance at once, their effect wears off slowly, and once they stop compliance falls back at least to where it was.",
  sources: ["staats2017"],
  kind: "emergent",
  note: "Fifty operations a unit and cycle are audited for twelve cycles and none for another twelve. Kept: what is left in the last two cycles beyond a tenth of what there was before the stop.",
  why: "Every audit goes on removing shortcuts of those audited, and nobody gets used to being audited: the model has no mechanism for that.",
  arms: {
    unaudited: { on: "burrow" },
    audited: { on: "burrow", dated: [{ until: stop, parameters: { "audit.sample": 50 } }] },
  },
  cycles: 24,
  figures: [
    {
      what: "compliance gained in the first three cycles",
      unit: "share of steps",
      band: [0, Infinity],
      of: (seen) => gain(seen, 0, 3),
    },
    {
      what: "of it lost again while audits go on, cycles 10 to 12 against 3 to 5",
      unit: "share of steps",
      band: [0, Infinity],
      of: (seen) => gain(seen, 3, 5) - gain(seen, 10, stop),
    },
    {
      what: "compliance kept ten cycles after the last audit, beyond a tenth of the gain",
      unit: "share of steps",
      band: [-Infinity, 0],
      of: (seen) => gain(seen, 22, 24) - 0.1 * gain(seen, 10, stop),
    },
  ],
};
