/** Where the truth is unwelcome most status reports are biased, and twice as often upwards (Snow, Keil & Wallace 2007). */
import type { Observed } from "../../../sim/index.ts";
import type { Pattern } from "../pattern.ts";

/** A share rather than the ratio of the study: luck pulls the mean of ratios of few figures upwards. */
function flatteringShare(seen: Observed): number {
  const ratio = seen.measure("ordinary", "optimism_ratio", 0, 8);
  return ratio / (1 + ratio);
}

export const vC11: Pattern = {
  id: "V-C11",
  statement:
    "Where the truth is unwelcome, more than half of the figures reported are biased, mostly for the better.",
  sources: ["snow2007"],
  kind: "echo",
  note: "Both figures come from the same study (reporting.biasedShare of the burrow, reporting.optimism); truth climate, blame and optics move the first. The study's two flattering figures per unflattering one, and the band of 1.5 to 2.5 around it, are read as shares of the biased ones.",
  arms: { ordinary: { on: "burrow" } },
  cycles: 8,
  figures: [
    {
      what: "figures that are biased",
      unit: "share",
      band: [0.5, 0.7],
      of: (seen) => seen.measure("ordinary", "biased_share", 0, 8),
    },
    {
      what: "biased figures that flatter",
      unit: "share",
      band: [1.5 / 2.5, 2.5 / 3.5],
      of: flatteringShare,
    },
  ],
};
